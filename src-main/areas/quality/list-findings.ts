import type { AreaContext } from '#main/areas/area-context.ts';
import { listFindings as listFindingsOf } from '#main/areas/images/list-findings.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { itemsOfBatch } from './items-of-batch.ts';

/** Throws LINE_BATCH_NOT_FOUND. */
export function listFindings(context: AreaContext, { batchId, ...asked }: CallInput<'quality', 'listFindings'>): CallAnswer<'quality', 'listFindings'> {
  return listFindingsOf(context, { of: itemsOfBatch(context, batchId), ...asked });
}
