import { guardedOptions } from './inspect-image.ts';
import { loadSharp } from './load-sharp.ts';

/** The picture is judged at this width: dust is gone, a line of small writing is not. */
const WIDTH_PX = 600;
/** Edges of the sheet, shadows and punch holes lie here. */
const MARGIN = 0.04;
/** Grey levels that ink is darker than its paper at least; what shines through from the back is paler. */
const INK_DEPTH = 48;
/** A single line of writing on A4 covers about two thousandths of it, a page number alone some ten-thousandths. */
const INK_SHARE = 0.00015;

/**
 * Whether nothing seems to stand on the page. Only a flag for people, who decide: a page is never dropped for it, so it rather says no than yes.
 * Takes a picture that was proven whole.
 */
export async function isBlankPage(bytes: Uint8Array): Promise<boolean> {
  const sharp = await loadSharp();
  const { data, info } = await sharp(bytes, guardedOptions()).flatten({ background: '#fff' }).resize({ width: WIDTH_PX }).toColourspace('b-w').raw().toBuffer({ resolveWithObject: true });
  return isBlank({ data, width: info.width, height: info.height, channels: info.channels });
}

/** The same of shades of grey; the first channel counts. */
export function isBlank({ data, width, height, channels }: { readonly data: Uint8Array; readonly width: number; readonly height: number; readonly channels: number }): boolean {
  const left = Math.round(width * MARGIN);
  const top = Math.round(height * MARGIN);
  const levels = new Uint32Array(256);
  for (let y = top; y < height - top; y += 1) {
    for (let x = left; x < width - left; x += 1) levels[data[(y * width + x) * channels]!]! += 1;
  }
  const all = levels.reduce((sum, count) => sum + count, 0);
  // The paper is the commonest level; everything much darker is ink, on grey and on yellowed paper alike.
  const paper = levels.indexOf(Math.max(...levels));
  const ink = levels.subarray(0, Math.max(0, paper - INK_DEPTH)).reduce((sum, count) => sum + count, 0);
  return ink / all < INK_SHARE && paper >= INK_DEPTH;
}
