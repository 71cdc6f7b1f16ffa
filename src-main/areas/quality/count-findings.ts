import type { AreaContext } from '#main/areas/area-context.ts';
import { countFindings as countFindingsOf } from '#main/areas/images/count-findings.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { itemsOfBatch } from './items-of-batch.ts';

/** Throws LINE_BATCH_NOT_FOUND. */
export function countFindings(context: AreaContext, { batchId }: CallInput<'quality', 'countFindings'>): CallAnswer<'quality', 'countFindings'> {
  return countFindingsOf(context, { of: itemsOfBatch(context, batchId) });
}
