import { MunimentError } from '#shared/errors.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { changePosition, listPagesOfItem, toPage } from './pages-store.ts';
import { requireItem } from './visible-page.ts';

/** Throws DIGITISATION_ITEM_NOT_FOUND, DIGITISATION_ORDER_INCOMPLETE when the list is not exactly the pages of the item. */
export function reorderPages(context: AreaContext, input: CallInput<'digitisation', 'reorderPages'>): CallAnswer<'digitisation', 'reorderPages'> {
  requireItem(context, input.itemId);
  return context.write((tx) => {
    const pages = new Map(listPagesOfItem(context.db, input.itemId).map((page) => [page.pageId as string, page]));
    const ordered = input.pageIds.flatMap((pageId) => pages.get(pageId) ?? []);
    if (ordered.length !== pages.size || new Set(input.pageIds).size !== pages.size || input.pageIds.length !== pages.size) throw new MunimentError('DIGITISATION_ORDER_INCOMPLETE', { pages: pages.size });
    const moved = ordered.map((page, index) => ({ page, position: index + 1 })).filter(({ page, position }) => page.position !== position);
    for (const { page, position } of moved) changePosition(context.db, page.n, position);
    for (const { page, position } of moved) {
      tx.record({ class: 'O', kind: 'page.move', entity: 'page', eid: page.pageId, fields: ['position'], body: { before: { position: page.position }, after: { position } } });
    }
    if (moved.length > 0) tx.publish({ name: 'digitisation.pagesChanged', payload: { pageIds: moved.map(({ page }) => page.pageId), itemIds: [input.itemId] } });
    return listPagesOfItem(context.db, input.itemId).map(toPage);
  });
}
