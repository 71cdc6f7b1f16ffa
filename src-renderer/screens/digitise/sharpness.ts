import type { GreyPicture } from '#shared/pictures/sheet-edge.ts';

/** Tiles with less to see (spread of the shades) say nothing about the focus. */
const LEAST_SPREAD = 14;

/**
 * How sharp the print on a piece of the picture is: the strength of the second derivative against the contrast there, so that lamp and ink
 * do not matter. About 1 and more for print in focus, under 0.15 for a blur; null on blank paper.
 */
export function sharpnessOf({ widthPx, heightPx, shades }: GreyPicture): number | null {
  let [sum, squares, edges, count] = [0, 0, 0, 0];
  for (let y = 1; y < heightPx - 1; y += 1) {
    for (let x = 1; x < widthPx - 1; x += 1) {
      const at = y * widthPx + x;
      const shade = shades[at] ?? 0;
      const bend = 4 * shade - (shades[at - 1] ?? 0) - (shades[at + 1] ?? 0) - (shades[at - widthPx] ?? 0) - (shades[at + widthPx] ?? 0);
      sum += shade;
      squares += shade * shade;
      edges += bend * bend;
      count += 1;
    }
  }
  if (count === 0) return null;
  const variance = squares / count - (sum / count) ** 2;
  return variance < LEAST_SPREAD ** 2 ? null : edges / count / variance;
}
