import type { PageSet } from '#shared/contract/images.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import { selectItemIds } from '#main/areas/line/batches-store.ts';
import { requireBatch } from '#main/areas/line/change-batch.ts';

/** The items of a batch as a set of pages; whoever may see the batch may see them. Throws LINE_BATCH_NOT_FOUND. */
export function itemsOfBatch(context: AreaContext, batchId: string): Extract<PageSet, { kind: 'items' }> {
  requireBatch(context, batchId);
  return { kind: 'items', itemIds: selectItemIds(context.db, batchId) as never };
}
