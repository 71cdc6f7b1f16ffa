import type { SearchField } from '#shared/domain/search-fields.ts';
import { ELEMENT_PRESETS } from '#shared/presets/description-elements.ts';
import { selectCustomFields } from '#main/areas/schemes/custom-fields-store.ts';
import type { Database } from '#main/db/database.ts';

/** Fields of the room's own, and elements of the standard beyond the fixed columns, by their labels: of items, and of what stands above them. */
export function customSearchFields(db: Database): readonly SearchField[] {
  const own = selectCustomFields(db).filter((field) => field.active);
  // A key may be searched in volumes and not in items: the index knows which.
  const open = new Set(own.filter((field) => field.searchable).map(({ key }) => key));
  const hidden = new Set(own.filter(({ key }) => !open.has(key)).map(({ key }) => key));
  return [...own, ...ELEMENT_PRESETS].filter(({ key }) => !hidden.has(key)).map(({ key, labelZh, labelEn }) => ({ name: key, kind: 'custom', names: [labelZh, labelEn] }));
}
