import type { AreaContext, WriteTx } from '#main/areas/area-context.ts';
import { changeVolumeRow, VOLUME_COLUMNS, type VolumeColumn, type VolumeRow, type VolumeValues } from '#main/areas/catalogue/volumes-store.ts';

export interface VolumeNote {
  readonly kind: 'volume.update' | 'volume.number' | 'volume.delete' | 'volume.undo';
  readonly reason?: string;
  readonly undoes?: number;
}

/** Writes what differs: row and op. Answers whether anything did. */
export function changeVolume(context: AreaContext, tx: WriteTx, row: VolumeRow, wanted: Partial<VolumeValues>, note: VolumeNote): boolean {
  const names = (Object.keys(wanted) as VolumeColumn[]).filter((name) => name in VOLUME_COLUMNS && wanted[name] !== undefined && wanted[name] !== row[name]);
  if (names.length === 0) return false;
  const after = Object.fromEntries(names.map((name) => [name, wanted[name] ?? null]));
  changeVolumeRow(context.db, row.volumeId, after, context.clock.nowIso(), context.actor.name);
  tx.record({
    class: 'O', kind: note.kind, entity: 'volume', eid: row.volumeId, fields: names,
    body: { before: Object.fromEntries(names.map((name) => [name, row[name]])), after, ...(note.reason && { reason: note.reason }), ...(note.undoes !== undefined && { undoes: note.undoes }) },
  });
  return true;
}
