import type { SharedRectangle } from './find-sheet.ts';
import type { InkedPicture } from './paper-and-ink.ts';
import type { RawPixels } from './raw-pixels.ts';

/** In what a page has to be kept, and why. DA/T 31-2017: red heads, seals, photographs and colour ask for colour; clear black on white may be bitonal, all else grey. */
export interface ContentJudgement {
  readonly needs: 'colour' | 'grey' | 'bitonal';
  readonly because: 'colour' | 'photograph' | 'faint' | 'clear';
  /** Share of the page that is coloured otherwise than its paper. */
  readonly colourShare: number;
  /** Between ink and paper. */
  readonly threshold: number;
}

/** Spread of the channels, measured against the paper, from which something is coloured: yellowed paper, brown stains and the fringes of JPEG are less. */
const COLOURED = 62;
/** A seal of a fingernail, a signature in blue. */
const COLOUR_SHARE = 0.0004;
const BLOCK_PX = 16;
/** A block of a photograph: so much of it is neither ink nor paper … */
const BETWEEN = 0.55;
/** … and its shades are so uneven; a stain is smooth. */
const UNEVEN = 4;
/** Of a block and its eight neighbours so many are like that. */
const SURROUNDED = 6;
/** Of the page. A passport photo on A4 is 2 %. */
const PHOTOGRAPH_SHARE = 0.008;
/** The edge of the sheet is a shade of both. */
const RIM = 0.01;
const CLEAR_DEPTH = 105;
/** Of everything darker than paper so much is really dark. */
const CLEAR_SHARE = 0.5;

/** Only what lies on the sheet counts, not what is around it. */
export function judgeContent(picture: RawPixels, inked: InkedPicture, sheet: SharedRectangle | null): ContentJudgement {
  const area = areaOf(picture, sheet);
  const colourShare = colouredShare(picture, inked.paperShade, area);
  const { threshold, inkShade, darkShare } = inkAndPaper(inked, area);
  const judged = { colourShare, threshold };
  if (colourShare >= COLOUR_SHARE) return { ...judged, needs: 'colour', because: 'colour' };
  if (hasPhotograph(inked, area)) return { ...judged, needs: 'colour', because: 'photograph' };
  const isClear = inked.paperShade - inkShade >= CLEAR_DEPTH && darkShare >= CLEAR_SHARE;
  return isClear ? { ...judged, needs: 'bitonal', because: 'clear' } : { ...judged, needs: 'grey', because: 'faint' };
}

interface Area { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number }

function areaOf({ widthPx, heightPx }: RawPixels, sheet: SharedRectangle | null): Area {
  if (sheet === null) return { left: 0, top: 0, right: widthPx, bottom: heightPx };
  return { left: Math.ceil((sheet.left + RIM) * widthPx), top: Math.ceil((sheet.top + RIM) * heightPx), right: Math.floor((sheet.right - RIM) * widthPx), bottom: Math.floor((sheet.bottom - RIM) * heightPx) };
}

function colouredShare({ data, channels, widthPx }: RawPixels, paperShade: number, { left, top, right, bottom }: Area): number {
  if (channels < 3) return 0;
  // What each channel's value is against the paper, looked up: every pixel is asked.
  const [reds, greens, blues] = paperColour(data, channels, paperShade).map((value) => Float64Array.from({ length: 256 }, (_, shade) => shade * (255 / Math.max(48, value)))) as [Float64Array, Float64Array, Float64Array];
  let coloured = 0;
  for (let y = top; y < bottom; y += 1) {
    for (let x = left, at = (y * widthPx + left) * channels; x < right; x += 1, at += channels) {
      const red = reds[data[at]!]!;
      const green = greens[data[at + 1]!]!;
      const blue = blues[data[at + 2]!]!;
      const most = red > green ? red : green;
      const least = red > green ? green : red;
      if ((blue > most ? blue : most) - (blue < least ? blue : least) > COLOURED) coloured += 1;
    }
  }
  return coloured / Math.max(1, (right - left) * (bottom - top));
}

