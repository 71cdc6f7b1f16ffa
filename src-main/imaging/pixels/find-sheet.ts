import type { InkedPicture } from './paper-and-ink.ts';

/** A rectangle in shares of the picture's width and height. */
export interface SharedRectangle { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number }

/** A row is outside of the sheet where more of it than this is darker than paper. */
const MOSTLY_DARK = 0.6;
const DARK = 0.62;
/** Where the dark has become less than this share, the sheet begins: a corner that is folded or askew goes on a little. */
const HARDLY_DARK = 0.35;
/** Nothing larger than this is taken off one side: then it is a dark picture and no border. */
const MOST = 0.35;
/** A black line at the rim that is thinner than this is no border. */
const LEAST = 0.004;

/** The sheet on a darker ground, as shares of the picture; null where there is no dark border on any side. The picture is upright. */
export function findSheet({ shades, widthPx, heightPx, paperShade }: Omit<InkedPicture, 'ink'>): SharedRectangle | null {
  const limit = paperShade * DARK;
  const isDark = (x: number, y: number): boolean => shades[y * widthPx + x]! < limit;
  const darkOfColumn = (x: number): number => { let dark = 0; for (let y = 0; y < heightPx; y += 2) if (isDark(x, y)) dark += 1; return dark / Math.ceil(heightPx / 2); };
  const darkOfRow = (y: number): number => { let dark = 0; for (let x = 0; x < widthPx; x += 2) if (isDark(x, y)) dark += 1; return dark / Math.ceil(widthPx / 2); };
  const left = borderOf(widthPx, darkOfColumn);
  const right = borderOf(widthPx, (x) => darkOfColumn(widthPx - 1 - x));
  const top = borderOf(heightPx, darkOfRow);
  const bottom = borderOf(heightPx, (y) => darkOfRow(heightPx - 1 - y));
  if (left + right + top + bottom === 0) return null;
  return { left: left / widthPx, top: top / heightPx, right: 1 - right / widthPx, bottom: 1 - bottom / heightPx };
}

/** How many rows from one side are dark. */
function borderOf(count: number, darkAt: (row: number) => number): number {
  let row = 0;
  const most = Math.round(count * MOST);
  while (row < most && darkAt(row) > MOSTLY_DARK) row += 1;
  if (row === 0 || row === most || row < count * LEAST) return 0;
  while (row < most && darkAt(row) > HARDLY_DARK) row += 1;
  // One more: the rim of the sheet is a shade of both.
  return Math.min(most, row + 1);
}
