import { MunimentError } from '#shared/errors.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import { clearanceRank } from '#main/areas/clearance-rank.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { reindexPage } from './page-texts-store.ts';
import { changeDeletedAt, changePosition, findPage, nextPosition, openGap, recountPages, toPage } from './pages-store.ts';
import { getVisiblePage, requireItem } from './visible-page.ts';

/** Back at its old place, with its text. A page that is there is answered with. Throws DIGITISATION_PAGE_NOT_FOUND, DIGITISATION_ITEM_NOT_FOUND. */
export function restorePage(context: AreaContext, input: CallInput<'digitisation', 'restorePage'>): CallAnswer<'digitisation', 'restorePage'> {
  return context.write((tx) => {
    const page = findPage(context.db, input.pageId, clearanceRank(context.actor));
    if (page === null) throw new MunimentError('DIGITISATION_PAGE_NOT_FOUND');
    if (page.deletedAt === null) return toPage(page);
    requireItem(context, page.itemId);
    const position = Math.min(page.position, nextPosition(context.db, page.itemId));
    openGap(context.db, page.itemId, position);
    changeDeletedAt(context.db, page.n, null);
    if (position !== page.position) changePosition(context.db, page.n, position);
    reindexPage(context.db, page.n);
    recountPages(context.db, page.itemId);
    tx.record({ class: 'O', kind: 'page.restore', entity: 'page', eid: page.pageId, fields: ['deletedAt'], body: { before: { deletedAt: page.deletedAt }, after: { deletedAt: null, position }, reason: input.reason } });
    tx.publish({ name: 'digitisation.pagesChanged', payload: { pageIds: [page.pageId], itemIds: page.itemId === null ? [] : [page.itemId] } });
    return toPage(getVisiblePage(context, page.pageId));
  });
}
