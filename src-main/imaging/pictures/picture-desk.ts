import type { Sharp } from 'sharp';
import type { PageCrop } from '#shared/contract/digitisation.ts';
import type { PictureSteps } from '#shared/contract/picture-recipe.ts';
import { MAX_PIXELS } from '../inspect-image.ts';
import { loadSharp } from '../load-sharp.ts';
import { forLooking } from '../pixels/look-at-picture.ts';
import { pixelsOf, type RawPixels } from '../pixels/raw-pixels.ts';
import { applySteps } from '../recipe/apply-steps.ts';
import { settledPicture } from '../recipe/settled-picture.ts';
import type { WantedPicture } from './picture-messages.ts';

/** What comes after: the picture is asked about again; something is done with it once; it is coded as it is, without another turn. */
type Use = 'again' | 'once' | 'coded';

/** The desk of one process: the original that lies on it is decoded once, whatever is asked about it. */
export interface PictureDesk {
  /** The picture as the start of a chain (`coded`: as its end): upright, white where it was transparent, before the page's quarter turn. */
  lay(picture: WantedPicture, use: Use): Promise<Sharp>;
  /** Its pixels, as small as it is looked at. */
  laySmall(picture: WantedPicture): Promise<RawPixels>;
}

/** Three bytes a pixel are held; a larger original is decoded for every question, in strips where that will do. */
const MOST_HELD_PIXELS = 40_000_000;

/** Holds one original at a time, with the part of it that was last looked at. */
export function createPictureDesk(): PictureDesk {
  let whole: { readonly file: string; readonly pixels: RawPixels } | null = null;
  let part: { readonly crop: string; readonly steps: PictureSteps; readonly pixels: RawPixels } | null = null;
  let small: { readonly name: string; readonly pixels: RawPixels } | null = null;

  /** Null where it is too large to be held. */
  const decode = async (file: string): Promise<RawPixels | null> => {
    if (whole?.file === file) return whole.pixels;
    whole = part = small = null;
    const { width, height } = await (await loadSharp())(file, { limitInputPixels: false, failOn: 'none' }).metadata();
    if (width * height > MOST_HELD_PIXELS) return null;
    whole = { file, pixels: await pixelsOf(await chainOfFile(file)) };
    return whole.pixels;
  };

  const lay: PictureDesk['lay'] = async ({ file, crop, steps, others }, use) => {
    const pixels = await decode(file);
    const finish = (start: Sharp, left: PictureSteps): Promise<Sharp> => applySteps(start, left, (sha256) => others[sha256]!, use === 'coded' ? 'open' : 'settled');
    if (pixels === null) {
      const image = await chainOfFile(file);
      return finish(crop === null ? image : await settledPicture(cut(image, crop)), steps);
    }
    if (crop === null && steps.length === 0) return chainOf(pixels);
    const cropName = JSON.stringify(crop);
    const known = part?.crop === cropName && isStartOf(part.steps, steps) ? part : null;
    const start = known?.pixels ?? (crop === null ? pixels : await pixelsOf(cut(await chainOf(pixels), crop)));
    const left = known === null ? steps : steps.slice(known.steps.length);
    if (use !== 'again') return finish(await chainOf(start), left);
    part = { crop: cropName, steps, pixels: left.length === 0 ? start : await pixelsOf(await finish(await chainOf(start), left)) };
    return chainOf(part.pixels);
  };

  return {
    lay,
    async laySmall(picture) {
      const name = JSON.stringify(picture);
      const start = await lay(picture, 'again');
      if (small?.name !== name) small = { name, pixels: await pixelsOf(forLooking(start)) };
      return small.pixels;
    },
  };
}

const cut = (image: Sharp, { xPx, yPx, widthPx, heightPx }: PageCrop): Sharp => image.extract({ left: xPx, top: yPx, width: widthPx, height: heightPx });

async function chainOfFile(file: string): Promise<Sharp> {
  return (await loadSharp())(file, { limitInputPixels: MAX_PIXELS, failOn: 'none' }).autoOrient().flatten({ background: '#ffffff' });
}

/** Pixels as the start of a chain. */
export async function chainOf({ data, widthPx, heightPx, channels }: RawPixels): Promise<Sharp> {
  return (await loadSharp())(data, { raw: { width: widthPx, height: heightPx, channels: channels as 1 | 2 | 3 | 4 }, limitInputPixels: false });
}

const isStartOf = (start: PictureSteps, steps: PictureSteps): boolean => start.length <= steps.length && start.every((step, index) => JSON.stringify(step) === JSON.stringify(steps[index]));
