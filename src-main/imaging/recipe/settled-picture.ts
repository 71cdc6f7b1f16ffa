import type { Sharp } from 'sharp';
import { loadSharp } from '../load-sharp.ts';

/**
 * The picture as it is now, as the beginning of another chain: sharp orders what it is asked for in one chain by rules of its own.
 * Eight bits a channel, sRGB or grey.
 */
export async function settledPicture(image: Sharp): Promise<Sharp> {
  const sharp = await loadSharp();
  const { data, info } = await image.raw({ depth: 'uchar' }).toBuffer({ resolveWithObject: true });
  return sharp(data, { raw: { width: info.width, height: info.height, channels: info.channels }, limitInputPixels: false });
}
