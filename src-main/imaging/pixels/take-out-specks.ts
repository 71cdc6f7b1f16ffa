import { paperShadeOf, shadesOf } from './paper-and-ink.ts';
import type { RawPixels } from './raw-pixels.ts';

/** Darker than the paper by so much: what is paler is the paper itself. */
const DEPTH = 36;
/** Channels further apart than this are colour: a seal, a pencil mark, a stamp. They stay. */
const COLOURED = 40;
/** So near to writing a speck may be a full stop. In sizes of the largest speck. */
const NEAR = 3;
/** As many specks in the neighbourhood are a screened picture, or a stain. */
const CROWD = 6;
const CROWD_REACH = 12;
const [NOTHING, INK, LARGE, SPECK] = [0, 1, 2, 3] as const;

/**
 * Paints over lone neutral specks of at most `largestPx` in both directions, in place, with the paper beside them; answers how many. Stains, seals, screened
 * pictures and all that stands near writing stay as they are.
 */
export function takeOutSpecks(picture: RawPixels, largestPx: number): number {
  const { widthPx, heightPx } = picture;
  const shades = shadesOf(picture);
  const limit = paperShadeOf(shades) - DEPTH;
  const marks = new Uint8Array(shades.length);
  for (let at = 0; at < shades.length; at += 1) if (shades[at]! < limit) marks[at] = INK;
  const specks = findSpecks(marks, picture, largestPx);
  const near = cellsWithInk(marks, widthPx, heightPx, largestPx * NEAR);
  const crowd = crowdsOf(specks, largestPx * CROWD_REACH, widthPx);
  const lone = specks.filter((speck) => !near(speck) && !crowd(speck));
  for (const speck of lone) paintOver(picture, speck);
  return lone.length;
}

interface Speck { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number }

/** Every patch of ink: small neutral ones are specks, all others are marked as large. */
function findSpecks(marks: Uint8Array, picture: RawPixels, largestPx: number): Speck[] {
  const { widthPx, heightPx } = picture;
  const specks: Speck[] = [];
  let stack = new Int32Array(1024);
  const patch: number[] = [];
  for (let start = 0; start < marks.length; start += 1) {
    if (marks[start] !== INK) continue;
    let height = 1;
    stack[0] = start;
    marks[start] = SPECK;
    patch.length = 0;
    let [left, right, top, bottom, isLarge] = [widthPx, 0, heightPx, 0, false];
    while (height > 0) {
      const at = stack[height -= 1]!;
      const x = at % widthPx;
      const y = (at - x) / widthPx;
      if (!isLarge) {
        patch.push(at);
        left = Math.min(left, x); right = Math.max(right, x); top = Math.min(top, y); bottom = Math.max(bottom, y);
        if (right - left >= largestPx || bottom - top >= largestPx) { isLarge = true; for (const known of patch) marks[known] = LARGE; }
      }
      const mark = isLarge ? LARGE : SPECK;
      if (height + 8 > stack.length) { const larger = new Int32Array(stack.length * 2); larger.set(stack); stack = larger; }
      for (let down = -1; down <= 1; down += 1) {
        if (y + down < 0 || y + down >= heightPx) continue;
        for (let aside = -1; aside <= 1; aside += 1) {
          if (x + aside < 0 || x + aside >= widthPx) continue;
          const next = at + down * widthPx + aside;
          if (marks[next] === INK) { marks[next] = mark; stack[height] = next; height += 1; }
        }
      }
      if (isLarge) marks[at] = LARGE;
    }
    // What waited on the stack when the patch turned out to be large was marked a speck.
    if (isLarge) continue;
    if (patch.every((at) => isNeutral(picture, at))) specks.push({ left, top, right, bottom });
    else for (const at of patch) marks[at] = LARGE;
  }
  return specks;
}

function isNeutral({ data, channels }: RawPixels, at: number): boolean {
  if (channels < 3) return true;
  const [red, green, blue] = [data[at * channels]!, data[at * channels + 1]!, data[at * channels + 2]!];
  return Math.max(red, green, blue) - Math.min(red, green, blue) <= COLOURED;
}

/** Whether something large is near a speck: asked of a coarse grid of the page. */
function cellsWithInk(marks: Uint8Array, widthPx: number, heightPx: number, cellPx: number): (speck: Speck) => boolean {
  const columns = Math.ceil(widthPx / cellPx);
  const cells = new Uint8Array(columns * Math.ceil(heightPx / cellPx));
  for (let y = 0; y < heightPx; y += 1) {
    const row = Math.floor(y / cellPx) * columns;
    for (let x = 0, at = y * widthPx; x < widthPx; x += 1, at += 1) if (marks[at] === LARGE) cells[row + Math.floor(x / cellPx)] = 1;
  }
  return ({ left, top, right, bottom }) => {
    for (let row = Math.floor(top / cellPx) - 1; row <= Math.floor(bottom / cellPx) + 1; row += 1) {
      for (let column = Math.floor(left / cellPx) - 1; column <= Math.floor(right / cellPx) + 1; column += 1) {
        if (row >= 0 && column >= 0 && column < columns && (cells[row * columns + column] ?? NOTHING) === 1) return true;
      }
    }
    return false;
  };
}

function crowdsOf(specks: readonly Speck[], cellPx: number, widthPx: number): (speck: Speck) => boolean {
  const columns = Math.ceil(widthPx / cellPx);
  const cellOf = ({ left, top }: Speck): number => Math.floor(top / cellPx) * columns + Math.floor(left / cellPx);
  const counts = new Map<number, number>();
  for (const speck of specks) counts.set(cellOf(speck), (counts.get(cellOf(speck)) ?? 0) + 1);
  return (speck) => (counts.get(cellOf(speck)) ?? 0) > CROWD;
}

/** With the mean of what surrounds it, rims of the speck included. */
function paintOver({ data, channels, widthPx, heightPx }: RawPixels, speck: Speck): void {
  const [left, top, right, bottom] = [Math.max(0, speck.left - 1), Math.max(0, speck.top - 1), Math.min(widthPx - 1, speck.right + 1), Math.min(heightPx - 1, speck.bottom + 1)];
  for (let channel = 0; channel < channels; channel += 1) {
    let [sum, count] = [0, 0];
    for (let x = Math.max(0, left - 1); x <= Math.min(widthPx - 1, right + 1); x += 1) for (const y of [top - 1, bottom + 1]) if (y >= 0 && y < heightPx) { sum += data[(y * widthPx + x) * channels + channel]!; count += 1; }
    if (count === 0) return;
    const value = Math.round(sum / count);
    for (let y = top; y <= bottom; y += 1) for (let x = left; x <= right; x += 1) data[(y * widthPx + x) * channels + channel] = value;
  }
}
