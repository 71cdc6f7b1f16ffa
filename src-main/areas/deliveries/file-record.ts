import type { AreaContext, WriteTx } from '#main/areas/area-context.ts';
import { insertItems, type NewItem } from '#main/areas/catalogue/insert-items.ts';
import { queueNewPages } from '#main/areas/digitisation/queue-reading.ts';
import { recountPages } from '#main/areas/digitisation/pages-store.ts';
import { writeNewPage } from '#main/areas/digitisation/store-page.ts';
import type { Content } from './gather-content.ts';

/** A delivered record as an item with its pages, in the caller's transaction. Its number in the system it came from is one of its other numbers. Answers with its id. */
export function fileRecord(context: AreaContext, tx: WriteTx, item: NewItem, externalId: string, pages: Content['pages'], origin: string): string {
  const aliases = (item.aliases ?? []).some(({ kind }) => kind === 'source') ? item.aliases ?? [] : [...(item.aliases ?? []), { kind: 'source' as const, code: externalId.slice(0, 120) }];
  const fields = item.fields.pageCount === 0 && pages.length > 0 ? { ...item.fields, pageCount: pages.length } : item.fields;
  const [inserted] = insertItems(context, tx, [{ ...item, fields, aliases }], { origin });
  const { itemId } = inserted!;
  if (pages.length === 0) return itemId;
  const pageIds = pages.map(({ blob, ...page }) => {
    const pageId = context.ids.uuid();
    writeNewPage(context, tx, { ...page, pageId, itemId }, blob);
    return { pageId, unread: page.text === null };
  });
  queueNewPages(context, tx, pageIds.flatMap(({ pageId, unread }) => (unread ? [pageId] : [])));
  recountPages(context.db, itemId);
  tx.publish({ name: 'digitisation.pagesChanged', payload: { pageIds: pageIds.map(({ pageId }) => pageId), itemIds: [itemId] } });
  return itemId;
}
