import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { changeReadState, changeRotation, imageOf, recountPages, toPage } from './pages-store.ts';
import { queueNewPages } from './queue-reading.ts';
import { readsAutomatically } from './read-automatically-store.ts';
import { getPageToChange, getVisiblePage } from './visible-page.ts';

/**
 * Only how the page is shown changes. What was read from a page lying on its side is worth nothing, so it is read again, unless a
 * person has corrected it. Throws DIGITISATION_PAGE_NOT_FOUND, DIGITISATION_CHANGED_MEANWHILE.
 */
export function rotatePage(context: AreaContext, input: CallInput<'digitisation', 'rotatePage'>): CallAnswer<'digitisation', 'rotatePage'> {
  const turned = context.write((tx) => {
    const page = getPageToChange(context, input.pageId, input.version);
    if (page.rotation === input.rotation) return page;
    changeRotation(context.db, page.n, input.rotation);
    if (page.readState !== 'corrected' && readsAutomatically(context.db)) {
      changeReadState(context.db, page.n, 'unread');
      queueNewPages(context, tx, [page.pageId]);
    }
    recountPages(context.db, page.itemId);
    tx.record({ class: 'O', kind: 'page.rotate', entity: 'page', eid: page.pageId, fields: ['rotation'], body: { before: { rotation: page.rotation }, after: { rotation: input.rotation } } });
    tx.publish({ name: 'digitisation.pagesChanged', payload: { pageIds: [page.pageId], itemIds: page.itemId === null ? [] : [page.itemId] } });
    return getVisiblePage(context, page.pageId);
  });
  context.services.pageImages.prepare(imageOf(turned));
  return toPage(turned);
}
