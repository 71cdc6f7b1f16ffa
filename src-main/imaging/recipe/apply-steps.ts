import type { Sharp } from 'sharp';
import type { PictureStep, PictureSteps } from '#shared/contract/picture-recipe.ts';
import { despecklePicture } from '../pixels/despeckle-picture.ts';
import { layBeside } from './lay-beside.ts';
import { settledPicture } from './settled-picture.ts';

/**
 * Does the steps of a recipe one after another; `image` is the start of a chain, and so is the answer, unless it shall be `open`: then nothing may come after it but coding.
 * `pathOf`: where a stored original lies.
 */
export async function applySteps(image: Sharp, steps: PictureSteps, pathOf: (sha256: string) => string, end: 'settled' | 'open' = 'settled'): Promise<Sharp> {
  let now = image;
  for (let at = 0; at < steps.length; at += 1) {
    const step = steps[at]!;
    const next = steps[at + 1];
    // Turned and cut in one go: a plan of 200 megapixels is held in memory once and not twice.
    const both = step.kind === 'deskew' && next?.kind === 'crop';
    const done = both ? cut(turn(now, step), next) : await applyStep(now, step, pathOf);
    if (both) at += 1;
    const isSettled = step.kind === 'stitch' || step.kind === 'despeckle';
    now = isSettled || (end === 'open' && at === steps.length - 1) ? done : await settledPicture(done);
  }
  return now;
}

async function applyStep(image: Sharp, step: PictureStep, pathOf: (sha256: string) => string): Promise<Sharp> {
  switch (step.kind) {
    case 'stitch': return layBeside(image, pathOf(step.sha256), step);
    case 'deskew': return turn(image, step);
    case 'crop': return cut(image, step);
    case 'despeckle': return despecklePicture(image, step.largestPx);
    case 'tone': return step.mode === 'grey' ? grey(image) : grey(image).threshold(step.threshold ?? 128);
  }
}

const turn = (image: Sharp, { angleDeg, background }: Extract<PictureStep, { readonly kind: 'deskew' }>): Sharp => image.flatten({ background: '#ffffff' }).rotate(angleDeg, { background });
const cut = (image: Sharp, { xPx, yPx, widthPx, heightPx }: Extract<PictureStep, { readonly kind: 'crop' }>): Sharp => image.extract({ left: xPx, top: yPx, width: widthPx, height: heightPx });
const grey = (image: Sharp): Sharp => image.flatten({ background: '#ffffff' }).greyscale().toColourspace('b-w');
