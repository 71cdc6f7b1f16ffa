import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { checkImage } from './checked-image.ts';
import { sizeOfPart } from './page-parts.ts';
import { findPageText, forgetPageText } from './page-texts-store.ts';
import { changeImage, changeScan, cropOf, imageOf, recountPages, stepsOf, toPage, type PageScan } from './pages-store.ts';
import { queueNewPages } from './queue-reading.ts';
import { keepVersions } from './page-versions-store.ts';
import { getPageToChange, getVisiblePage } from './visible-page.ts';

/** What a scanner knows of the new image, and work for the same transaction. */
interface Replacement {
  readonly scan: PageScan;
  readonly along: () => void;
}

/** A better scan of the same sheet (补扫、换页). Throws what `checkImage` throws, DIGITISATION_PAGE_NOT_FOUND, DIGITISATION_CHANGED_MEANWHILE, DIGITISATION_PART_OUTSIDE. */
export async function replacePage(context: AreaContext, input: CallInput<'digitisation', 'replacePage'>, by?: Replacement): Promise<CallAnswer<'digitisation', 'replacePage'>> {
  getPageToChange(context, input.pageId, input.version);
  const { bytes, mediaType, facts } = await checkImage(input.file, input.file.name);
  const crop = input.crop ?? null;
  const { widthPx, heightPx } = sizeOfPart(facts, crop);
  const blob = await context.blobs.put(bytes);
  const replaced = context.write((tx) => {
    const page = getPageToChange(context, input.pageId, input.version);
    const text = findPageText(context.db, page.n);
    tx.keepBlob(blob, mediaType);
    keepVersions(context.db, page, { sha256: blob.sha256, crop: crop === null ? null : JSON.stringify(crop), steps: null, rotation: 0, widthPx, heightPx }, { how: 'replace', at: context.clock.nowIso(), by: context.actor.name });
    changeImage(context.db, page.n, { sha256: blob.sha256, widthPx, heightPx, crop });
    changeScan(context.db, page.n, by === undefined ? null : JSON.stringify(by.scan));
    by?.along();
    forgetPageText(context.db, page.n);
    queueNewPages(context, tx, [page.pageId]);
    recountPages(context.db, page.itemId);
    tx.record({
      class: 'O', kind: 'page.replaceImage', entity: 'page', eid: page.pageId, fields: ['sha256', 'widthPx', 'heightPx', 'crop', 'rotation', 'text'],
      body: {
        reason: input.reason,
        before: { sha256: page.sha256, widthPx: page.widthPx, heightPx: page.heightPx, crop: cropOf(page), ...(page.steps !== null && { steps: stepsOf(page).map((step) => ({ ...step })) }), rotation: page.rotation, text: text && { text: text.text, engine: text.engine, correctedBy: text.correctedBy } },
        after: { sha256: blob.sha256, sizeBytes: blob.sizeBytes, mediaType, widthPx, heightPx, rotation: 0, ...(crop !== null && { crop }), ...(input.shot != null && { shot: input.shot }), ...(by !== undefined && { scan: by.scan }) },
      },
    });
    tx.publish({ name: 'digitisation.pagesChanged', payload: { pageIds: [page.pageId], itemIds: page.itemId === null ? [] : [page.itemId] } });
    return getVisiblePage(context, page.pageId);
  });
  context.services.pageImages.prepare(imageOf(replaced));
  return toPage(replaced);
}
