import type { AreaContext } from '#main/areas/area-context.ts';
import { lookOnly } from '#main/areas/look-only.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { doBatch } from './do-batch.ts';

/** Every change that the deed would make, by doing it and keeping nothing. Errors as in `editBatch`. */
export function previewBatch(context: AreaContext, { deed }: CallInput<'catalogue', 'previewBatch'>): CallAnswer<'catalogue', 'previewBatch'> {
  return { ...lookOnly(context, (tx) => doBatch(context, tx, deed, '')), undoToken: null };
}
