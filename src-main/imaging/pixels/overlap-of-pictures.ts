import type { Sharp } from 'sharp';
import { findOverlap, settleOverlap, type Overlap } from './find-overlap.ts';
import { pixelsOf, withChannels, type RawPixels } from './raw-pixels.ts';

const LONG_SIDE_PX = 640;

/** Where the second picture lies on the first, to the pixel; null where they do not fit. `longSidePx`: of the longer of them. Takes starts of chains. */
export async function overlapOfPictures(first: Sharp, second: Sharp, longSidePx: number): Promise<Overlap | null> {
  const scale = Math.min(1, LONG_SIDE_PX / longSidePx);
  const grey = async (image: Sharp): Promise<RawPixels> => withChannels(await pixelsOf(image.flatten({ background: '#ffffff' }).greyscale().toColourspace('b-w')), 1);
  const small = async (image: Sharp): Promise<RawPixels> => {
    const { autoOrient: { width, height } } = await image.clone().metadata();
    return grey(image.clone().resize({ width: Math.max(16, Math.round(width * scale)), height: Math.max(16, Math.round(height * scale)), fit: 'fill' }));
  };
  const rough = findOverlap(await small(first), await small(second));
  if (rough === null || scale === 1) return rough;
  // A pixel of the small ones is several of the large ones, and a seam shows every one of them.
  return settleOverlap(await grey(first.clone()), await grey(second.clone()), { xPx: Math.round(rough.xPx / scale), yPx: Math.round(rough.yPx / scale) }, Math.ceil(1 / scale) + 1);
}
