import type { Sharp } from 'sharp';
import { loadSharp } from '../load-sharp.ts';
import { pixelsOf } from './raw-pixels.ts';
import { takeOutSpecks } from './take-out-specks.ts';

/** A0 at 200 dpi has 62 megapixels. Four bytes a pixel are held while specks are looked for. */
const MOST_PIXELS = 75_000_000;

/** The picture without lone specks, as the start of a chain; the same picture where it is too large to be looked at pixel by pixel. */
export async function despecklePicture(image: Sharp, largestPx: number): Promise<Sharp> {
  const { autoOrient: { width, height } } = await image.clone().metadata();
  if (width * height > MOST_PIXELS) return image;
  const picture = await pixelsOf(image.flatten({ background: '#ffffff' }));
  takeOutSpecks(picture, largestPx);
  return (await loadSharp())(picture.data, { raw: { width: picture.widthPx, height: picture.heightPx, channels: picture.channels as 1 | 3 }, limitInputPixels: false });
}
