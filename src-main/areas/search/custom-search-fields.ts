import type { SearchField } from '#shared/domain/search-fields.ts';
import { ELEMENT_PRESETS } from '#shared/presets/description-elements.ts';
import { selectCustomFields } from '#main/areas/schemes/custom-fields-store.ts';
import type { Database } from '#main/db/database.ts';

/** Fields of the room's own, and elements of the standard beyond the fixed columns, by their labels. */
export function customSearchFields(db: Database): readonly SearchField[] {
  const own = selectCustomFields(db).filter((field) => field.level === 'item' && field.active);
  const hidden = new Set(own.filter((field) => !field.searchable).map(({ key }) => key));
  const presets = ELEMENT_PRESETS.filter((preset) => (preset.levels as readonly string[]).includes('item'));
  return [...own, ...presets].filter(({ key }) => !hidden.has(key)).map(({ key, labelZh, labelEn }) => ({ name: key, kind: 'custom', names: [labelZh, labelEn] }));
}
