import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { keepBatch, requireBatchIn } from './change-batch.ts';
import { endStretch } from './move-batch.ts';
import { viewBatchDetail } from './view-batch.ts';

/** 暂停 Whoever has it keeps it; neither its deadline nor anybody's work runs on. Throws what `requireBatchIn` throws. */
export function pauseBatch(context: AreaContext, { reason, ...at }: CallInput<'line', 'pauseBatch'>): CallAnswer<'line', 'pauseBatch'> {
  context.write((tx) => {
    const row = requireBatchIn(context, at, ['running']);
    endStretch(context, row, null);
    keepBatch(context, tx, row, { state: 'paused', pausedAt: context.clock.nowIso(), claimedAt: null }, 'batch.pause', { note: reason });
  });
  return viewBatchDetail(context, at.batchId);
}
