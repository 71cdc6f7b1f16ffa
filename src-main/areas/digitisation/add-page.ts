import type { AreaContext } from '#main/areas/area-context.ts';
import { clearanceRank } from '#main/areas/clearance-rank.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { checkImage } from './checked-image.ts';
import { findPage, toPage } from './pages-store.ts';
import { storePage } from './store-page.ts';
import { requireItem } from './visible-page.ts';

/**
 * One picture becomes the last page of an item, or waits in the inbox. A screen that lost the answer asks again with the same `pageId`.
 * Throws what `checkImage` and `storePage` throw.
 */
export async function addPage(context: AreaContext, input: CallInput<'digitisation', 'addPage'>): Promise<CallAnswer<'digitisation', 'addPage'>> {
  const { pageId, itemId, source, originalName } = input;
  const earlier = findPage(context.db, pageId, clearanceRank(context.actor));
  if (earlier !== null) return toPage(earlier);
  requireItem(context, itemId);
  const { bytes, mediaType, facts, mislabelled } = await checkImage(input.file, originalName);
  return toPage(await storePage(context, { pageId, itemId, bytes, mediaType, facts, source, originalName, text: null, origin: { dpi: facts.dpi, mislabelled, ...(input.shot != null && { shot: input.shot }) } }));
}
