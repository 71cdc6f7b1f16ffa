import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { selectBatchItems } from './batches-store.ts';
import { requireBatch } from './change-batch.ts';

/** In the order of the batch. Throws LINE_BATCH_NOT_FOUND. */
export function listBatchItems(context: AreaContext, { batchId, cursor, limit }: CallInput<'line', 'listBatchItems'>): CallAnswer<'line', 'listBatchItems'> {
  requireBatch(context, batchId);
  const after = /^\d{1,9}$/u.test(cursor ?? '') ? Number(cursor) : 0;
  const rows = selectBatchItems(context.db, batchId, after, limit + 1);
  const shown = rows.slice(0, limit);
  return { rows: shown, nextCursor: rows.length > limit ? String(shown.at(-1)!.position) : null } as CallAnswer<'line', 'listBatchItems'>;
}
