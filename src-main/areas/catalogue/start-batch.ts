import type { AreaContext } from '#main/areas/area-context.ts';
import type { Json } from '#shared/protocol/canonical-json.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { EDIT_BATCH_JOB } from './edit-batch-job.ts';

/** Begins a deed as a job: for thousands of records, with progress, and cancelled as a whole. */
export function startBatch(context: AreaContext, { deed, reason }: CallInput<'catalogue', 'startBatch'>): CallAnswer<'catalogue', 'startBatch'> {
  const total = deed.kind === 'cells' ? new Set(deed.cells.map(({ itemId }) => itemId)).size : deed.itemIds.length;
  return { jobId: context.write((tx) => tx.enqueue({ kind: EDIT_BATCH_JOB, payload: { deed: deed as unknown as Json, reason }, label: '', total }), { local: true }) } as CallAnswer<'catalogue', 'startBatch'>;
}
