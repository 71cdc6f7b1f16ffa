import { MunimentError } from '#shared/errors.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import { imageOf } from '#main/areas/digitisation/pages-store.ts';
import { pictureFile } from '#main/areas/digitisation/picture-file.ts';
import { getVisiblePage } from '#main/areas/digitisation/visible-page.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { planPage } from './plan-page.ts';
import { planProblem } from './plan-problem.ts';

/** The picture is the one that the work would make, out of the same cache. Throws DIGITISATION_PAGE_NOT_FOUND, IMAGES_PICTURE_UNUSABLE, IMAGES_ORIGINAL_MISSING, IMAGES_NO_SUCH_PART. */
export async function drawPreview(context: AreaContext, { pageId, settings, part, size }: CallInput<'images', 'drawPreview'>): Promise<CallAnswer<'images', 'drawPreview'>> {
  const page = getVisiblePage(context, pageId);
  try {
    const shown = (await planPage(context, page, settings)).parts[part];
    if (shown === undefined) throw new MunimentError('IMAGES_NO_SUCH_PART');
    return pictureFile(await context.services.pageImages.derived({ ...imageOf(page), ...shown }, size), `${pageId}-${size}`);
  } catch (error) {
    const code = planProblem(error);
    if (code === null || error instanceof MunimentError) throw error;
    throw new MunimentError(code, {}, { cause: error });
  }
}
