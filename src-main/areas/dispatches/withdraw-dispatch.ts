import type { AreaContext } from '#main/areas/area-context.ts';
import { settleTask } from '#main/areas/tasks/settle-task.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { changingDispatch, keepDispatch } from './change-dispatch.ts';
import { receiptsKey } from './issue-dispatch.ts';

/** Nothing more is awaited; what was signed stays written down. Throws what `changingDispatch` throws. */
export function withdrawDispatch(context: AreaContext, { dispatchId, version, reason }: CallInput<'dispatches', 'withdrawDispatch'>): CallAnswer<'dispatches', 'withdrawDispatch'> {
  return changingDispatch(context, dispatchId, version, ['draft', 'issued'], (tx, row) => {
    keepDispatch(context, tx, row, { state: 'withdrawn', closedAt: context.clock.nowIso() }, 'dispatch.withdraw', { reason });
    settleTask(context, tx, receiptsKey(dispatchId), reason);
  });
}
