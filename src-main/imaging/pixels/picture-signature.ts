import type { InkedPicture } from './paper-and-ink.ts';

/** A picture made so small that two scans of one sheet are the same, and large enough that the words of two sheets of one form are not. */
const WIDTH = 128;
const HEIGHT = 180;
/** Lines and margins are alike on every page of a kind: what counts is how a piece differs from its neighbours in the line. */
const NEIGHBOURS = 7;
const RIM = 0.03;
/** Nobody lays a sheet down twice alike. */
const SHIFT = 1;
/** Less alike than this where both lie, small shifts make no difference. */
const HARDLY_ALIKE = 0.12;

/** From here on two pictures are taken for two scans of one sheet: other words on the same form reach 0.65, a sheet laid down anew 0.95 (measured on drawn pages). */
export const ALIKE = 0.85;

/**
 * 128 × 180 pieces of a picture, as it would lie straight and with the middle of its ink in the middle, each as its shade against those beside it (128: no difference). `skewDeg`: clockwise, how it lies.
 */
export function signatureOf({ shades, ink, widthPx, heightPx }: Pick<InkedPicture, 'shades' | 'ink' | 'widthPx' | 'heightPx'>, skewDeg: number): Uint8Array {
  const small = new Float32Array(WIDTH * HEIGHT);
  const sums = sumsOf(shades, widthPx, heightPx);
  const line = widthPx + 1;
  const [sine, cosine] = [Math.sin((skewDeg * Math.PI) / 180), Math.cos((skewDeg * Math.PI) / 180)];
  const middle = middleOfInk(ink, widthPx, heightPx);
  const [stepX, stepY] = [widthPx / WIDTH, heightPx / HEIGHT];
  // Twice as wide as a piece: half a piece aside must not look like another word.
  const [reachX, reachY] = [Math.max(1, Math.round(stepX)), Math.max(1, Math.round(stepY))];
  for (let row = 0; row < HEIGHT; row += 1) {
    for (let column = 0; column < WIDTH; column += 1) {
      const [x, y] = [(column + 0.5) * stepX - widthPx / 2, (row + 0.5) * stepY - heightPx / 2];
      const [fromX, fromY] = [Math.round(x * cosine - y * sine + middle.x), Math.round(x * sine + y * cosine + middle.y)];
      const [left, right] = [Math.max(0, fromX - reachX), Math.min(widthPx, fromX + reachX)];
      const [top, bottom] = [Math.max(0, fromY - reachY), Math.min(heightPx, fromY + reachY)];
      const count = (right - left) * (bottom - top);
      small[row * WIDTH + column] = right <= left || bottom <= top ? 255 : (sums[bottom * line + right]! - sums[top * line + right]! - sums[bottom * line + left]! + sums[top * line + left]!) / count;
    }
  }
  return againstNeighbours(small);
}

/** Of everything above and to the left of each place (one line and one column of nothing first): the sum of any rectangle is four of them. */
function sumsOf(shades: Uint8Array, widthPx: number, heightPx: number): Uint32Array {
  const line = widthPx + 1;
  const sums = new Uint32Array(line * (heightPx + 1));
  for (let y = 0; y < heightPx; y += 1) {
    let row = 0;
    for (let x = 0, at = y * widthPx, to = (y + 1) * line + 1; x < widthPx; x += 1, at += 1, to += 1) {
      row += shades[at]!;
      sums[to] = sums[to - line]! + row;
    }
  }
  return sums;
}

/** Where a sheet lies on the glass moves this with it. */
function middleOfInk(ink: Uint8Array, widthPx: number, heightPx: number): { readonly x: number; readonly y: number } {
  let [count, sumX, sumY] = [0, 0, 0];
  // What lies at the rim is the sheet's edge as often as writing.
  for (let y = Math.round(heightPx * RIM); y < heightPx * (1 - RIM); y += 1) {
    for (let x = Math.round(widthPx * RIM); x < widthPx * (1 - RIM); x += 1) if (ink[y * widthPx + x] === 1) { count += 1; sumX += x; sumY += y; }
  }
  return count === 0 ? { x: widthPx / 2, y: heightPx / 2 } : { x: sumX / count, y: sumY / count };
}

function againstNeighbours(small: Float32Array): Uint8Array {
  const signature = new Uint8Array(WIDTH * HEIGHT);
  for (let row = 0; row < HEIGHT; row += 1) {
    for (let column = 0; column < WIDTH; column += 1) {
      let [sum, count] = [0, 0];
      for (let at = Math.max(0, column - NEIGHBOURS); at <= Math.min(WIDTH - 1, column + NEIGHBOURS); at += 1) { sum += small[row * WIDTH + at]!; count += 1; }
      signature[row * WIDTH + column] = Math.max(0, Math.min(255, Math.round(128 + small[row * WIDTH + column]! - sum / count)));
    }
  }
  return signature;
}

/** How alike two pictures are by their signatures: 1 the same, 0 nothing in common (correlation, the best of small shifts). */
export function likenessOf(first: Uint8Array, second: Uint8Array): number {
  let best = correlation(first, second, 0, 0);
  if (best < HARDLY_ALIKE) return Math.max(0, best);
  for (let down = -SHIFT; down <= SHIFT; down += 1) for (let aside = -SHIFT; aside <= SHIFT; aside += 1) best = Math.max(best, correlation(first, second, aside, down));
  return best;
}

function correlation(first: Uint8Array, second: Uint8Array, aside: number, down: number): number {
  let [count, sumA, sumB, squareA, squareB, product] = [0, 0, 0, 0, 0, 0];
  for (let y = Math.max(0, -down); y < HEIGHT - Math.max(0, down); y += 1) {
    for (let x = Math.max(0, -aside); x < WIDTH - Math.max(0, aside); x += 1) {
      const [a, b] = [first[y * WIDTH + x]!, second[(y + down) * WIDTH + x + aside]!];
      count += 1; sumA += a; sumB += b; squareA += a * a; squareB += b * b; product += a * b;
    }
  }
  const [spreadA, spreadB] = [squareA - (sumA * sumA) / count, squareB - (sumB * sumB) / count];
  // Nothing on either: alike, but nothing to tell them by.
  return spreadA <= count || spreadB <= count ? 0 : (product - (sumA * sumB) / count) / Math.sqrt(spreadA * spreadB);
}
