import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { announceItems } from './announce-items.ts';
import { changeItem } from './change-item.ts';
import { requireLiveItems } from './require-items.ts';
import { refuseBoxed } from './scheme-change.ts';

/**
 * Marks items deleted, with the reason. Rows, pages and numbers stay: a number is never given to another item.
 * Throws CATALOGUE_ITEM_NOT_FOUND, CATALOGUE_ITEM_DELETED, CATALOGUE_ITEM_BOXED.
 */
export function deleteItems(context: AreaContext, input: CallInput<'catalogue', 'deleteItems'>): CallAnswer<'catalogue', 'deleteItems'> {
  return context.write((tx) => {
    const rows = requireLiveItems(context, input.itemIds);
    refuseBoxed(rows);
    const deletedAt = context.clock.nowIso();
    for (const row of rows) changeItem(context, tx, row, { deletedAt }, { kind: 'item.delete', reason: input.reason });
    announceItems(tx, rows.map((row) => row.itemId));
    return { deleted: rows.length, undoToken: tx.number };
  });
}
