import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { unindexPage } from './page-texts-store.ts';
import { changeDeletedAt, closeGap, recountPages } from './pages-store.ts';
import { getPageToChange } from './visible-page.ts';

/** Out of the item and out of the search; image, text and reason stay and `restorePage` brings it back. Throws DIGITISATION_PAGE_NOT_FOUND, DIGITISATION_CHANGED_MEANWHILE. */
export function deletePage(context: AreaContext, input: CallInput<'digitisation', 'deletePage'>): CallAnswer<'digitisation', 'deletePage'> {
  return context.write((tx) => {
    const page = getPageToChange(context, input.pageId, input.version);
    const deletedAt = context.clock.nowIso();
    changeDeletedAt(context.db, page.n, deletedAt);
    unindexPage(context.db, page.n);
    closeGap(context.db, page.itemId, page.position);
    recountPages(context.db, page.itemId);
    tx.record({ class: 'O', kind: 'page.delete', entity: 'page', eid: page.pageId, fields: ['deletedAt'], body: { before: { deletedAt: null, position: page.position }, after: { deletedAt }, reason: input.reason } });
    tx.publish({ name: 'digitisation.pagesChanged', payload: { pageIds: [page.pageId], itemIds: page.itemId === null ? [] : [page.itemId] } });
    return {};
  });
}
