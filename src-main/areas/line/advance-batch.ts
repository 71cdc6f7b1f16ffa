import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { requireBatchIn, requireMine } from './change-batch.ts';
import { lookAtEvidence } from './look-at-evidence.ts';
import { moveBatch, NOTHING_SAID } from './move-batch.ts';
import { requireLeaving } from './require-leaving.ts';
import { viewBatchDetail } from './view-batch.ts';

/** Every image is read again before anything is written. Throws what `requireBatchIn`, `requireMine`, `requireLeaving` and `moveBatch` throw. */
export async function advanceBatch(context: AreaContext, { batchId, version, counts, condition, remark }: CallInput<'line', 'advanceBatch'>): Promise<CallAnswer<'line', 'advanceBatch'>> {
  const find = () => {
    const row = requireBatchIn(context, { batchId, version }, ['running']);
    requireMine(context, row);
    requireLeaving(context, row);
    return row;
  };
  const evidence = await lookAtEvidence(context, find());
  context.write((tx) => {
    const row = find();
    moveBatch(context, tx, row, evidence, { ...NOTHING_SAID, toPosition: row.position + 1, counts: counts ?? null, condition, remark });
  });
  return viewBatchDetail(context, batchId);
}
