import { MunimentError } from '#shared/errors.ts';
import type { AreaContext, WriteTx } from '#main/areas/area-context.ts';
import { clearanceRank } from '#main/areas/clearance-rank.ts';
import { announceItems } from '#main/areas/catalogue/announce-items.ts';
import { changeItem } from '#main/areas/catalogue/change-item.ts';
import { selectTransactionOps, type ItemOp } from '#main/areas/catalogue/item-history-store.ts';
import { isReversible } from '#main/areas/catalogue/item-ops.ts';
import { clearCodes } from '#main/areas/catalogue/items-store.ts';
import { requireUndoable } from '#main/areas/catalogue/undo-change.ts';
import { findVolumeRow } from '#main/areas/catalogue/volumes-store.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { changeVolume, volumeState, type VolumeChanges } from './change-volume.ts';

/**
 * Takes a deed back, whole or not at all, by writing the earlier values. The undoing is recorded and can itself be undone.
 * Throws CATALOGUE_UNDO_NOT_POSSIBLE, CATALOGUE_UNDO_TOO_LATE, CATALOGUE_ITEM_NOT_FOUND, ARRANGEMENT_VOLUME_NOT_FOUND.
 */
export function undoArrangement(context: AreaContext, input: CallInput<'arrangement', 'undoArrangement'>): CallAnswer<'arrangement', 'undoArrangement'> {
  return context.write((tx) => {
    const ops = selectTransactionOps(context.db, input.undoToken);
    const ofVolumes = ops.filter((op) => op.entity === 'volume');
    const ofItems = ops.filter((op) => op.entity === 'item');
    if (ops.length === 0 || ofVolumes.length + ofItems.length < ops.length || !ofItems.every(isReversible)) throw new MunimentError('CATALOGUE_UNDO_NOT_POSSIBLE');
    const items = ofItems.map((op) => ({ op, row: requireUndoable(context, tx, op, op.n) }));
    clearCodes(context.db, items.filter(({ op, row }) => row.archivalCode !== null && 'archivalCode' in op.before).map(({ row }) => row.n));
    // Volumes that come back must stand before items lie in them again; those that go were emptied by the same deed.
    for (const op of ofVolumes) undoVolume(context, tx, op, input.undoToken);
    for (const { op, row } of items) changeItem(context, tx, row, op.before, { kind: 'item.undo', undoes: input.undoToken });
    announceItems(tx, items.map(({ row }) => row.itemId));
    tx.publish({ name: 'catalogue.volumesChanged', payload: {} });
    return { records: ops.length, undoToken: tx.number };
  });
}

export function undoVolume(context: AreaContext, tx: WriteTx, op: ItemOp, undoes: number): void {
  const row = findVolumeRow(context.db, op.itemId);
  if (!row || row.classification > clearanceRank(context.actor)) throw new MunimentError('ARRANGEMENT_VOLUME_NOT_FOUND');
  const now = volumeState(row);
  const isAsLeft = Object.keys(op.after).every((name) => (op.after[name] ?? null) === (now[name] ?? null));
  if (op.kind !== 'volume.create' && !isAsLeft) throw new MunimentError('CATALOGUE_UNDO_TOO_LATE');
  const earlier = op.kind === 'volume.create' ? { deletedAt: context.clock.nowIso() } : op.before as VolumeChanges;
  changeVolume(context, tx, row, earlier, { kind: 'volume.undo', undoes });
}
