import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { judgeStocktaking } from './judge-stocktaking.ts';
import { requireShelf } from './require-shelf.ts';
import { requireStocktaking } from './require-stocktaking.ts';
import { tallyOf } from './tally.ts';

/** Throws STOCKTAKING_NOT_FOUND, STOCKTAKING_SHELF_NOT_IN_SCOPE, STACKS_SHELF_NOT_FOUND. */
export function getShelfSheet(context: AreaContext, input: CallInput<'stocktaking', 'getShelfSheet'>): CallAnswer<'stocktaking', 'getShelfSheet'> {
  const { stocktakingId, shelfId } = input;
  requireStocktaking(context, stocktakingId);
  const { shelves, book, entries } = judgeStocktaking(context, stocktakingId, { shelfId });
  const place = requireShelf(context, book, stocktakingId, shelfId);
  const { countedAt, countedBy } = shelves.find((shelf) => shelf.shelfId === shelfId)!;
  return { place, countedAt, countedBy, tally: tallyOf(entries).of(shelfId), entries: [...entries] };
}
