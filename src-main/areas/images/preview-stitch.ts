import type { AreaContext } from '#main/areas/area-context.ts';
import { imageOf } from '#main/areas/digitisation/pages-store.ts';
import { pictureFile } from '#main/areas/digitisation/picture-file.ts';
import { getVisiblePage } from '#main/areas/digitisation/visible-page.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { planStitch } from './plan-stitch.ts';

/** Throws DIGITISATION_PAGE_NOT_FOUND and what `planStitch` throws. */
export async function previewStitch(context: AreaContext, { pageId, otherPageId }: CallInput<'images', 'previewStitch'>): Promise<CallAnswer<'images', 'previewStitch'>> {
  const first = getVisiblePage(context, pageId);
  const { steps, ...plan } = await planStitch(context, first, getVisiblePage(context, otherPageId));
  const bytes = await context.services.pageImages.derived({ ...imageOf(first), steps }, 'screen');
  return { ...plan, steps: [...steps], file: pictureFile(bytes, `${pageId}-stitched`) };
}
