import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { requireBatchIn } from './change-batch.ts';
import { lookAtEvidence } from './look-at-evidence.ts';
import { moveBatch, NOTHING_SAID } from './move-batch.ts';
import { requireTicked } from './require-leaving.ts';
import { viewBatchDetail } from './view-batch.ts';

/** Throws what `requireBatchIn`, `requireTicked` and `moveBatch` throw. */
export async function startBatch(context: AreaContext, { batchId, version, counts, condition, remark }: CallInput<'line', 'startBatch'>): Promise<CallAnswer<'line', 'startBatch'>> {
  const find = () => requireBatchIn(context, { batchId, version }, ['planned']);
  requireTicked(context, find(), 'opening');
  const evidence = await lookAtEvidence(context, find());
  context.write((tx) => {
    const row = find();
    requireTicked(context, row, 'opening');
    moveBatch(context, tx, row, evidence, { ...NOTHING_SAID, toPosition: 1, counts: counts ?? null, condition, remark });
  });
  return viewBatchDetail(context, batchId);
}
