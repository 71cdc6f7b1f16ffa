import { loadSharp } from '#main/imaging/load-sharp.ts';
import { uprightImage } from '#main/imaging/page-image.ts';
import { fadeSeals } from './fade-seals.ts';
import { findSeals } from './find-seals.ts';
import type { PageBox, PageSource } from './reading-engine.ts';

/** Long side of A4 in inches: what a picture is taken for that says nothing about its size. */
const A4_LONG_SIDE_IN = 11.69;
/** Claims outside this are defaults of programs (1, 72, 96) or nonsense. */
const CREDIBLE_DPI = { from: 100, to: 1300 };
/** Enlarging more than three times invents strokes. */
const MOST_ENLARGED = 3;

/** A page made ready for reading: upright, in colour, its seals faded. */
export interface Picture {
  /** Three bytes a pixel: red, green, blue. */
  readonly rgb: Buffer;
  readonly widthPx: number;
  readonly heightPx: number;
  /** Dots per inch of these pixels, as far as one can tell. */
  readonly dpi: number;
  /** Size of the page as it is seen, and how many of its pixels one of these is. */
  readonly fullWidthPx: number;
  readonly fullHeightPx: number;
  readonly pixelSize: number;
  /** Where red seals were, in pixels of this picture. */
  readonly seals: readonly PageBox[];
}

export interface WantedPicture {
  readonly dpi: number;
  /** A plan of two metres is read in what it shows, not in every speck. */
  readonly mostPixels: number;
  /** Whether a coarse picture is enlarged to reach `dpi`. */
  readonly enlarge: boolean;
}

/** The input was proven whole before it was stored. */
export async function openPicture(source: PageSource, wanted: WantedPicture): Promise<Picture> {
  const sharp = await loadSharp();
  const { autoOrient, density } = await sharp(source.file, { limitInputPixels: false, failOn: 'none' }).metadata();
  const stored = source.crop ?? { widthPx: autoOrient.width, heightPx: autoOrient.height };
  const [fullWidthPx, fullHeightPx] = source.rotation % 180 === 0 ? [stored.widthPx, stored.heightPx] : [stored.heightPx, stored.widthPx];
  const ownDpi = dpiOf(fullWidthPx, fullHeightPx, density ?? null);
  const scale = scaleFor(fullWidthPx * fullHeightPx, ownDpi, wanted);
  const upright = (await uprightImage(source.file, source.rotation, source.crop)).flatten({ background: '#ffffff' }).toColourspace('srgb');
  const { data, info } = await upright.resize({ width: Math.max(16, Math.round(fullWidthPx * scale)), height: Math.max(16, Math.round(fullHeightPx * scale)), fit: 'fill', kernel: 'cubic' })
    .removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const picture = { rgb: data, widthPx: info.width, heightPx: info.height, dpi: ownDpi * scale };
  const seals = findSeals(picture);
  fadeSeals(picture, seals);
  return { ...picture, fullWidthPx, fullHeightPx, pixelSize: fullWidthPx / info.width, seals };
}

/** Dots per inch that a picture has: what it says where that can be, else as if it were an A4 page. */
function dpiOf(widthPx: number, heightPx: number, claimedDpi: number | null): number {
  const credible = claimedDpi !== null && claimedDpi >= CREDIBLE_DPI.from && claimedDpi <= CREDIBLE_DPI.to;
  return credible ? claimedDpi : Math.max(widthPx, heightPx) / A4_LONG_SIDE_IN;
}

function scaleFor(pixels: number, dpi: number, { dpi: wantedDpi, mostPixels, enlarge }: WantedPicture): number {
  return Math.min(wantedDpi / dpi, enlarge ? MOST_ENLARGED : 1, Math.sqrt(mostPixels / pixels));
}
