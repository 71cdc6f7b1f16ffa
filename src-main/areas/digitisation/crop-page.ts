import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { inspectImage } from '#main/imaging/inspect-image.ts';
import { findPageText, forgetPageText } from './page-texts-store.ts';
import { changeCrop, cropOf, imageOf, pictureOf, recountPages, stepsOf, toPage } from './pages-store.ts';
import { sizeOfPart } from './page-parts.ts';
import { queueNewPages } from './queue-reading.ts';
import { keepVersions } from './page-versions-store.ts';
import { getPageToChange, getVisiblePage } from './visible-page.ts';

/**
 * A page shows another part of its stored original, or all of it. What was read from the other part is not what is there: it goes to the
 * history and the page is read again. Throws DIGITISATION_PAGE_NOT_FOUND, DIGITISATION_CHANGED_MEANWHILE, DIGITISATION_PART_OUTSIDE.
 */
export async function cropPage(context: AreaContext, input: CallInput<'digitisation', 'cropPage'>): Promise<CallAnswer<'digitisation', 'cropPage'>> {
  const { crop } = input;
  const { sha256 } = getPageToChange(context, input.pageId, input.version);
  const { widthPx, heightPx } = sizeOfPart(await inspectImage(await context.blobs.read(sha256)), crop);
  const cut = context.write((tx) => {
    const page = getPageToChange(context, input.pageId, input.version);
    const text = findPageText(context.db, page.n);
    keepVersions(context.db, page, { ...pictureOf(page), crop: crop === null ? null : JSON.stringify(crop), steps: null, widthPx, heightPx }, { how: 'crop', at: context.clock.nowIso(), by: context.actor.name });
    changeCrop(context.db, page.n, { widthPx, heightPx, crop });
    forgetPageText(context.db, page.n);
    queueNewPages(context, tx, [page.pageId]);
    recountPages(context.db, page.itemId);
    tx.record({
      class: 'O', kind: 'page.crop', entity: 'page', eid: page.pageId, fields: ['widthPx', 'heightPx', 'crop', ...(page.steps === null ? [] : ['steps']), 'text'],
      body: {
        before: { widthPx: page.widthPx, heightPx: page.heightPx, crop: cropOf(page), ...(page.steps !== null && { steps: stepsOf(page).map((step) => ({ ...step })) }), text: text && { text: text.text, engine: text.engine, correctedBy: text.correctedBy } },
        after: { widthPx, heightPx, crop },
      },
    });
    tx.publish({ name: 'digitisation.pagesChanged', payload: { pageIds: [page.pageId], itemIds: page.itemId === null ? [] : [page.itemId] } });
    return getVisiblePage(context, page.pageId);
  });
  context.services.pageImages.prepare(imageOf(cut));
  return toPage(cut);
}
