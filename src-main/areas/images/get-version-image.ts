import type { AreaContext } from '#main/areas/area-context.ts';
import { imageOf } from '#main/areas/digitisation/pages-store.ts';
import { pictureFile } from '#main/areas/digitisation/picture-file.ts';
import { getVisiblePage } from '#main/areas/digitisation/visible-page.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { versionOfPage } from './version-of-page.ts';

/** Throws DIGITISATION_PAGE_NOT_FOUND, IMAGES_VERSION_NOT_FOUND. */
export async function getVersionImage(context: AreaContext, { pageId, number, size }: CallInput<'images', 'getVersionImage'>): Promise<CallAnswer<'images', 'getVersionImage'>> {
  const page = getVisiblePage(context, pageId);
  const version = versionOfPage(context, page, number);
  return pictureFile(await context.services.pageImages.derived(imageOf({ ...page, ...version }), size), `${pageId}-${number}-${size}`);
}
