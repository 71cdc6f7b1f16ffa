import type { ColourPixels } from '../find-seals.ts';
import type { TurnedBox } from './find-text-boxes.ts';

/** The recognition model reads lines of this height. */
export const LINE_HEIGHT = 48;
/** Wider than this, a line takes memory that nobody gains from. */
const WIDEST = 4096;
/** The model was trained with room behind short lines: without it a single figure is not seen. */
const NARROWEST = 160;

/** A line made level: blue, green, red planes one after the other, each value from -1 to 1. */
export interface CutLine {
  readonly data: Float32Array;
  readonly width: number;
  /** How much of the width the line takes; the rest is empty. */
  readonly used: number;
}

type Pixels = Pick<ColourPixels, 'rgb' | 'widthPx' | 'heightPx'>;

/** Cuts the box out of the picture at its own angle. The box is in pixels of the picture. */
export function cutLine(picture: Pixels, box: TurnedBox): CutLine {
  const used = Math.min(WIDEST, Math.max(8, Math.ceil((LINE_HEIGHT * box.across) / box.down)));
  const width = Math.max(NARROWEST, used);
  const data = new Float32Array(3 * LINE_HEIGHT * width);
  sample(picture, box, { data, width, from: 0, to: used });
  return { data, width, used };
}

/** Cuts several boxes out and sets them side by side: how a vertical line is read. Answers also where each begins. */
export function cutSideBySide(picture: Pixels, boxes: readonly TurnedBox[]): CutLine & { readonly starts: readonly number[] } {
  const gap = 4;
  const widths = boxes.map((box) => Math.max(8, Math.min(WIDEST / boxes.length, Math.ceil((LINE_HEIGHT * box.across) / box.down))));
  const width = Math.max(16, widths.reduce((sum, each) => sum + each + gap, gap));
  const data = new Float32Array(3 * LINE_HEIGHT * width).fill(1);
  const starts: number[] = [];
  let at = gap;
  for (const [index, box] of boxes.entries()) {
    starts.push(at);
    sample(picture, box, { data, width, from: at, to: at + Math.floor(widths[index]!) });
    at += widths[index]! + gap;
  }
  return { data, width, used: width, starts };
}

interface Target { readonly data: Float32Array; readonly width: number; readonly from: number; readonly to: number }

/** Bilinear; where the picture is much finer than the line, four samples a pixel, so that thin strokes do not fall between. */
function sample({ rgb, widthPx, heightPx }: Pixels, { midX, midY, across, down, turn }: TurnedBox, { data, width, from, to }: Target): void {
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  const [stepAlong, stepBeside] = [across / (to - from), down / LINE_HEIGHT];
  const offsets = stepBeside > 1.5 ? [-0.25, 0.25] : [0];
  const plane = LINE_HEIGHT * width;
  const weight = 1 / (offsets.length * offsets.length * 127.5);
  for (let row = 0; row < LINE_HEIGHT; row += 1) {
    for (let column = from; column < to; column += 1) {
      let [red, green, blue] = [0, 0, 0];
      for (const offY of offsets) {
        for (const offX of offsets) {
          const along = (column - from + 0.5 + offX) * stepAlong - across / 2;
          const beside = (row + 0.5 + offY) * stepBeside - down / 2;
          const x = Math.min(widthPx - 1.001, Math.max(0, midX + along * cos - beside * sin - 0.5));
          const y = Math.min(heightPx - 1.001, Math.max(0, midY + along * sin + beside * cos - 0.5));
          const [left, top] = [Math.floor(x), Math.floor(y)];
          const [fx, fy] = [x - left, y - top];
          const at = (top * widthPx + left) * 3;
          const below = at + widthPx * 3;
          const [a, b, c, d] = [(1 - fx) * (1 - fy), fx * (1 - fy), (1 - fx) * fy, fx * fy];
          red += rgb[at]! * a + rgb[at + 3]! * b + rgb[below]! * c + rgb[below + 3]! * d;
          green += rgb[at + 1]! * a + rgb[at + 4]! * b + rgb[below + 1]! * c + rgb[below + 4]! * d;
          blue += rgb[at + 2]! * a + rgb[at + 5]! * b + rgb[below + 2]! * c + rgb[below + 5]! * d;
        }
      }
      const target = row * width + column;
      data[target] = blue * weight - 1;
      data[plane + target] = green * weight - 1;
      data[2 * plane + target] = red * weight - 1;
    }
  }
}
