import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { checkImage } from './checked-image.ts';
import { sizeOfPart } from './page-parts.ts';
import { earlierPage, storePages, type NewPage } from './store-page.ts';
import { toPage } from './pages-store.ts';
import { requireItem } from './visible-page.ts';

/**
 * One picture of several pages: one blob, one transaction, a page for each part in the order in which they are read. A screen that lost the
 * answer asks again with the same ids. Throws what `checkImage` and `storePages` throw, and DIGITISATION_PART_OUTSIDE.
 */
export async function addParts(context: AreaContext, input: CallInput<'digitisation', 'addParts'>): Promise<CallAnswer<'digitisation', 'addParts'>> {
  const { itemId, source, originalName, parts } = input;
  const earlier = parts.map(({ pageId }) => earlierPage(context, pageId));
  if (earlier.every((page) => page !== null)) return earlier.map(toPage);
  requireItem(context, itemId);
  const { bytes, mediaType, facts, mislabelled } = await checkImage(input.file, originalName);
  const pages = parts.map(({ pageId, crop }, index): NewPage => ({
    pageId, itemId, bytes, mediaType, facts: sizeOfPart(facts, crop), source, originalName, text: null, crop,
    origin: { dpi: facts.dpi, mislabelled, part: index + 1, parts: parts.length, ...(input.shot != null && { shot: input.shot }) },
  }));
  return (await storePages(context, pages)).map(toPage);
}
