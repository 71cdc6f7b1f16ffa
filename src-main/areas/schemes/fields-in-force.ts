import type { CustomField } from '#shared/contract/schemes.ts';
import { ELEMENT_PRESETS } from '#shared/presets/description-elements.ts';
import type { Database } from '#main/db/database.ts';
import { selectCustomFieldsFor, type CustomFieldRecord } from './custom-fields-store.ts';

export const toCustomField = ({ fondsId, recordGroup, ...rest }: CustomFieldRecord): CustomField =>
  ({ ...rest, fondsId: fondsId === '' ? null : fondsId as CustomField['fondsId'], recordGroup: recordGroup === '' ? null : recordGroup, source: sourceOf(rest.key) });

/** The standard that knows the element; empty for the room's own. */
export const sourceOf = (key: string): string => ELEMENT_PRESETS.find((preset) => preset.key === key)?.source ?? '';

/** The built-in elements, one for each level that has it. `active` says whether records of the group begin with it; of a fonds every element counts that is there. */
export function builtInFields(recordGroup: string | null): readonly CustomField[] {
  let fields = BUILT_IN.get(recordGroup);
  if (fields === undefined) BUILT_IN.set(recordGroup, fields = makeBuiltIn(recordGroup));
  return fields;
}

/** Asked for with every record that is written; record groups are few, and their presets never change. */
const BUILT_IN = new Map<string | null, readonly CustomField[]>();

function makeBuiltIn(recordGroup: string | null): readonly CustomField[] {
  return ELEMENT_PRESETS.flatMap(({ levels, on, source, choices, ...preset }, index) => levels.map((level): CustomField => ({
    ...preset, level, source, choices: [...choices], dictionary: '', fondsId: null, recordGroup: null, required: false, pattern: '', inList: false, position: (index + 1) * 10, version: null,
    active: level === 'fonds' || on === 'every' || (recordGroup !== null && on.includes(recordGroup)),
  })));
}

/** Made once for what the room keeps now of a place: asked for with every record that is checked. */
const IN_FORCE = new WeakMap<readonly CustomFieldRecord[], readonly CustomField[]>();

/** One definition for each key and level, the narrowest that there is, in the order of the form. Retired ones and elements that are off are among them. */
export function fieldsInForce(db: Database, place: { readonly fondsId: string | null; readonly recordGroup: string | null }): readonly CustomField[] {
  const records = selectCustomFieldsFor(db, place.fondsId ?? '', place.recordGroup ?? '');
  let inForce = IN_FORCE.get(records);
  if (inForce === undefined) IN_FORCE.set(records, inForce = narrowest(builtInFields(place.recordGroup), records));
  return inForce;
}

function narrowest(builtIn: readonly CustomField[], records: readonly CustomFieldRecord[]): readonly CustomField[] {
  const fields = new Map(builtIn.map((field) => [`${field.level} ${field.key}`, field]));
  for (const record of records) fields.set(`${record.level} ${record.key}`, toCustomField(record));
  return [...fields.values()].sort((a, b) => a.position - b.position || (a.key < b.key ? -1 : 1));
}
