import { loadSharp } from './load-sharp.ts';

/** Width and height of a stored picture as its own EXIF shows it, and the resolution that it claims; only the header is read. */
export async function readPictureSize(file: string): Promise<{ readonly widthPx: number; readonly heightPx: number; readonly dpi: number | null; readonly colour: 'colour' | 'grey' | 'bitonal' }> {
  const sharp = await loadSharp();
  const { autoOrient, density, channels, bitsPerSample, hasAlpha } = await sharp(file, { limitInputPixels: false, failOn: 'none' }).metadata();
  const inks = (channels ?? 3) - (hasAlpha === true ? 1 : 0);
  return { widthPx: autoOrient.width, heightPx: autoOrient.height, dpi: density ?? null, colour: inks >= 3 ? 'colour' : bitsPerSample === 1 ? 'bitonal' : 'grey' };
}
