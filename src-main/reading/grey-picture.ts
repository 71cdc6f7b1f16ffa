import { loadSharp } from '#main/imaging/load-sharp.ts';
import type { GreyPixels } from './find-rulings.ts';
import type { Picture } from './open-picture.ts';

/** The picture in grey at another resolution. */
export async function greyPicture({ rgb, widthPx, heightPx, dpi }: Picture, wantedDpi: number): Promise<GreyPixels> {
  const sharp = await loadSharp();
  const scale = wantedDpi / dpi;
  const { data, info } = await sharp(rgb, { raw: { width: widthPx, height: heightPx, channels: 3 }, limitInputPixels: false }).greyscale()
    .resize({ width: Math.max(16, Math.round(widthPx * scale)), height: Math.max(16, Math.round(heightPx * scale)), fit: 'fill' }).toColourspace('b-w').raw().toBuffer({ resolveWithObject: true });
  return { data, widthPx: info.width, heightPx: info.height };
}
