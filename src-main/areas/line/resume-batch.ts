import { deadlineAfterPauses } from '#shared/domain/deadline.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { keepBatch, requireBatchIn } from './change-batch.ts';
import { viewBatchDetail } from './view-batch.ts';

/** Its deadline moves on by as long as it stood. Throws what `requireBatchIn` throws. */
export function resumeBatch(context: AreaContext, at: CallInput<'line', 'resumeBatch'>): CallAnswer<'line', 'resumeBatch'> {
  context.write((tx) => {
    const row = requireBatchIn(context, at, ['paused']);
    const now = context.clock.nowIso();
    const dueAt = row.dueAt === null || row.pausedAt === null ? row.dueAt : deadlineAfterPauses(row.dueAt, [{ from: row.pausedAt, to: now }], now);
    keepBatch(context, tx, row, { state: 'running', pausedAt: null, claimedAt: row.holder === null ? null : now, dueAt }, 'batch.resume', { note: '' });
  });
  return viewBatchDetail(context, at.batchId);
}
