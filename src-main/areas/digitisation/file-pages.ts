import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { changeItem, closeGap, nextPosition, recountPages } from './pages-store.ts';
import { getVisiblePage, requireItem } from './visible-page.ts';

/**
 * Moves pages to the end of an item, in the order given: from the inbox, or from another item where they were put by mistake.
 * Pages that are in the item already stay where they are. Throws DIGITISATION_ITEM_NOT_FOUND, DIGITISATION_PAGE_NOT_FOUND (then none is moved).
 */
export function filePages(context: AreaContext, input: CallInput<'digitisation', 'filePages'>): CallAnswer<'digitisation', 'filePages'> {
  requireItem(context, input.itemId);
  return context.write((tx) => {
    const from = new Set<string | null>();
    const moved: string[] = [];
    for (const pageId of new Set(input.pageIds)) {
      // Looked up one by one: every move shifts the positions of the pages after it.
      const page = getVisiblePage(context, pageId);
      if (page.itemId === input.itemId) continue;
      const position = nextPosition(context.db, input.itemId);
      changeItem(context.db, page.n, input.itemId, position);
      closeGap(context.db, page.itemId, page.position);
      tx.record({
        class: 'O', kind: 'page.file', entity: 'page', eid: pageId, fields: ['itemId', 'position'],
        body: { before: { itemId: page.itemId, position: page.position }, after: { itemId: input.itemId, position } },
      });
      from.add(page.itemId);
      moved.push(pageId);
    }
    if (moved.length === 0) return { filed: 0 };
    const itemIds = [input.itemId, ...[...from].flatMap((itemId) => itemId ?? [])];
    for (const itemId of itemIds) recountPages(context.db, itemId);
    tx.publish({ name: 'digitisation.pagesChanged', payload: { pageIds: moved, itemIds } });
    return { filed: moved.length };
  });
}
