import type { Sharp } from 'sharp';
import { findOverlap, type Overlap } from './find-overlap.ts';
import { pixelsOf, withChannels, type RawPixels } from './raw-pixels.ts';

const LONG_SIDE_PX = 640;

/** Where the second picture lies on the first, in pixels of the first; null where they do not fit. `longSidePx`: of the longer of them. Takes starts of chains. */
export async function overlapOfPictures(first: Sharp, second: Sharp, longSidePx: number): Promise<Overlap | null> {
  const scale = Math.min(1, LONG_SIDE_PX / longSidePx);
  const small = async (image: Sharp): Promise<RawPixels> => {
    const { autoOrient: { width, height } } = await image.clone().metadata();
    return withChannels(await pixelsOf(image.clone().flatten({ background: '#ffffff' }).resize({ width: Math.max(16, Math.round(width * scale)), height: Math.max(16, Math.round(height * scale)), fit: 'fill' }).greyscale().toColourspace('b-w')), 1);
  };
  const overlap = findOverlap(await small(first), await small(second));
  return overlap && { ...overlap, xPx: Math.round(overlap.xPx / scale), yPx: Math.round(overlap.yPx / scale) };
}
