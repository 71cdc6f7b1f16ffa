import type { PageCrop } from '#shared/contract/digitisation.ts';
import type { SeenOnPage, WorkSettings } from '#shared/contract/images.ts';
import type { PictureStep, PictureSteps } from '#shared/contract/picture-recipe.ts';
import { MunimentError } from '#shared/errors.ts';
import { splitPage } from '#shared/pictures/split-page.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import { cropOf, imageOf, stepsOf, type PageRecord, type Rotation } from '#main/areas/digitisation/pages-store.ts';
import type { StoredImage } from '#main/imaging/page-image.ts';
import { readPictureSize } from '#main/imaging/picture-size.ts';
import type { PictureMeasures } from '#main/imaging/pixels/measure-picture.ts';
import { sizeAfter } from '#main/imaging/recipe/move-points.ts';

/** Writing that lies less askew than this is left: turning it would blur more than it straightens. */
const LEAST_SKEW_DEG = 0.2;
/** A border that is thinner than this share of a side is left. */
const LEAST_BORDER = 0.004;
const SPECK_MM = { gentle: 0.25, strong: 0.5 } as const;
const MM_PER_INCH = 25.4;
/** What a picture is taken for that says nothing of its size. */
const A4_LONG_SIDE_IN = 11.69;
const CREDIBLE_DPI = { from: 100, to: 1300 };
const MOST_STEPS = 20;

/** What a page, or a part of it, would show. */
export interface PlannedPart { readonly crop: PageCrop | null; readonly steps: PictureSteps; readonly rotation: Rotation }
export interface PagePlan { readonly seen: SeenOnPage; readonly parts: readonly PlannedPart[]; readonly changes: boolean }

interface Size { readonly widthPx: number; readonly heightPx: number }

/** Measures a page and says what the settings would do to it. What was done to it before stays; the new steps come after. Throws IMAGES_TOO_MANY_STEPS, and what reading the picture throws. */
export async function planPage(context: AreaContext, page: PageRecord, settings: WorkSettings): Promise<PagePlan> {
  const { pageImages } = context.services;
  const asItLies: StoredImage = { ...imageOf(page), rotation: 0 };
  const seen = await pageImages.measure(asItLies);
  const rotation = ((page.rotation + settings.rotate) % 360) as Rotation;
  const cuts = settings.split !== 'no' && seen.foldShare !== null ? halves(page, seen.foldShare, settings.split) : null;
  const parts: PlannedPart[] = [];
  for (const start of cuts ?? [{ crop: cropOf(page), steps: stepsOf(page), size: page }]) {
    const image: StoredImage = { ...asItLies, crop: start.crop, steps: start.steps };
    const steps = [...start.steps, ...await stepsFor(context, image, cuts === null ? seen : await pageImages.measure(image), start.size, settings)];
    if (steps.length > MOST_STEPS) throw new MunimentError('IMAGES_TOO_MANY_STEPS', { limit: MOST_STEPS });
    parts.push({ crop: start.crop, steps, rotation });
  }
  const changes = parts.length > 1 || rotation !== page.rotation || parts[0]!.steps.length !== stepsOf(page).length;
  return { seen: { skewDeg: seen.skewDeg, needs: seen.content.needs, because: seen.content.because, hasBorder: seen.sheet !== null, hasFold: seen.foldShare !== null, isBlank: seen.isBlank }, parts, changes };
}

/** Both pages of an open book, in the order in which they are read: parts of the original where nothing was done to it yet. */
function halves(page: PageRecord, foldShare: number, order: 'leftFirst' | 'rightFirst') {
  const [outer, steps] = [cropOf(page), stepsOf(page)];
  return splitPage(page.widthPx, page.heightPx, foldShare, order).map((half) => {
    if (steps.length > 0) return { crop: outer, steps: [...steps, { kind: 'crop', ...half }] satisfies PictureStep[], size: half };
    return { crop: { ...half, xPx: half.xPx + (outer?.xPx ?? 0), yPx: half.yPx + (outer?.yPx ?? 0) }, steps, size: half };
  });
}

async function stepsFor(context: AreaContext, image: StoredImage, seen: PictureMeasures, size: Size, settings: WorkSettings): Promise<PictureStep[]> {
  const steps: PictureStep[] = [];
  let now = size;
  const add = (step: PictureStep): void => { steps.push(step); now = sizeAfter(now, step); };
  if (settings.deskew && seen.skewDeg !== null && Math.abs(seen.skewDeg) >= LEAST_SKEW_DEG) add({ kind: 'deskew', angleDeg: -seen.skewDeg, background: seen.rimColour });
  if (settings.crop) {
    const sheet = steps.length === 0 ? seen.sheet : await context.services.pageImages.findSheet(image, steps);
    const cut = sheet === null ? null : cutTo(sheet, now);
    if (cut !== null) add(cut);
  }
  // The grain of a photograph is made of specks.
  if (settings.despeckle !== 'no' && seen.content.because !== 'photograph' && !seen.isBlank) {
    const largestPx = Math.round((SPECK_MM[settings.despeckle] / MM_PER_INCH) * await dpiOf(context, image, size));
    add({ kind: 'despeckle', largestPx: Math.min(40, Math.max(2, largestPx)) });
  }
  const tone = settings.tone === 'keep' ? null : await toneFor(context, image, seen, settings.tone);
  if (tone !== null) add(tone);
  return steps;
}

function cutTo({ left, top, right, bottom }: NonNullable<PictureMeasures['sheet']>, size: Size): PictureStep | null {
  if (left < LEAST_BORDER && top < LEAST_BORDER && right > 1 - LEAST_BORDER && bottom > 1 - LEAST_BORDER) return null;
  const [xPx, yPx] = [Math.round(left * size.widthPx), Math.round(top * size.heightPx)];
  // The turned picture is as large as its corners need, give or take a pixel.
  const most = { widthPx: size.widthPx - 1 - xPx, heightPx: size.heightPx - 1 - yPx };
  const [widthPx, heightPx] = [Math.min(most.widthPx, Math.round(right * size.widthPx) - xPx), Math.min(most.heightPx, Math.round(bottom * size.heightPx) - yPx)];
  return widthPx < 16 || heightPx < 16 ? null : { kind: 'crop', xPx, yPx, widthPx, heightPx };
}

async function dpiOf({ blobs }: AreaContext, { sha256 }: StoredImage, size: Size): Promise<number> {
  const { dpi } = await readPictureSize(blobs.path(sha256));
  return dpi !== null && dpi >= CREDIBLE_DPI.from && dpi <= CREDIBLE_DPI.to ? dpi : Math.max(size.widthPx, size.heightPx) / A4_LONG_SIDE_IN;
}

/** A red head, a seal or a photograph keeps its colour whatever was asked for. */
async function toneFor({ blobs }: AreaContext, image: StoredImage, { content, isBlank }: PictureMeasures, lowest: 'grey' | 'bitonal'): Promise<PictureStep | null> {
  if (content.needs === 'colour') return null;
  const mode = lowest === 'bitonal' && content.needs === 'bitonal' && !isBlank ? 'bitonal' : 'grey';
  const earlier = image.steps?.findLast((step) => step.kind === 'tone')?.mode;
  const has = earlier ?? (await readPictureSize(blobs.path(image.sha256))).colour;
  if (has === mode || has === 'bitonal') return null;
  return { kind: 'tone', mode, threshold: mode === 'bitonal' ? content.threshold : null };
}
