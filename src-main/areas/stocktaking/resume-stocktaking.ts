import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallInput } from '#main/rpc/verbs.ts';
import { changeState } from './change-state.ts';

/** Throws STOCKTAKING_NOT_FOUND, STOCKTAKING_IS_OVER. */
export function resumeStocktaking(context: AreaContext, input: CallInput<'stocktaking', 'resumeStocktaking'>): Record<string, never> {
  changeState(context, input.stocktakingId, 'underWay', '');
  return {};
}
