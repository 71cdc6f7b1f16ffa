import { guardedOptions } from './inspect-image.ts';
import { loadSharp } from './load-sharp.ts';

const WIDEST_PX = 1240;

/** Any picture that was proven whole as a JPEG that a screen can show (browsers do not know TIFF). */
export async function previewJpeg(bytes: Uint8Array): Promise<NonSharedBuffer> {
  const sharp = await loadSharp();
  return sharp(bytes, guardedOptions()).autoOrient().resize({ width: WIDEST_PX, withoutEnlargement: true }).flatten({ background: '#ffffff' }).jpeg({ quality: 80 }).toBuffer();
}
