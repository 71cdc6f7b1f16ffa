import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { selectImages } from './batch-images-store.ts';
import { requireBatchIn } from './change-batch.ts';
import { LOOK_AT_BATCH_JOB } from './look-at-batch-job.ts';

/** Throws what `requireBatchIn` throws. */
export function lookAtBatch(context: AreaContext, at: CallInput<'line', 'lookAtBatch'>): CallAnswer<'line', 'lookAtBatch'> {
  const row = requireBatchIn(context, at, ['planned', 'running']);
  const images = selectImages(context.db, row.batchId).length;
  return { jobId: context.write((tx) => tx.enqueue({ kind: LOOK_AT_BATCH_JOB, payload: { batchId: row.batchId }, label: row.number, total: images, priority: 0 }), { local: true }), images } as CallAnswer<'line', 'lookAtBatch'>;
}
