import type { RawPixels } from './raw-pixels.ts';

/** A picture as grey shades with what of it is ink, and what lies outside of the sheet. */
export interface InkedPicture {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly shades: Uint8Array;
  /** 1: ink. */
  readonly ink: Uint8Array;
  /** The commonest light shade. */
  readonly paperShade: number;
}

const BLOCK_PX = 32;
/** Nine tenths of a piece of a page are darker than this share of it only where it is not paper. */
const LIGHT_SHARE = 0.9;
/** Ink is at least so much darker than the paper around it. */
const INK_DEPTH = 40;
/** A piece that is darker than this share of the paper everywhere is a shadow or the scanner's lid. */
const OUTSIDE = 0.62;

/** Shades of three or one channel (ITU-R BT.601 weights). */
export function shadesOf({ data, channels, widthPx, heightPx }: RawPixels): Uint8Array {
  if (channels === 1) return data;
  const shades = new Uint8Array(widthPx * heightPx);
  for (let at = 0, from = 0; at < shades.length; at += 1, from += channels) shades[at] = (data[from]! * 77 + data[from + 1]! * 150 + data[from + 2]! * 29) >> 8;
  return shades;
}

/** The commonest shade of the lighter half of a picture. */
export function paperShadeOf(shades: Uint8Array): number {
  const counts = new Uint32Array(256);
  for (let at = 0; at < shades.length; at += 1) counts[shades[at]!]! += 1;
  let lighter = 0;
  let middle = 255;
  for (; middle > 0 && lighter < shades.length / 2; middle -= 1) lighter += counts[middle]!;
  let best = middle;
  // Neighbouring shades count together: noise must not decide.
  const near = (at: number): number => (counts[at - 1] ?? 0) + counts[at]! + (counts[at + 1] ?? 0);
  for (let at = middle; at < 256; at += 1) if (near(at) > near(best)) best = at;
  return best;
}

/** Every pixel against the paper around it, so that a shadow over half a page is not ink. */
export function findInk(picture: RawPixels): InkedPicture {
  const { widthPx, heightPx } = picture;
  const shades = shadesOf(picture);
  const paperShade = paperShadeOf(shades);
  const ink = new Uint8Array(shades.length);
  for (let top = 0; top < heightPx; top += BLOCK_PX) {
    for (let left = 0; left < widthPx; left += BLOCK_PX) {
      const [right, bottom] = [Math.min(widthPx, left + BLOCK_PX), Math.min(heightPx, top + BLOCK_PX)];
      const light = lightShade(shades, widthPx, left, top, right, bottom);
      // No paper in it: what is there is compared with the paper of the whole page, or is outside of it.
      const around = light < paperShade * OUTSIDE ? paperShade : light;
      const threshold = around - Math.max(INK_DEPTH, around * 0.22);
      for (let y = top; y < bottom; y += 1) for (let x = left, at = y * widthPx + left; x < right; x += 1, at += 1) if (shades[at]! < threshold) ink[at] = 1;
    }
  }
  return { widthPx, heightPx, shades, ink, paperShade };
}

function lightShade(shades: Uint8Array, widthPx: number, left: number, top: number, right: number, bottom: number): number {
  const counts = new Uint32Array(256);
  for (let y = top; y < bottom; y += 1) for (let x = left, at = y * widthPx + left; x < right; x += 1, at += 1) counts[shades[at]!]! += 1;
  const enough = (right - left) * (bottom - top) * (1 - LIGHT_SHARE);
  let lighter = 0;
  for (let shade = 255; shade > 0; shade -= 1) {
    lighter += counts[shade]!;
    if (lighter > enough) return shade;
  }
  return 0;
}
