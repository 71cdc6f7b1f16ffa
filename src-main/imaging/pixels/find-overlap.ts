import type { RawPixels } from './raw-pixels.ts';

export interface Overlap { readonly xPx: number; readonly yPx: number; readonly share: number; readonly likeness: number }

/** The first look is at pictures so many times smaller; what looks best there is looked at again. */
const SMALLER = 4;
const SECOND_LOOKS = 6;
/** The sheets are laid beside each other by eye: across the direction in which they follow one another they are shifted at most so much of their size. */
const ASIDE_SHARE = 0.12;
/** Smaller overlaps are not looked at. */
const LEAST_SHARE = 0.1;
/** Less alike than this, the pictures do not show the same. */
const LEAST_LIKENESS = 0.6;

/** Samples that are compared to lay pictures on each other to the pixel. */
const SAMPLES = 40_000;

/** Where the second picture (of the same scale, one channel) lies on the first: to its right or below it; where that does not fit, to its left or above, for who scanned the other half first. Null where nothing fits. */
export function findOverlap(first: RawPixels, second: RawPixels): Overlap | null {
  const [one, other] = [{ picture: first, small: shrink(first) }, { picture: second, small: shrink(second) }];
  const after = bestOf(one, other);
  if (after !== null) return after;
  const before = bestOf(other, one);
  return before && { ...before, xPx: -before.xPx, yPx: -before.yPx };
}

/** The place again, to the pixel, in larger versions of the same pictures: `slackPx` around where it was found. */
export function settleOverlap(first: RawPixels, second: RawPixels, around: { readonly xPx: number; readonly yPx: number }, slackPx: number): Overlap | null {
  const [left, top] = [Math.max(0, around.xPx), Math.max(0, around.yPx)];
  const shared = (Math.min(first.widthPx, around.xPx + second.widthPx) - left) * (Math.min(first.heightPx, around.yPx + second.heightPx) - top);
  const every = Math.max(1, Math.floor(Math.sqrt(shared / SAMPLES)));
  let best = { ...around, likeness: -1 };
  for (let yPx = around.yPx - slackPx; yPx <= around.yPx + slackPx; yPx += 1) {
    for (let xPx = around.xPx - slackPx; xPx <= around.xPx + slackPx; xPx += 1) {
      const likeness = likenessAt(first, second, xPx, yPx, every);
      if (likeness > best.likeness) best = { xPx, yPx, likeness };
    }
  }
  return best.likeness < LEAST_LIKENESS ? null : { ...best, share: shareOf(first, second, best) };
}

interface Sized { readonly picture: RawPixels; readonly small: RawPixels }

function bestOf(first: Sized, second: Sized): Overlap | null {
  let best: Overlap | null = null;
  for (const { xPx, yPx } of [...likelyPlaces(first.small, second.small, 'right'), ...likelyPlaces(first.small, second.small, 'below')]) {
    const found = settleOverlap(first.picture, second.picture, { xPx: xPx * SMALLER, yPx: yPx * SMALLER }, SMALLER);
    if (found !== null && found.likeness > (best?.likeness ?? 0)) best = found;
  }
  return best;
}

/** How much of the smaller picture lies on the other, along the way in which they follow one another: there they share least. */
function shareOf(first: RawPixels, second: RawPixels, { xPx, yPx }: { readonly xPx: number; readonly yPx: number }): number {
  const along = (at: number, one: number, other: number): number => (Math.min(one, at + other) - Math.max(0, at)) / Math.min(one, other);
  return Math.max(0, Math.min(along(xPx, first.widthPx, second.widthPx), along(yPx, first.heightPx, second.heightPx)));
}

/** The places that look best when the second is moved over the first. */
function likelyPlaces(first: RawPixels, second: RawPixels, way: 'right' | 'below'): readonly { readonly xPx: number; readonly yPx: number }[] {
  const [along, aside] = way === 'right' ? [first.widthPx, first.heightPx] : [first.heightPx, first.widthPx];
  const reach = Math.ceil(aside * ASIDE_SHARE);
  const found: { readonly xPx: number; readonly yPx: number; readonly likeness: number }[] = [];
  for (let forward = Math.floor(along * LEAST_SHARE); forward < along * (1 - LEAST_SHARE); forward += 1) {
    let best = { xPx: 0, yPx: 0, likeness: -1 };
    for (let sideways = -reach; sideways <= reach; sideways += 1) {
      const [xPx, yPx] = way === 'right' ? [forward, sideways] : [sideways, forward];
      const likeness = likenessAt(first, second, xPx, yPx, 2);
      if (likeness > best.likeness) best = { xPx, yPx, likeness };
    }
    found.push(best);
  }
  return found.toSorted((a, b) => b.likeness - a.likeness).slice(0, SECOND_LOOKS);
}

/** The picture with the mean of every square of pixels as one. */
function shrink({ widthPx, heightPx, data }: RawPixels): RawPixels {
  const [width, height] = [Math.floor(widthPx / SMALLER), Math.floor(heightPx / SMALLER)];
  const means = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      let sum = 0;
      for (let row = 0; row < SMALLER; row += 1) for (let column = 0; column < SMALLER; column += 1) sum += data[(y * SMALLER + row) * widthPx + x * SMALLER + column]!;
      means[y * width + x] = sum / SMALLER ** 2;
    }
  }
  return { widthPx: width, heightPx: height, channels: 1, data: means };
}

/** Correlation of what lies on each other when the second stands at a place of the first. */
function likenessAt(first: RawPixels, second: RawPixels, atX: number, atY: number, every: number): number {
  const [left, top] = [Math.max(0, atX), Math.max(0, atY)];
  const [right, bottom] = [Math.min(first.widthPx, atX + second.widthPx), Math.min(first.heightPx, atY + second.heightPx)];
  let [count, sumA, sumB, squareA, squareB, product] = [0, 0, 0, 0, 0, 0];
  for (let y = top; y < bottom; y += every) {
    for (let x = left; x < right; x += every) {
      const [a, b] = [first.data[y * first.widthPx + x]!, second.data[(y - atY) * second.widthPx + x - atX]!];
      count += 1; sumA += a; sumB += b; squareA += a * a; squareB += b * b; product += a * b;
    }
  }
  if (count < 200) return 0;
  const [spreadA, spreadB] = [squareA - (sumA * sumA) / count, squareB - (sumB * sumB) / count];
  return spreadA <= count || spreadB <= count ? 0 : (product - (sumA * sumB) / count) / Math.sqrt(spreadA * spreadB);
}
