import type { AreaContext, WriteTx } from '#main/areas/area-context.ts';
import { isCustomName, mergeCustomValues, namedCustomValues, readCustomValues, storeCustomValues, takeCustomApart, type CustomValues } from '#main/areas/schemes/custom-values.ts';
import { changeVolumeRow, VOLUME_COLUMNS, type VolumeRow, type VolumeValues } from '#main/areas/catalogue/volumes-store.ts';
import type { Json } from '#shared/protocol/canonical-json.ts';

export interface VolumeNote {
  readonly kind: 'volume.update' | 'volume.number' | 'volume.delete' | 'volume.undo' | 'volume.declassify';
  readonly reason?: string;
  readonly undoes?: number;
}

/** `custom` names the elements that change; an op may also name them singly, as `custom.<key>`. */
export type VolumeChanges = Partial<Omit<VolumeValues, 'custom'>> & { readonly custom?: CustomValues };

/** Values by the names that ops use for them. */
export const volumeState = ({ custom, ...row }: VolumeRow): Readonly<Record<string, Json>> => ({ ...row, ...namedCustomValues(readCustomValues(custom)) });

/** Writes what differs: row and op. Answers whether anything did. */
export function changeVolume(context: AreaContext, tx: WriteTx, row: VolumeRow, wanted: VolumeChanges, note: VolumeNote): boolean {
  const now = volumeState(row);
  const changes = Object.entries(takeCustomApart(wanted)).map(([name, value]): [string, Json | undefined] => [name, isCustomName(name) && value === '' ? null : value])
    .filter(([name, value]) => value !== undefined && (name in VOLUME_COLUMNS || isCustomName(name)) && value !== (now[name] ?? null));
  if (changes.length === 0) return false;
  const names = changes.map(([name]) => name);
  const after = Object.fromEntries(changes.map(([name, value]) => [name, value ?? null]));
  const columns = Object.fromEntries(Object.entries(after).filter(([name]) => !isCustomName(name)));
  const merged = names.some(isCustomName) ? { custom: storeCustomValues(mergeCustomValues(readCustomValues(row.custom), after)) } : {};
  changeVolumeRow(context.db, row.volumeId, { ...columns, ...merged }, context.clock.nowIso(), context.actor.name);
  tx.record({
    class: 'O', kind: note.kind, entity: 'volume', eid: row.volumeId, fields: names,
    body: { before: Object.fromEntries(names.map((name) => [name, now[name] ?? null])), after, ...(note.reason && { reason: note.reason }), ...(note.undoes !== undefined && { undoes: note.undoes }) },
  });
  return true;
}
