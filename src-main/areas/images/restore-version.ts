import type { AreaContext } from '#main/areas/area-context.ts';
import { isSamePicture } from '#main/areas/digitisation/page-versions-store.ts';
import { sizeBeforeSteps } from '#main/areas/digitisation/picture-size.ts';
import { imageOf, pictureOf, recountPages, toPage } from '#main/areas/digitisation/pages-store.ts';
import { showPicture } from '#main/areas/digitisation/show-picture.ts';
import { getPageToChange, getVisiblePage } from '#main/areas/digitisation/visible-page.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { versionOfPage } from './version-of-page.ts';

/** The page that shows the version already is answered with. Throws DIGITISATION_PAGE_NOT_FOUND, DIGITISATION_CHANGED_MEANWHILE, IMAGES_VERSION_NOT_FOUND. */
export async function restoreVersion(context: AreaContext, { pageId, version, number }: CallInput<'images', 'restoreVersion'>): Promise<CallAnswer<'images', 'restoreVersion'>> {
  const seen = getPageToChange(context, pageId, version);
  const next = pictureOf(versionOfPage(context, seen, number));
  if (isSamePicture(seen, next)) return toPage(seen);
  const sizes = { now: await sizeBeforeSteps(context, seen), next: await sizeBeforeSteps(context, next) };
  const shown = context.write((tx) => {
    const page = getPageToChange(context, pageId, version);
    showPicture(context, tx, page, { next, sizes, how: 'work', kind: 'page.restoreVersion', origin: { number } });
    recountPages(context.db, page.itemId);
    tx.publish({ name: 'digitisation.pagesChanged', payload: { pageIds: [page.pageId], itemIds: page.itemId === null ? [] : [page.itemId] } });
    return getVisiblePage(context, pageId);
  });
  context.services.pageImages.prepare(imageOf(shown));
  return toPage(shown);
}
