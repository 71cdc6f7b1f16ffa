import { MunimentError } from '#shared/errors.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { filePages } from './file-pages.ts';
import { getScanBatch } from './scan-batch.ts';
import { changePartItem, listWaitingPages } from './scan-parts-store.ts';
import { requireItem } from './visible-page.ts';

type PageIds = CallInput<'digitisation', 'filePages'>['pageIds'];

/** Answers the question that a separator without a known name asked. Throws SCAN_BATCH_NOT_FOUND, SCAN_PART_NOT_FOUND, DIGITISATION_ITEM_NOT_FOUND. */
export function fileScanPart(context: AreaContext, { batchId, part, itemId }: CallInput<'digitisation', 'fileScanPart'>): CallAnswer<'digitisation', 'fileScanPart'> {
  const { parts } = getScanBatch(context, batchId);
  if (!parts.some(({ number }) => number === part)) throw new MunimentError('SCAN_PART_NOT_FOUND', {});
  requireItem(context, itemId);
  // First where the next pages go: what is scanned between the two steps must not wait for nobody.
  context.write((tx) => {
    changePartItem(context.db, batchId, part, itemId);
    tx.publish({ name: 'digitisation.scanChanged', payload: { batchIds: [batchId] } });
  }, { local: true });
  const pageIds = listWaitingPages(context.db, batchId, part) as PageIds;
  return pageIds.length === 0 ? { filed: 0 } : filePages(context, { pageIds, itemId });
}
