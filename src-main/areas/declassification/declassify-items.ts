import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { doDeclassify } from './do-declassify.ts';

/** Lowers or lifts the classification of items as one deed. Throws CATALOGUE_ITEM_NOT_FOUND, CATALOGUE_ITEM_DELETED. */
export function declassifyItems(context: AreaContext, { reason, ...deed }: CallInput<'declassification', 'declassifyItems'>): CallAnswer<'declassification', 'declassifyItems'> {
  return context.write((tx) => {
    const { changes, left } = doDeclassify(context, tx, deed, reason);
    return { changed: changes.length, left: left.length, undoToken: changes.length > 0 ? tx.number : null };
  });
}
