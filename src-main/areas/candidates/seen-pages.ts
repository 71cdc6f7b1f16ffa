import type { SeenBox, SeenPage } from '#shared/domain/form-candidates/seen-page.ts';
import { turnBack, turnBox, turnedSize } from '#shared/domain/turn-box.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import { findPageText } from '#main/areas/digitisation/page-texts-store.ts';
import { listPagesOfItem, type PageRecord } from '#main/areas/digitisation/pages-store.ts';

/** A page with its text as it is seen, and the way back to the picture as it is stored. */
export interface RecordPage { readonly page: PageRecord; readonly seen: SeenPage; readonly stored: (box: SeenBox) => SeenBox }

/** The read pages of an item; the caller has checked that it may be seen. `unread`: pages that have no text yet. */
export function seenPages({ db }: AreaContext, itemId: string): { readonly pages: readonly RecordPage[]; readonly unread: number } {
  const all = listPagesOfItem(db, itemId);
  const pages = all.flatMap((page, index): RecordPage[] => {
    const text = findPageText(db, page.n);
    if (text === null) return [];
    const size = turnedSize(page, page.rotation);
    const lines = text.lines.map((line) => ({ ...line, ...turnBox(line, page, page.rotation) }));
    return [{ page, seen: { number: index + 1, ...size, lines }, stored: (box) => turnBox(box, size, turnBack(page.rotation)) }];
  });
  return { pages, unread: all.length - pages.length };
}
