import { MunimentError } from '#shared/errors.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import { clearanceRank } from '#main/areas/clearance-rank.ts';
import { requireItem } from '#main/areas/digitisation/visible-page.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { CHECK_PAGES_JOB } from './check-pages-job.ts';
import { selectItemsOfVolume } from './page-findings-store.ts';
import { pagesOfSet } from './pages-of-set.ts';

/** Items without pages are checked too: that there are none is what is wrong with them. Throws DIGITISATION_PAGE_NOT_FOUND, DIGITISATION_ITEM_NOT_FOUND, IMAGES_NOTHING_CHOSEN. */
export function checkPages(context: AreaContext, { pages: set, presetId }: CallInput<'images', 'checkPages'>): CallAnswer<'images', 'checkPages'> {
  const itemIds = itemsOf(context, set);
  const pageIds = set.kind === 'pages' ? pagesOfSet(context, set).filter(({ itemId }) => itemId === null).map(({ pageId }) => pageId) : [];
  if (itemIds.length === 0 && pageIds.length === 0) throw new MunimentError('IMAGES_NOTHING_CHOSEN');
  for (const itemId of itemIds) requireItem(context, itemId);
  const pages = pageIds.length + (itemIds.length === 0 ? 0 : pagesOfSet(context, { kind: 'items', itemIds }).length);
  return { jobId: context.write((tx) => tx.enqueue({ kind: CHECK_PAGES_JOB, payload: { itemIds, pageIds, presetId, pages }, label: '', total: pages }), { local: true }), pages } as CallAnswer<'images', 'checkPages'>;
}

function itemsOf(context: AreaContext, set: CallInput<'images', 'checkPages'>['pages']): CallInput<'catalogue', 'getItem'>['itemId'][] {
  const itemIds = set.kind === 'items' ? set.itemIds : set.kind === 'volume' ? selectItemsOfVolume(context.db, set.volumeId, clearanceRank(context.actor)) : pagesOfSet(context, set).flatMap(({ itemId }) => itemId ?? []);
  return [...new Set(itemIds)] as CallInput<'catalogue', 'getItem'>['itemId'][];
}
