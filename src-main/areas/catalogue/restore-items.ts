import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { announceItems } from './announce-items.ts';
import { changeItem } from './change-item.ts';
import { requireItems } from './require-items.ts';

/** Brings deleted items back with everything they had, their codes too. Those not deleted are passed over. Throws CATALOGUE_ITEM_NOT_FOUND. */
export function restoreItems(context: AreaContext, input: CallInput<'catalogue', 'restoreItems'>): CallAnswer<'catalogue', 'restoreItems'> {
  return context.write((tx) => {
    const restored = requireItems(context, input.itemIds).filter((row) => changeItem(context, tx, row, { deletedAt: null }, { kind: 'item.restore', reason: input.reason }));
    announceItems(tx, restored.map((row) => row.itemId));
    return { restored: restored.length, undoToken: tx.number };
  });
}
