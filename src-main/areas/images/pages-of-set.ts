import type { PageSet } from '#shared/contract/images.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import { clearanceRank } from '#main/areas/clearance-rank.ts';
import { listPagesOfItem, type PageRecord } from '#main/areas/digitisation/pages-store.ts';
import { getVisiblePage, requireItem } from '#main/areas/digitisation/visible-page.ts';
import { selectPagesOfVolume } from './image-works-store.ts';

/** The pages that are meant, in order, none twice; of a volume those that the actor may see. Throws DIGITISATION_PAGE_NOT_FOUND, DIGITISATION_ITEM_NOT_FOUND. */
export function pagesOfSet(context: AreaContext, set: PageSet): PageRecord[] {
  switch (set.kind) {
    case 'pages': return [...new Set(set.pageIds)].map((pageId) => getVisiblePage(context, pageId));
    case 'items': return [...new Set(set.itemIds)].flatMap((itemId) => { requireItem(context, itemId); return listPagesOfItem(context.db, itemId); });
    case 'volume': return selectPagesOfVolume(context.db, set.volumeId, clearanceRank(context.actor)).map((pageId) => getVisiblePage(context, pageId));
  }
}
