import type { ColourPixels } from './find-seals.ts';
import type { PageBox } from './reading-engine.ts';

/** Red ink has at least this much more red than anything else. */
const REDNESS = 18;
/** So much darker in the red channel than the ink usually is, something black lies under it. */
const DARKER = 40;
/** Around every red pixel the compression of the picture has left traces. */
const HALO_PX = 3;

/** Paints paper over the red ink of the seals, in place. What is written in black under it is dark in the red channel too, and stays. */
export function fadeSeals({ rgb, widthPx }: Pick<ColourPixels, 'rgb' | 'widthPx'>, seals: readonly PageBox[]): void {
  for (const seal of seals) {
    const ink = inkOf(rgb, widthPx, seal);
    const paper = paperOf(rgb, widthPx, seal, ink);
    const blackBelow = usualRed(rgb, widthPx, seal) - DARKER;
    for (let y = 0; y < seal.heightPx; y += 1) {
      for (let x = 0; x < seal.widthPx; x += 1) {
        if (ink[y * seal.widthPx + x] === 0) continue;
        const at = ((seal.yPx + y) * widthPx + seal.xPx + x) * 3;
        const darkest = Math.min(rgb[at]!, rgb[at + 1]!, rgb[at + 2]!);
        const isBlack = rgb[at]! < blackBelow;
        for (let channel = 0; channel < 3; channel += 1) rgb[at + channel] = isBlack ? darkest : paper[channel]!;
      }
    }
  }
}

/** Red pixels of the seal and those around them. */
function inkOf(rgb: Uint8Array, widthPx: number, { xPx, yPx, widthPx: width, heightPx: height }: PageBox): Uint8Array {
  const ink = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const at = ((yPx + y) * widthPx + xPx + x) * 3;
      if (rgb[at]! - Math.max(rgb[at + 1]!, rgb[at + 2]!) < REDNESS) continue;
      const [left, right] = [Math.max(0, x - HALO_PX), Math.min(width - 1, x + HALO_PX)];
      for (let row = Math.max(0, y - HALO_PX); row <= Math.min(height - 1, y + HALO_PX); row += 1) ink.fill(1, row * width + left, row * width + right + 1);
    }
  }
  return ink;
}

/** How bright the red channel of most of the ink is. */
function usualRed(rgb: Uint8Array, widthPx: number, { xPx, yPx, widthPx: width, heightPx: height }: PageBox): number {
  const counts = new Uint32Array(256);
  let all = 0;
  for (let y = yPx; y < yPx + height; y += 1) {
    for (let at = (y * widthPx + xPx) * 3, end = at + width * 3; at < end; at += 3) {
      if (rgb[at]! - Math.max(rgb[at + 1]!, rgb[at + 2]!) >= 2 * REDNESS) { counts[rgb[at]!]! += 1; all += 1; }
    }
  }
  let seen = 0;
  for (let value = 0; value < 256; value += 1) {
    seen += counts[value]!;
    if (seen * 2 >= all) return value;
  }
  return 255;
}

/** The colour of most of what is bright and not red. */
function paperOf(rgb: Uint8Array, widthPx: number, { xPx, yPx, widthPx: width, heightPx: height }: PageBox, ink: Uint8Array): readonly number[] {
  const sums = [0, 0, 0];
  let count = 0;
  for (let y = 0; y < height; y += 2) {
    for (let x = 0; x < width; x += 2) {
      const at = ((yPx + y) * widthPx + xPx + x) * 3;
      if (ink[y * width + x] === 1 || rgb[at + 1]! < 128) continue;
      for (let channel = 0; channel < 3; channel += 1) sums[channel]! += rgb[at + channel]!;
      count += 1;
    }
  }
  return count === 0 ? [255, 255, 255] : sums.map((sum) => Math.round(sum / count));
}
