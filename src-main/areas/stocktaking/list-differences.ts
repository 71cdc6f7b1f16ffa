import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { judgeStocktaking } from './judge-stocktaking.ts';
import { requireStocktaking } from './require-stocktaking.ts';

/** Throws STOCKTAKING_NOT_FOUND. */
export function listDifferences(context: AreaContext, input: CallInput<'stocktaking', 'listDifferences'>): CallAnswer<'stocktaking', 'listDifferences'> {
  requireStocktaking(context, input.stocktakingId);
  return judgeStocktaking(context, input.stocktakingId).entries.filter(({ isDifference }) => isDifference);
}
