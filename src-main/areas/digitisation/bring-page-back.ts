import type { AreaContext, WriteTx } from '#main/areas/area-context.ts';
import { reindexPage } from './page-texts-store.ts';
import { changeDeletedAt, changePosition, nextPosition, openGap, recountPages, type PageRecord } from './pages-store.ts';

/** A deleted page stands at its old place again, with its text. */
export function bringPageBack({ db }: AreaContext, tx: WriteTx, page: PageRecord, reason: string): void {
  const position = Math.min(page.position, nextPosition(db, page.itemId));
  openGap(db, page.itemId, position);
  changeDeletedAt(db, page.n, null);
  if (position !== page.position) changePosition(db, page.n, position);
  reindexPage(db, page.n);
  recountPages(db, page.itemId);
  tx.record({ class: 'O', kind: 'page.restore', entity: 'page', eid: page.pageId, fields: ['deletedAt'], body: { before: { deletedAt: page.deletedAt }, after: { deletedAt: null, position }, reason } });
  tx.publish({ name: 'digitisation.pagesChanged', payload: { pageIds: [page.pageId], itemIds: page.itemId === null ? [] : [page.itemId] } });
}
