import type { Sharp } from 'sharp';
import type { PictureStep, PictureSteps } from '#shared/contract/picture-recipe.ts';
import type { PixelThread } from '../pixels/pixel-thread.ts';
import { layBeside } from './lay-beside.ts';
import { settledPicture } from './settled-picture.ts';

/** What the steps need besides the picture itself. */
export interface StepTools {
  readonly pixels: PixelThread;
  /** Where a stored original lies. */
  readonly pathOf: (sha256: string) => string;
}

/** Does the steps of a recipe one after another; `image` is the start of a chain, and so is the answer. */
export async function applySteps(image: Sharp, steps: PictureSteps, tools: StepTools): Promise<Sharp> {
  let now = image;
  for (let at = 0; at < steps.length; at += 1) {
    const step = steps[at]!;
    const next = steps[at + 1];
    // Turned and cut in one go: a plan of 200 megapixels is held in memory once and not twice.
    if (step.kind === 'deskew' && next?.kind === 'crop') {
      now = await settledPicture(cut(turn(now, step), next));
      at += 1;
    } else {
      now = await applyStep(now, step, tools);
    }
  }
  return now;
}

async function applyStep(image: Sharp, step: PictureStep, tools: StepTools): Promise<Sharp> {
  switch (step.kind) {
    case 'stitch': return layBeside(image, tools.pathOf(step.sha256), step);
    case 'deskew': return settledPicture(turn(image, step));
    case 'crop': return settledPicture(cut(image, step));
    case 'despeckle': return tools.pixels.despeckle(image, step.largestPx);
    case 'tone': return settledPicture(step.mode === 'grey' ? grey(image) : grey(image).threshold(step.threshold ?? 128));
  }
}

const turn = (image: Sharp, { angleDeg, background }: Extract<PictureStep, { readonly kind: 'deskew' }>): Sharp => image.flatten({ background: '#ffffff' }).rotate(angleDeg, { background });
const cut = (image: Sharp, { xPx, yPx, widthPx, heightPx }: Extract<PictureStep, { readonly kind: 'crop' }>): Sharp => image.extract({ left: xPx, top: yPx, width: widthPx, height: heightPx });
const grey = (image: Sharp): Sharp => image.flatten({ background: '#ffffff' }).greyscale().toColourspace('b-w');
