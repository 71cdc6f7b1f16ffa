import type { Arranged } from '#shared/contract/arrangement.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import { findObstacles } from '#main/areas/catalogue/describe-problems.ts';
import { fieldsOf, type ItemRow } from '#main/areas/catalogue/item-record.ts';
import type { ItemChanges } from '#main/areas/catalogue/items-store.ts';
import { createNumbering } from '#main/areas/catalogue/numbering.ts';
import { selectRetiredNumbers, type VolumeRow } from '#main/areas/catalogue/volumes-store.ts';

/**
 * What the order in a volume makes of its items: place, number, and the class, unit and retention that they take from the volume (著录继承).
 * Numbers follow the places; those that deleted items keep are passed over. In a locked volume given numbers stay and new ones come behind the last.
 */
export function numberContents(context: AreaContext, volume: VolumeRow, rows: readonly ItemRow[], problems: Arranged['problems']): Map<ItemRow, ItemChanges> {
  const changes = new Map<ItemRow, ItemChanges>();
  const numbering = createNumbering(context.db);
  const retired = new Set(selectRetiredNumbers(context.db, volume.volumeId));
  const stays = (row: ItemRow): boolean => volume.lockedAt !== null && row.volumeId === volume.volumeId && row.archivalCode !== null;
  let last = volume.lockedAt === null ? 0 : rows.filter(stays).reduce((most, row) => Math.max(most, row.itemNumber ?? 0), Math.max(0, ...retired));
  for (const [index, row] of rows.entries()) {
    const filed: ItemChanges = { volumeId: volume.volumeId, volumePosition: index + 1, ...(volume.level === 'volume' && { classCode: volume.classCode, unitId: volume.unitId, retention: volume.retention }) };
    if (stays(row)) { changes.set(row, filed); continue; }
    do last += 1; while (retired.has(last));
    if (volume.archivalCode === null) {
      // A code that the item got elsewhere says where it no longer lies.
      changes.set(row, row.volumeId === volume.volumeId || row.archivalCode === null ? filed : { ...filed, archivalCode: null, itemNumber: null, codeScope: null });
      continue;
    }
    const fields = { ...fieldsOf(row), ...filed };
    const obstacles = findObstacles(context, fields);
    const numbered = obstacles[0] === undefined ? numbering.at({ ...fields, volumeId: volume.volumeId }, last) : { ok: false as const, problem: obstacles[0] };
    if (!numbered.ok) {
      problems.push({ id: row.itemId, title: row.title, field: numbered.problem.field, problem: numbered.problem.problem });
      changes.set(row, row.archivalCode === null ? filed : { ...filed, archivalCode: null, itemNumber: null, codeScope: null });
      continue;
    }
    changes.set(row, { ...filed, ...numbered.code });
  }
  numbering.keep();
  return changes;
}
