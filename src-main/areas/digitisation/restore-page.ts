import { MunimentError } from '#shared/errors.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import { clearanceRank } from '#main/areas/clearance-rank.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { bringPageBack } from './bring-page-back.ts';
import { findPage, toPage } from './pages-store.ts';
import { getVisiblePage, requireItem } from './visible-page.ts';

/** Back at its old place, with its text. A page that is there is answered with. Throws DIGITISATION_PAGE_NOT_FOUND, DIGITISATION_ITEM_NOT_FOUND. */
export function restorePage(context: AreaContext, input: CallInput<'digitisation', 'restorePage'>): CallAnswer<'digitisation', 'restorePage'> {
  return context.write((tx) => {
    const page = findPage(context.db, input.pageId, clearanceRank(context.actor));
    if (page === null) throw new MunimentError('DIGITISATION_PAGE_NOT_FOUND');
    if (page.deletedAt === null) return toPage(page);
    requireItem(context, page.itemId);
    bringPageBack(context, tx, page, input.reason);
    return toPage(getVisiblePage(context, page.pageId));
  });
}
