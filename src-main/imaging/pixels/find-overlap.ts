import type { RawPixels } from './raw-pixels.ts';

export interface Overlap { readonly xPx: number; readonly yPx: number; readonly share: number; readonly likeness: number }

/** Every n-th pixel is enough to see how well two pictures lie on each other, first roughly and then exactly. */
const ROUGH = 4;
/** The sheets are laid beside each other by eye: across the direction in which they follow one another they are shifted at most so much of their size. */
const ASIDE_SHARE = 0.12;
/** Smaller overlaps are not looked at. */
const LEAST_SHARE = 0.1;
/** Less alike than this, the pictures do not show the same. */
const LEAST_LIKENESS = 0.6;

/** Where the second picture (of the same scale, one channel) lies on the first: to its right, or below it. Null where nothing fits. */
export function findOverlap(first: RawPixels, second: RawPixels): Overlap | null {
  const found = [search(first, second, 'right'), search(first, second, 'below')].filter((one) => one !== null).sort((a, b) => b.likeness - a.likeness)[0];
  return found === undefined || found.likeness < LEAST_LIKENESS ? null : found;
}

function search(first: RawPixels, second: RawPixels, way: 'right' | 'below'): Overlap | null {
  const [along, aside] = way === 'right' ? [first.widthPx, first.heightPx] : [first.heightPx, first.widthPx];
  const reach = Math.round(aside * ASIDE_SHARE);
  const place = (forward: number, sideways: number): { readonly x: number; readonly y: number } => (way === 'right' ? { x: forward, y: sideways } : { x: sideways, y: forward });
  let best: { readonly forward: number; readonly sideways: number; readonly likeness: number } | null = null;
  const look = (forward: number, sideways: number, every: number): void => {
    const { x, y } = place(forward, sideways);
    const likeness = likenessAt(first, second, x, y, every);
    if (best === null || likeness > best.likeness) best = { forward, sideways, likeness };
  };
  for (let forward = Math.round(along * LEAST_SHARE); forward < along * (1 - LEAST_SHARE); forward += ROUGH / 2) for (let sideways = -reach; sideways <= reach; sideways += ROUGH / 2) look(forward, sideways, ROUGH);
  if (best === null) return null;
  const { forward: around, sideways: beside } = best as { forward: number; sideways: number };
  best = null;
  for (let forward = around - ROUGH; forward <= around + ROUGH; forward += 1) for (let sideways = beside - ROUGH; sideways <= beside + ROUGH; sideways += 1) look(forward, sideways, 2);
  const { forward, sideways, likeness } = best as unknown as { forward: number; sideways: number; likeness: number };
  const { x, y } = place(forward, sideways);
  const size = way === 'right' ? Math.min(first.widthPx, second.widthPx) : Math.min(first.heightPx, second.heightPx);
  return { xPx: x, yPx: y, share: Math.max(0, (along - forward) / size), likeness };
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
