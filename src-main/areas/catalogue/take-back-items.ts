import { MunimentError } from '#shared/errors.ts';
import type { AreaContext, WriteTx } from '#main/areas/area-context.ts';
import { announceItems } from './announce-items.ts';
import { changeItem } from './change-item.ts';
import type { ItemOp } from './item-history-store.ts';
import { requireUndoable } from './undo-change.ts';

/** Gives items the values back that ops of one transaction took from them. An item that was changed since stays as it is; answers with how many these are. */
export function takeBackItems(context: AreaContext, tx: WriteTx, ops: readonly ItemOp[], undoes: number): number {
  const back: string[] = [];
  let left = 0;
  for (const op of ops) {
    try {
      const row = requireUndoable(context, tx, op, op.n);
      if (changeItem(context, tx, row, op.before, { kind: 'item.undo', undoes })) back.push(op.itemId);
    } catch (error) {
      if (!(error instanceof MunimentError) || error.code !== 'CATALOGUE_UNDO_TOO_LATE') throw error;
      left += 1;
    }
  }
  announceItems(tx, back);
  return left;
}
