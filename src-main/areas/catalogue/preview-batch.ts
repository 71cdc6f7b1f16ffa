import type { AreaContext } from '#main/areas/area-context.ts';
import { lookOnly } from '#main/areas/look-only.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { chunkDeed } from './chunk-deed.ts';
import { doBatch } from './do-batch.ts';

/** Records that are looked at before others are answered. */
const CHUNK = 1000;

/** Every change that the deed would make, by doing it and keeping nothing. Errors as in `editBatch`. */
export async function previewBatch(context: AreaContext, { deed }: CallInput<'catalogue', 'previewBatch'>): Promise<CallAnswer<'catalogue', 'previewBatch'>> {
  const told: CallAnswer<'catalogue', 'previewBatch'> = { changes: [], records: 0, same: 0, refused: [], undoToken: null };
  for (const part of chunkDeed(deed, CHUNK)) {
    context.signal?.throwIfAborted();
    const { changes, records, same, refused } = lookOnly(context, (tx) => doBatch(context, tx, part.deed, '', part.offset));
    for (const change of changes) told.changes.push(change);
    for (const each of refused) told.refused.push(each);
    told.records += records;
    told.same += same;
    await new Promise<void>((resolve) => { setImmediate(resolve); });
  }
  return told;
}
