import type { AreaContext } from '#main/areas/area-context.ts';
import { checkPages } from '#main/areas/images/check-pages.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { itemsOfBatch } from './items-of-batch.ts';

/** Throws what `itemsOfBatch` and `checkPages` throw. */
export function checkBatch(context: AreaContext, { batchId, presetId }: CallInput<'quality', 'checkBatch'>): CallAnswer<'quality', 'checkBatch'> {
  return checkPages(context, { pages: itemsOfBatch(context, batchId), presetId });
}
