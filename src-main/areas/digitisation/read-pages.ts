import { MunimentError } from '#shared/errors.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import { clearanceRank } from '#main/areas/clearance-rank.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { findPage, isItemVisible, listPagesOfItem, listUnreadPages, recountPages, type PageRecord } from './pages-store.ts';
import { queuePages } from './queue-reading.ts';

/**
 * Queues the given pages, or those of an item, or everything unread. Pages that are read already (or corrected by hand) are only
 * taken with `again`; lines that a person wrote stay, and the earlier text stands in the history. Named pages go before all others, everything unread behind them. When all that is asked for waits already, the answer names the job in which it does. Throws DIGITISATION_ITEM_NOT_FOUND.
 */
export function readPages(context: AreaContext, input: CallInput<'digitisation', 'readPages'>): CallAnswer<'digitisation', 'readPages'> {
  return context.write((tx) => {
    const pages = pagesAskedFor(context, input).filter((page) => page.deletedAt === null && (input.again || ['unread', 'queued', 'failed'].includes(page.readState)));
    const jobId = queuePages(context, tx, pages, 'ownJob', input.pageIds == null && input.itemId == null ? 2 : 0);
    const itemIds = [...new Set(pages.flatMap((page) => page.itemId ?? []))];
    for (const itemId of itemIds) recountPages(context.db, itemId);
    if (pages.length > 0) tx.publish({ name: 'digitisation.pagesChanged', payload: { pageIds: pages.map((page) => page.pageId), itemIds } });
    return { jobId, pages: pages.length };
  }, { local: true });
}

function pagesAskedFor(context: AreaContext, { pageIds, itemId }: CallInput<'digitisation', 'readPages'>): readonly PageRecord[] {
  const rank = clearanceRank(context.actor);
  if (pageIds !== null && pageIds !== undefined) return pageIds.flatMap((pageId) => findPage(context.db, pageId, rank) ?? []);
  if (itemId === null || itemId === undefined) return listUnreadPages(context.db, rank);
  if (!isItemVisible(context.db, itemId, rank, 'livingOnly')) throw new MunimentError('DIGITISATION_ITEM_NOT_FOUND');
  return listPagesOfItem(context.db, itemId);
}
