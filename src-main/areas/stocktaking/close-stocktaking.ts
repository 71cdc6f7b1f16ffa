import { MunimentError } from '#shared/errors.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallInput } from '#main/rpc/verbs.ts';
import { changeState } from './change-state.ts';
import { judgeStocktaking } from './judge-stocktaking.ts';
import { leaveAllAisles } from './leave-aisle.ts';
import { requireOpen } from './require-stocktaking.ts';

/**
 * Every difference that the actor sees has been settled. One above their clearance neither hinders them nor is settled by this: who is
 * cleared for it finds it open, also afterwards. Throws STOCKTAKING_NOT_FOUND, _IS_OVER, _NOTHING_COUNTED, _DIFFERENCES_OPEN,
 * STACKS_HOLD_IS_ANOTHERS, DEVICES_* (closed all the same).
 */
export async function closeStocktaking(context: AreaContext, input: CallInput<'stocktaking', 'closeStocktaking'>): Promise<Record<string, never>> {
  const { stocktakingId, remark } = input;
  const { countedShelves, shelves } = requireOpen(context, stocktakingId);
  if (countedShelves === 0) throw new MunimentError('STOCKTAKING_NOTHING_COUNTED');
  const count = judgeStocktaking(context, stocktakingId).entries.filter(({ isDifference, decision }) => isDifference && decision === null).length;
  if (count > 0) throw new MunimentError('STOCKTAKING_DIFFERENCES_OPEN', { count });
  const failure = await leaveAllAisles(context, stocktakingId, remark);
  changeState(context, stocktakingId, 'closed', remark, { countedShelves, shelves });
  if (failure !== null) throw failure;
  return {};
}
