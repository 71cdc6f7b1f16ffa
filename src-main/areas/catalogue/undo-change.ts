import { MunimentError } from '#shared/errors.ts';
import type { AreaContext, WriteTx } from '#main/areas/area-context.ts';
import { clearanceRank } from '#main/areas/clearance-rank.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { announceItems } from './announce-items.ts';
import { changeItem, differences } from './change-item.ts';
import { selectItemOpsAfter, selectTransactionOps, type ItemOp } from './item-history-store.ts';
import { isOvertaken, isReversible } from './item-ops.ts';
import { SCHEME_FIELDS, type ItemRow } from './item-record.ts';
import { findItemRow, type ItemChanges } from './items-store.ts';

/**
 * Takes one earlier transaction back, whole or not at all, by writing the earlier values; the undoing is recorded and can itself be undone.
 * A number that was given stays given: undoing a numbering leaves a gap, never a number used twice.
 * Throws CATALOGUE_UNDO_NOT_POSSIBLE, CATALOGUE_UNDO_TOO_LATE, CATALOGUE_ITEM_NOT_FOUND.
 */
export function undoChange(context: AreaContext, input: CallInput<'catalogue', 'undoChange'>): CallAnswer<'catalogue', 'undoChange'> {
  const { db } = context;
  return context.write((tx) => {
    const ops = selectTransactionOps(db, input.undoToken);
    const last = ops[0];
    if (!last || !ops.every(isReversible)) throw new MunimentError('CATALOGUE_UNDO_NOT_POSSIBLE');
    const newest = new Map<string, number>();
    for (const op of ops) if (!newest.has(op.itemId)) newest.set(op.itemId, op.n);
    for (const op of ops) {
      const row = requireUndoable(context, tx, op, newest.get(op.itemId) ?? op.n);
      changeItem(context, tx, row, earlierValues(context, op), { kind: 'item.undo', undoes: input.undoToken });
    }
    announceItems(tx, [...newest.keys()]);
    return { undone: last.kind, items: newest.size, undoToken: tx.number };
  });
}

/** The item of the op as it stands, if nothing was built on the op since. Throws CATALOGUE_ITEM_NOT_FOUND, CATALOGUE_UNDO_TOO_LATE. */
export function requireUndoable(context: AreaContext, tx: WriteTx, op: ItemOp, newest: number): ItemRow {
  const row = findItemRow(context.db, op.itemId, clearanceRank(context.actor));
  if (!row) throw new MunimentError('CATALOGUE_ITEM_NOT_FOUND');
  const later = selectItemOpsAfter(context.db, op.itemId, newest).filter((each) => each.tx !== tx.number);
  if (isOvertaken(op, later) || isBuiltUpon(op, row)) throw new MunimentError('CATALOGUE_UNDO_TOO_LATE');
  return row;
}

function earlierValues(context: AreaContext, op: ItemOp): ItemChanges {
  return op.kind === 'item.create' ? { deletedAt: context.clock.nowIso() } : op.before;
}

/** What other areas have done with the item since, and values that no longer are what the op wrote. */
function isBuiltUpon(op: ItemOp, row: ItemRow): boolean {
  if (op.kind === 'item.create') return row.capturedPages > 0 || row.boxId !== null || row.deletedAt !== null;
  if (Object.keys(differences(row, op.after)).length > 0) return true;
  const fields = Object.keys(op.after);
  return row.boxId !== null && fields.some((field) => field === 'archivalCode' || field === 'deletedAt' || (SCHEME_FIELDS as readonly string[]).includes(field));
}
