import type { AreaContext, WriteTx } from '#main/areas/area-context.ts';
import { unindexPage } from './page-texts-store.ts';
import { changeDeletedAt, closeGap, recountPages, type PageRecord } from './pages-store.ts';

/** Takes a page out of its item and out of the search; image, text and reason stay. */
export function takePageOut({ db, clock }: AreaContext, tx: WriteTx, page: PageRecord, reason: string): void {
  const deletedAt = clock.nowIso();
  changeDeletedAt(db, page.n, deletedAt);
  unindexPage(db, page.n);
  closeGap(db, page.itemId, page.position);
  recountPages(db, page.itemId);
  tx.record({ class: 'O', kind: 'page.delete', entity: 'page', eid: page.pageId, fields: ['deletedAt'], body: { before: { deletedAt: null, position: page.position }, after: { deletedAt }, reason } });
  tx.publish({ name: 'digitisation.pagesChanged', payload: { pageIds: [page.pageId], itemIds: page.itemId === null ? [] : [page.itemId] } });
}
