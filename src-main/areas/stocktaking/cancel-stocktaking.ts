import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallInput } from '#main/rpc/verbs.ts';
import { changeState } from './change-state.ts';
import { leaveAllAisles } from './leave-aisle.ts';
import { requireOpen } from './require-stocktaking.ts';

/** What was seen stays; no shelf counts as counted by it. Throws STOCKTAKING_NOT_FOUND, _IS_OVER, STACKS_HOLD_IS_ANOTHERS, DEVICES_* (cancelled all the same). */
export async function cancelStocktaking(context: AreaContext, input: CallInput<'stocktaking', 'cancelStocktaking'>): Promise<Record<string, never>> {
  requireOpen(context, input.stocktakingId);
  const failure = await leaveAllAisles(context, input.stocktakingId, input.remark);
  changeState(context, input.stocktakingId, 'cancelled', input.remark);
  if (failure !== null) throw failure;
  return {};
}
