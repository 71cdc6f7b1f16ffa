import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { pictureFile } from './picture-file.ts';
import { imageOf } from './pages-store.ts';
import { getVisiblePage } from './visible-page.ts';

/** `original` is byte for byte what came in; the other sizes are JPEGs (black and white at full size: PNG) of what the page shows, turned as it is to be seen. Throws DIGITISATION_PAGE_NOT_FOUND. */
export async function getPageImage(context: AreaContext, input: CallInput<'digitisation', 'getPageImage'>): Promise<CallAnswer<'digitisation', 'getPageImage'>> {
  const page = getVisiblePage(context, input.pageId);
  if (input.size === 'original') return new File([await context.blobs.read(page.sha256)], page.originalName === '' ? page.pageId : page.originalName, { type: page.mediaType });
  const bytes = await context.services.pageImages.derived(imageOf(page), input.size);
  return pictureFile(bytes, `${page.pageId}-${input.size}`);
}
