import type { Sharp } from 'sharp';
import { MAX_PIXELS } from '../inspect-image.ts';
import { loadSharp } from '../load-sharp.ts';
import { settledPicture } from './settled-picture.ts';

/** The canvas that holds a picture and another one at a place of it. `leftPx` and `topPx`: where the first comes to lie. */
export function canvasOfBoth(first: { readonly width: number; readonly height: number }, second: { readonly width: number; readonly height: number }, place: { readonly xPx: number; readonly yPx: number }) {
  const [left, top] = [Math.max(0, -place.xPx), Math.max(0, -place.yPx)];
  return {
    leftPx: left, topPx: top,
    widthPx: Math.max(left + first.width, left + place.xPx + second.width), heightPx: Math.max(top + first.height, top + place.yPx + second.height),
  };
}

/** A picture and a stored original that overlaps it, as one. Throws an Error when that would be larger than a picture may be. */
export async function layBeside(image: Sharp, file: string, place: { readonly xPx: number; readonly yPx: number }): Promise<Sharp> {
  const sharp = await loadSharp();
  const first = await image.flatten({ background: '#ffffff' }).toColourspace('srgb').raw({ depth: 'uchar' }).toBuffer({ resolveWithObject: true });
  const second = await sharp(file, { limitInputPixels: MAX_PIXELS, failOn: 'none' }).autoOrient().flatten({ background: '#ffffff' }).toColourspace('srgb').raw({ depth: 'uchar' }).toBuffer({ resolveWithObject: true });
  const { leftPx, topPx, widthPx, heightPx } = canvasOfBoth(first.info, second.info, place);
  if (widthPx * heightPx > MAX_PIXELS) throw new Error('the stitched picture is too large');
  const raw = ({ data, info }: typeof first) => ({ input: data, raw: { width: info.width, height: info.height, channels: info.channels } });
  return settledPicture(sharp({ create: { width: widthPx, height: heightPx, channels: 3, background: '#ffffff' }, limitInputPixels: false }).composite([
    { ...raw(first), left: leftPx, top: topPx }, { ...raw(second), left: leftPx + place.xPx, top: topPx + place.yPx },
  ]));
}
