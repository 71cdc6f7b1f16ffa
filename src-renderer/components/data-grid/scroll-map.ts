/**
 * Tallest that a list's body is drawn, in px. Chromium ends an element at 33,554,428 device px and places it exactly only up to half of that; this leaves room for zooming to 500 % on a wall of
 * doubled pixels. A longer list is drawn that tall, and the place of the scroll bar is translated.
 */
export const TALLEST_BODY_PX = 3_000_000;
/** So far from either end the bar is true to the pixel: somebody who comes to an end meets it, not a translation of it. */
const TRUE_END_PX = 500_000;

/** How far down a list is, in px of the list itself (`place`) and of the element that stands for it (`bar`). */
export interface ScrollMap {
  /** Height of the element. */
  readonly bodyPx: number;
  /** Furthest `place`. */
  readonly lastPlacePx: number;
  /** Furthest `bar`. */
  readonly lastBarPx: number;
  readonly placeOf: (barPx: number) => number;
  readonly barOf: (placePx: number) => number;
}

const clamp = (value: number, most: number): number => Math.max(0, Math.min(most, value));

/** `contentPx`: all rows under each other; `viewPx`: what is seen of them at once. A list that fits is its own place. */
export function createScrollMap(contentPx: number, viewPx: number, tallestPx: number = TALLEST_BODY_PX, trueEndPx: number = TRUE_END_PX): ScrollMap {
  const bodyPx = Math.min(contentPx, tallestPx);
  const lastPlacePx = Math.max(0, contentPx - viewPx);
  const lastBarPx = Math.max(0, bodyPx - viewPx);
  if (bodyPx === contentPx) {
    const same = (px: number): number => clamp(px, lastPlacePx);
    return { bodyPx, lastPlacePx, lastBarPx, placeOf: same, barOf: same };
  }
  const stretch = (lastPlacePx - 2 * trueEndPx) / (lastBarPx - 2 * trueEndPx);
  return {
    bodyPx, lastPlacePx, lastBarPx,
    placeOf: (px) => {
      const bar = clamp(px, lastBarPx);
      if (bar <= trueEndPx) return bar;
      if (bar >= lastBarPx - trueEndPx) return lastPlacePx - (lastBarPx - bar);
      return trueEndPx + (bar - trueEndPx) * stretch;
    },
    barOf: (px) => {
      const place = clamp(px, lastPlacePx);
      if (place <= trueEndPx) return place;
      if (place >= lastPlacePx - trueEndPx) return lastBarPx - (lastPlacePx - place);
      return trueEndPx + (place - trueEndPx) / stretch;
    },
  };
}
