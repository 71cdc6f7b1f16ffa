import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { doBatch } from './do-batch.ts';

/** Changes many records as one deed. Throws CATALOGUE_ITEM_NOT_FOUND, CATALOGUE_ITEM_DELETED, CATALOGUE_PATTERN_UNREADABLE. */
export function editBatch(context: AreaContext, { deed, reason }: CallInput<'catalogue', 'editBatch'>): CallAnswer<'catalogue', 'editBatch'> {
  return context.write((tx) => doBatch(context, tx, deed, reason));
}
