import type { GreyPicture } from './sheet-edge.ts';

/** Of the rows: above and below the book is desk. */
const ROWS_FROM = 0.1;
const ROWS_TO = 0.9;
/**
 * A column is as light as its lightest fifth of rows: characters leave paper between them, however black a column of text is on the whole;
 * the shadow in the fold runs from edge to edge.
 */
const LIGHT_FIFTH = 0.8;
/** The fold of an open book is near its middle, also in the first and the last pages. */
const FOLD_FROM = 0.35;
const FOLD_TO = 0.65;
/** How far the paper beside the shadow is looked for, as a share of the book's width. */
const SHOULDER = 0.14;
/** By so many shades the shadow is darker than the paper on both sides. */
const LEAST_DEPTH = 12;
/** Printed rules between columns are dark lines too, all over the page. */
const DEEPER_THAN_RULINGS = 1.5;
/** A book takes more of the picture than this, or what is seen is none. */
const LEAST_WIDTH = 0.3;

/** Where an open book folds, as a share of the picture's width; null where no shadow of a fold is seen. */
export function findGutter(picture: GreyPicture): number | null {
  const columns = lightColumns(picture);
  const book = bookIn(columns);
  if (book === null) return null;
  const width = book.to - book.from;
  const reach = Math.max(2, Math.round(width * SHOULDER));
  const deepest = (from: number, to: number): { readonly at: number; readonly depth: number } => {
    let best = { at: -1, depth: 0 };
    for (let at = Math.round(book.from + width * from); at <= Math.round(book.from + width * to); at += 1) {
      const depth = Math.min(lightest(columns, at - reach, at - 1), lightest(columns, at + 1, at + reach)) - (columns[at] ?? 0);
      if (depth > best.depth) best = { at, depth };
    }
    return best;
  };
  const best = deepest(FOLD_FROM, FOLD_TO);
  const rulings = Math.max(deepest(SHOULDER, FOLD_FROM - SHOULDER / 2).depth, deepest(FOLD_TO + SHOULDER / 2, 1 - SHOULDER).depth);
  if (best.depth < Math.max(LEAST_DEPTH, rulings * DEEPER_THAN_RULINGS)) return null;
  // A wide shadow has its fold in the middle of what is darkest.
  const darkest = columns[best.at] ?? 0;
  let [from, to] = [best.at, best.at];
  while ((columns[from - 1] ?? 255) <= darkest + 2) from -= 1;
  while ((columns[to + 1] ?? 255) <= darkest + 2) to += 1;
  return ((from + to) / 2 + 0.5) / picture.widthPx;
}

function lightColumns({ widthPx, heightPx, shades }: GreyPicture): readonly number[] {
  const [top, bottom] = [Math.floor(heightPx * ROWS_FROM), Math.ceil(heightPx * ROWS_TO)];
  return Array.from({ length: widthPx }, (_, x) => {
    const column: number[] = [];
    for (let y = top; y < bottom; y += 1) column.push(shades[y * widthPx + x] ?? 0);
    column.sort((a, b) => a - b);
    return column[Math.min(column.length - 1, Math.floor(column.length * LIGHT_FIFTH))] ?? 0;
  });
}

/** First and last column of paper; a desk as light as the paper counts as paper. */
function bookIn(columns: readonly number[]): { readonly from: number; readonly to: number } | null {
  const sorted = columns.toSorted((a, b) => a - b);
  const [dark, light] = [sorted[Math.floor(sorted.length * 0.02)] ?? 0, sorted[Math.floor(sorted.length * 0.9)] ?? 0];
  const threshold = (dark + light) / 2;
  const isPaper = (shade: number): boolean => shade >= threshold;
  const from = columns.findIndex(isPaper);
  const to = columns.findLastIndex(isPaper);
  return from < 0 || to - from < columns.length * LEAST_WIDTH ? null : { from, to };
}

function lightest(columns: readonly number[], from: number, to: number): number {
  let best = 0;
  for (let at = Math.max(0, from); at <= Math.min(columns.length - 1, to); at += 1) best = Math.max(best, columns[at] ?? 0);
  return best;
}
