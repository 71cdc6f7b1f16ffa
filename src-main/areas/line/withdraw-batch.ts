import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { keepBatch, requireBatchIn, requireMine } from './change-batch.ts';
import { endStretch } from './move-batch.ts';
import { viewBatchDetail } from './view-batch.ts';

/** Throws what `requireBatchIn` throws; LINE_IN_OTHER_HANDS while somebody else has it. */
export function withdrawBatch(context: AreaContext, { reason, ...at }: CallInput<'line', 'withdrawBatch'>): CallAnswer<'line', 'withdrawBatch'> {
  context.write((tx) => {
    const row = requireBatchIn(context, at, ['planned', 'running', 'paused']);
    if (row.holderId !== null) requireMine(context, row);
    endStretch(context, row, null);
    keepBatch(context, tx, row, { state: 'withdrawn', holderId: null, holder: null, claimedAt: null, dueAt: null, pausedAt: null }, 'batch.withdraw', { note: reason });
  });
  return viewBatchDetail(context, at.batchId);
}
