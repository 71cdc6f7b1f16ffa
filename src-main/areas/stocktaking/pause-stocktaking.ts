import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallInput } from '#main/rpc/verbs.ts';
import { changeState } from './change-state.ts';
import { leaveAllAisles } from './leave-aisle.ts';
import { requireOpen } from './require-stocktaking.ts';

/** Lets go of its aisles. Throws STOCKTAKING_NOT_FOUND, _IS_OVER, STACKS_HOLD_IS_ANOTHERS, DEVICES_* (paused all the same). */
export async function pauseStocktaking(context: AreaContext, input: CallInput<'stocktaking', 'pauseStocktaking'>): Promise<Record<string, never>> {
  requireOpen(context, input.stocktakingId);
  const failure = await leaveAllAisles(context, input.stocktakingId, input.remark);
  changeState(context, input.stocktakingId, 'paused', input.remark);
  if (failure !== null) throw failure;
  return {};
}
