import { ELEMENT_PRESETS } from '#shared/presets/description-elements.ts';
import { readCustomValues } from '#main/areas/schemes/custom-values.ts';
import { selectCustomFields, type CustomFieldRecord } from '#main/areas/schemes/custom-fields-store.ts';
import type { Database } from '#main/db/database.ts';

export interface FurtherElement { readonly key: string; readonly value: string; readonly names: { readonly zh: string; readonly en: string } }
interface Holder { readonly level: CustomFieldRecord['level']; readonly fondsId: string; readonly recordGroup: string; /** JSON. */ readonly custom: string }

/** Reads what a record has in elements that may be searched, each with its name. Definitions are read anew for every question: a reading thread does not hear of changes. */
export function createElementReader(db: Database): (holder: Holder) => FurtherElement[] {
  const own = selectCustomFields(db);
  return ({ level, fondsId, recordGroup, custom }) => Object.entries(readCustomValues(custom)).flatMap(([key, value]): FurtherElement[] => {
    const definitions = own.filter((field) => field.key === key && field.level === level && ['', fondsId].includes(field.fondsId) && ['', recordGroup].includes(field.recordGroup));
    const narrowest = definitions.toSorted((a, b) => width(a) - width(b)).at(-1);
    if (value === '' || narrowest?.searchable === false) return [];
    const named = narrowest ?? ELEMENT_PRESETS.find((preset) => preset.key === key);
    return [{ key, value, names: { zh: named?.labelZh ?? key, en: named?.labelEn ?? key } }];
  });
}

const width = ({ fondsId, recordGroup }: CustomFieldRecord): number => (fondsId === '' ? 0 : 2) + (recordGroup === '' ? 0 : 1);