/** Mean colour of what is about as light as the paper. */
function paperColour(data: Uint8Array, channels: number, paperShade: number): [number, number, number] {
  const sums: [number, number, number] = [0, 0, 0];
  let count = 0;
  for (let at = 0; at < data.length; at += channels * 3) {
    const shade = (data[at]! * 77 + data[at + 1]! * 150 + data[at + 2]! * 29) >> 8;
    if (Math.abs(shade - paperShade) > 10) continue;
    for (const channel of [0, 1, 2] as const) sums[channel] += data[at + channel]!;
    count += 1;
  }
  return count === 0 ? [255, 255, 255] : [sums[0] / count, sums[1] / count, sums[2] / count];
}

function hasPhotograph(picture: InkedPicture, { left, top, right, bottom }: Area): boolean {
  const [columns, rows] = [Math.floor((right - left) / BLOCK_PX), Math.floor((bottom - top) / BLOCK_PX)];
  const tonal = new Uint8Array(Math.max(0, columns * rows));
  for (let row = 0; row < rows; row += 1) for (let column = 0; column < columns; column += 1) if (isTonal(picture, left + column * BLOCK_PX, top + row * BLOCK_PX)) tonal[row * columns + column] = 1;
  let within = 0;
  for (let row = 1; row < rows - 1; row += 1) {
    for (let column = 1; column < columns - 1; column += 1) {
      let around = 0;
      for (let down = -1; down <= 1; down += 1) for (let aside = -1; aside <= 1; aside += 1) around += tonal[(row + down) * columns + column + aside]!;
      // Dense writing looks like that here and there; a picture does all over.
      if (around >= SURROUNDED) within += 1;
    }
  }
  return tonal.length > 0 && within / tonal.length >= PHOTOGRAPH_SHARE;
}

function isTonal({ shades, widthPx, paperShade }: InkedPicture, left: number, top: number): boolean {
  const [dark, light] = [paperShade * 0.16, paperShade * 0.84];
  let [between, sum, squares] = [0, 0, 0];
  for (let y = top; y < top + BLOCK_PX; y += 1) for (let x = left, at = y * widthPx + left; x < left + BLOCK_PX; x += 1, at += 1) {
    const shade = shades[at]!;
    if (shade > dark && shade < light) between += 1;
    sum += shade;
    squares += shade * shade;
  }
  const count = BLOCK_PX * BLOCK_PX;
  return between > count * BETWEEN && Math.sqrt(Math.max(0, squares / count - (sum / count) ** 2)) > UNEVEN;
}

/** Where ink and paper part best (Otsu 1979 over what was taken for ink and the paper's shade), how dark the ink is, and how much of it is really dark. */
function inkAndPaper({ shades, ink, widthPx, paperShade }: InkedPicture, { left, top, right, bottom }: Area): { readonly threshold: number; readonly inkShade: number; readonly darkShare: number } {
  const counts = new Uint32Array(256);
  let all = 0;
  for (let y = top; y < bottom; y += 1) for (let x = left, at = y * widthPx + left; x < right; x += 1, at += 1) if (ink[at] === 1) { counts[shades[at]!]! += 1; all += 1; }
  if (all === 0) return { threshold: Math.max(1, Math.round(paperShade * 0.6)), inkShade: 0, darkShare: 1 };
  let seen = 0;
  let inkShade = 0;
  // The darkest quarter of a stroke is its middle; its rims are a mixture with the paper.
  while (inkShade < 255 && (seen += counts[inkShade]!) < all / 4) inkShade += 1;
  const middle = (inkShade + paperShade) / 2;
  let dark = 0;
  for (let shade = 0; shade < middle; shade += 1) dark += counts[shade]!;
  return { threshold: Math.min(254, Math.max(1, Math.round(inkShade + (paperShade - inkShade) * 0.6))), inkShade, darkShare: dark / all };
}
