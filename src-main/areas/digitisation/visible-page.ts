import { MunimentError } from '#shared/errors.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import { clearanceRank } from '#main/areas/clearance-rank.ts';
import { findPage, isItemVisible, type PageRecord } from './pages-store.ts';

/**
 * A page that is there, not deleted, and may be seen by the actor. Throws DIGITISATION_PAGE_NOT_FOUND: what is too secret is not there.
 * A page takes its 密级 from its item; one that waits in the inbox has none that is known, and is there only for those who file it.
 */
export function getVisiblePage(context: AreaContext, pageId: string): PageRecord {
  const page = findPage(context.db, pageId, clearanceRank(context.actor));
  if (page === null || page.deletedAt !== null || (page.itemId === null && !context.can('digitisation.capture'))) throw new MunimentError('DIGITISATION_PAGE_NOT_FOUND');
  return page;
}

/** Like `getVisiblePage`, for a change based on `version`. Throws DIGITISATION_CHANGED_MEANWHILE too. */
export function getPageToChange(context: AreaContext, pageId: string, version: number): PageRecord {
  const page = getVisiblePage(context, pageId);
  if (page.version !== version) throw new MunimentError('DIGITISATION_CHANGED_MEANWHILE', { version: page.version });
  return page;
}

/** Throws DIGITISATION_ITEM_NOT_FOUND unless the actor may see the item and it can take pages. */
export function requireItem(context: AreaContext, itemId: string | null): void {
  if (itemId === null || isItemVisible(context.db, itemId, clearanceRank(context.actor), 'livingOnly')) return;
  throw new MunimentError('DIGITISATION_ITEM_NOT_FOUND');
}
