import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { viewBatchDetail } from './view-batch.ts';

/** Throws LINE_BATCH_NOT_FOUND. */
export const getBatch = (context: AreaContext, { batchId }: CallInput<'line', 'getBatch'>): CallAnswer<'line', 'getBatch'> => viewBatchDetail(context, batchId);
