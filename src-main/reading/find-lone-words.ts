import { darkLevel, type GreyPixels, type Rulings, type Run } from './find-rulings.ts';
import type { PageBox } from './reading-engine.ts';

/** Lines are drawn with up to this many pixels at 165 dpi, and fade beside them. */
const LINE_PX = 5;
/** A dot of dirt has fewer dark pixels than a 1 in small print, and is less high. */
const LEAST_INK = 14;
const LEAST_HEIGHT_PX = 9;
const ROOM_PX = 4;
/** A form with more cells than this is a plan or a crossword. */
const MOST_CELLS = 3000;

/** Ink in the cells of a form that no box covers: a single figure, which detection overlooks. In pixels of the picture. */
export function findLoneWords(grey: GreyPixels, { across, down }: Rulings, covered: readonly PageBox[]): PageBox[] {
  const [rows, columns] = [placesOf(across), placesOf(down)];
  if (rows.length * columns.length > MOST_CELLS) return [];
  const dark = darkLevel(grey.data);
  const words: PageBox[] = [];
  for (let row = 0; row + 1 < rows.length; row += 1) {
    for (let column = 0; column + 1 < columns.length; column += 1) {
      const cell = { left: columns[column]! + LINE_PX, right: columns[column + 1]! - LINE_PX, top: rows[row]! + LINE_PX, bottom: rows[row + 1]! - LINE_PX };
      const ink = inkIn(grey, cell, dark);
      if (ink === null) continue;
      const word = { xPx: Math.max(0, ink.xPx - ROOM_PX), yPx: Math.max(0, ink.yPx - ROOM_PX), widthPx: ink.widthPx + 2 * ROOM_PX, heightPx: ink.heightPx + 2 * ROOM_PX };
      if (!covered.some((box) => overlaps(box, word))) words.push(word);
    }
  }
  return words;
}

/** Where lines stand, each once. */
function placesOf(runs: readonly Run[]): number[] {
  const places: number[] = [];
  for (const { at } of runs.toSorted((a, b) => a.at - b.at)) {
    if (places.length === 0 || at - places.at(-1)! > LINE_PX * 2) places.push(at);
    else places[places.length - 1] = at;
  }
  return places;
}

function inkIn({ data, widthPx }: GreyPixels, cell: { left: number; right: number; top: number; bottom: number }, dark: number): PageBox | null {
  let [left, right, top, bottom, count] = [Infinity, -1, Infinity, -1, 0];
  for (let y = cell.top; y < cell.bottom; y += 1) {
    for (let x = cell.left; x < cell.right; x += 1) {
      if (data[y * widthPx + x]! >= dark) continue;
      left = Math.min(left, x); right = Math.max(right, x); top = Math.min(top, y); bottom = Math.max(bottom, y); count += 1;
    }
  }
  return count < LEAST_INK || bottom - top + 1 < LEAST_HEIGHT_PX ? null : { xPx: left, yPx: top, widthPx: right - left + 1, heightPx: bottom - top + 1 };
}

const overlaps = (a: PageBox, b: PageBox): boolean => a.xPx < b.xPx + b.widthPx && b.xPx < a.xPx + a.widthPx && a.yPx < b.yPx + b.heightPx && b.yPx < a.yPx + a.heightPx;
