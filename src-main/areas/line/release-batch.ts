import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { keepBatch, requireBatchIn, requireMine } from './change-batch.ts';
import { writeReceipt } from './hand-overs-store.ts';
import { endStretch } from './move-batch.ts';
import { viewBatchDetail } from './view-batch.ts';

/** Its receipt is open again; the time that was worked stays. Throws what `requireBatchIn` and `requireMine` throw. */
export function releaseBatch(context: AreaContext, at: CallInput<'line', 'releaseBatch'>): CallAnswer<'line', 'releaseBatch'> {
  context.write((tx) => {
    const row = requireBatchIn(context, at, ['running']);
    requireMine(context, row);
    endStretch(context, row, null);
    writeReceipt(context.db, row.batchId, row.arrival, { at: null, by: null, received: null, remark: '', checks: [] });
    keepBatch(context, tx, row, { holderId: null, holder: null, claimedAt: null }, 'batch.release', { note: '' });
  });
  return viewBatchDetail(context, at.batchId);
}
