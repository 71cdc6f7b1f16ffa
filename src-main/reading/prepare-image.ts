import type { PageCrop } from '#shared/contract/digitisation.ts';
import { loadSharp } from '#main/imaging/load-sharp.ts';
import { uprightImage } from '#main/imaging/page-image.ts';
import { eraseRulings } from './erase-rulings.ts';
import type { EngineImage } from './reading-engine.ts';

/** The resolution at which tesseract reads Chinese best for its time: at 300 dpi it needs three times as long and errs more often (measured). */
const BEST_DPI = 165;
/** Long side of A4 in inches: what a picture is taken for that says nothing about its size. */
const A4_LONG_SIDE_IN = 11.69;
/** Claims outside this are defaults of programs (1, 72, 96) or nonsense. */
const CREDIBLE_DPI = { from: 100, to: 1300 };
/** Never more than this: a plan of two metres is read in what it shows, not in every speck. */
const MOST_PIXELS = 12_000_000;

export interface PreparedImage extends EngineImage {
  /** Size of what the page shows of the picture as its EXIF shows it, before the page's own rotation. */
  readonly storedWidthPx: number;
  readonly storedHeightPx: number;
}

/** Turns, greys and scales the stored original for reading, and takes the lines of forms out. */
export async function prepareImage(file: string, rotation: number, crop: PageCrop | null = null): Promise<PreparedImage> {
  const sharp = await loadSharp();
  const { autoOrient, density } = await sharp(file, { limitInputPixels: false, failOn: 'none' }).metadata();
  const { widthPx: storedWidthPx, heightPx: storedHeightPx } = crop ?? { widthPx: autoOrient.width, heightPx: autoOrient.height };
  const scale = scaleFor(storedWidthPx, storedHeightPx, density ?? null);
  const turned = rotation % 180 === 0 ? storedWidthPx : storedHeightPx;
  const { data, info } = await (await uprightImage(file, rotation, crop)).flatten({ background: '#ffffff' }).greyscale()
    .resize({ width: Math.max(16, Math.round(turned * scale)), kernel: 'cubic' }).toColourspace('b-w').raw().toBuffer({ resolveWithObject: true });
  const ruled = eraseRulings({ data, widthPx: info.width, heightPx: info.height });
  const bytes = await sharp(data, { raw: { width: info.width, height: info.height, channels: 1 } }).png({ compressionLevel: 1 }).toBuffer();
  return { bytes, widthPx: info.width, heightPx: info.height, dpi: BEST_DPI, ruled, storedWidthPx, storedHeightPx };
}

/** How much larger or smaller the picture shall become. */
export function scaleFor(widthPx: number, heightPx: number, claimedDpi: number | null): number {
  const credible = claimedDpi !== null && claimedDpi >= CREDIBLE_DPI.from && claimedDpi <= CREDIBLE_DPI.to;
  const dpi = credible ? claimedDpi : Math.max(widthPx, heightPx) / A4_LONG_SIDE_IN;
  // Enlarging more than three times invents strokes.
  return Math.min(BEST_DPI / dpi, 3, Math.sqrt(MOST_PIXELS / (widthPx * heightPx)));
}
