import { MunimentError } from '#shared/errors.ts';
import { IMAGE_LIMITS } from '#shared/presets/image-limits.ts';
import type { PictureStep, PictureSteps } from '#shared/contract/picture-recipe.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import { imageOf, stepsOf, type PageRecord } from '#main/areas/digitisation/pages-store.ts';
import { MAX_PIXELS } from '#main/imaging/inspect-image.ts';
import { sizeAfter } from '#main/imaging/recipe/move-points.ts';

export interface StitchPlan { readonly steps: PictureSteps; readonly overlapPct: number; readonly likeness: number; readonly widthPx: number; readonly heightPx: number }

/** Where the second page lies on the first. Only whole originals of one item can be laid beside each other. Throws IMAGES_STITCH_ORIGINALS_ONLY, IMAGES_DO_NOT_FIT, IMAGES_OVERLAP_TOO_SMALL, DIGITISATION_IMAGE_TOO_LARGE. */
export async function planStitch(context: AreaContext, first: PageRecord, second: PageRecord): Promise<StitchPlan> {
  const { pageImages } = context.services;
  const onlyStitched = stepsOf(first).every(({ kind }) => kind === 'stitch');
  if (first.itemId !== second.itemId || first.n === second.n || first.crop !== null || second.crop !== null || !onlyStitched || second.steps !== null) throw new MunimentError('IMAGES_STITCH_ORIGINALS_ONLY');
  const overlap = await pageImages.overlap(imageOf(first), imageOf(second), Math.max(first.widthPx, first.heightPx, second.widthPx, second.heightPx));
  if (overlap === null) throw new MunimentError('IMAGES_DO_NOT_FIT');
  if (overlap.share < IMAGE_LIMITS.stitchOverlapShare) throw new MunimentError('IMAGES_OVERLAP_TOO_SMALL', { overlapPct: Math.round(overlap.share * 100), leastPct: Math.round(IMAGE_LIMITS.stitchOverlapShare * 100) });
  const step: PictureStep = { kind: 'stitch', sha256: second.sha256, xPx: overlap.xPx, yPx: overlap.yPx, widthPx: second.widthPx, heightPx: second.heightPx };
  const size = sizeAfter(first, step);
  if (size.widthPx * size.heightPx > MAX_PIXELS) throw new MunimentError('DIGITISATION_IMAGE_TOO_LARGE', { ...size, megapixels: Math.round((size.widthPx * size.heightPx) / 1e6), limit: MAX_PIXELS / 1e6 });
  return { steps: [...stepsOf(first), step], overlapPct: Math.round(overlap.share * 100), likeness: Math.round(overlap.likeness * 100) / 100, ...size };
}
