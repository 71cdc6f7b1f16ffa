import type { AreaContext } from '#main/areas/area-context.ts';
import type { StoredBlob } from '#main/blobs/blob-store.ts';
import { recountPages } from './pages-store.ts';
import { writeNewPage, type NewPage } from './store-page.ts';

/** Pages in one transaction: few enough that nobody else waits long for the database. */
const PAGES_AT_ONCE = 50;

/**
 * Stores many pages whose images and text the program made itself (sample room, restore): no image check, no reading.
 * Each `pageId` must be new. Durable in batches; `done` hears how many are.
 */
export async function insertPages(context: AreaContext, pages: readonly NewPage[], done: (count: number) => void = () => undefined): Promise<void> {
  for (let from = 0; from < pages.length; from += PAGES_AT_ONCE) {
    const batch = pages.slice(from, from + PAGES_AT_ONCE);
    const blobs: StoredBlob[] = [];
    for (const page of batch) blobs.push(await context.blobs.put(page.bytes));
    context.write((tx) => {
      for (const [index, page] of batch.entries()) writeNewPage(context, tx, page, blobs[index]!);
      const itemIds = [...new Set(batch.flatMap((page) => page.itemId ?? []))];
      for (const itemId of itemIds) recountPages(context.db, itemId);
      tx.publish({ name: 'digitisation.pagesChanged', payload: { pageIds: batch.map((page) => page.pageId), itemIds } });
    });
    done(from + batch.length);
  }
}
