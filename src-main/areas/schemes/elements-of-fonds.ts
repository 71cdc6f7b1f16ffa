import type { CustomField } from '#shared/contract/schemes.ts';
import { RECORD_GROUP_PRESETS } from '#shared/presets/record-groups.ts';
import type { Database } from '#main/db/database.ts';
import { fieldsInForce } from './fields-in-force.ts';

const PLACES: readonly (string | null)[] = [null, ...RECORD_GROUP_PRESETS.map(({ code }) => code)];

/** Every element that records of a fonds can have, of whatever record group, each once; `active`: in force in one of them. What is off is among them, since a record may have it from before. */
export function elementsOfFonds(db: Database, fondsId: string | null, levels: readonly CustomField['level'][]): CustomField[] {
  const found = new Map<string, CustomField>();
  for (const recordGroup of PLACES) {
    for (const field of fieldsInForce(db, { fondsId, recordGroup })) {
      if (!levels.includes(field.level)) continue;
      const earlier = found.get(field.key);
      if (earlier === undefined || (field.active && !earlier.active)) found.set(field.key, field);
    }
  }
  return [...found.values()].sort((a, b) => a.position - b.position || (a.key < b.key ? -1 : 1));
}
