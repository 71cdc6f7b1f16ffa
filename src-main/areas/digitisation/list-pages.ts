import { MunimentError } from '#shared/errors.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import { clearanceRank } from '#main/areas/clearance-rank.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { isItemVisible, listPagesOfItem, toPage } from './pages-store.ts';

/** Throws DIGITISATION_ITEM_NOT_FOUND. */
export function listPages(context: AreaContext, input: CallInput<'digitisation', 'listPages'>): CallAnswer<'digitisation', 'listPages'> {
  if (!isItemVisible(context.db, input.itemId, clearanceRank(context.actor), 'deletedToo')) throw new MunimentError('DIGITISATION_ITEM_NOT_FOUND');
  return listPagesOfItem(context.db, input.itemId).map(toPage);
}
