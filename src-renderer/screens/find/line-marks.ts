import type { TextLine } from '#shared/contract/digitisation.ts';

interface Box { readonly xPx: number; readonly yPx: number; readonly widthPx: number; readonly heightPx: number }

export interface LineMark {
  readonly start: number;
  readonly end: number;
  /** Which of the boxes on the image it is. */
  readonly index: number;
}

/** In widths of a Chinese character, as the core measures a part of a line off. */
function widthOf(character: string): number {
  return character < '\u0250' ? 0.5 : 1;
}

/** Half of the narrowest character: boxes are fractions of a line and rounding must not move a border. */
const TOLERANCE = 0.25;

/** The boxes on the image as ranges of the lines that they lie on, so that image and text always mark the same words. */
export function marksInLines(lines: readonly TextLine[], boxes: readonly Box[]): readonly (readonly LineMark[])[] {
  return lines.map((line) => boxes.flatMap((box, index) => {
    const range = rangeOf(line, box);
    return range === null ? [] : [{ ...range, index }];
  }).sort((a, b) => a.start - b.start));
}

function rangeOf(line: TextLine, box: Box): { readonly start: number; readonly end: number } | null {
  const vertical = line.heightPx > line.widthPx && line.text.length > 1;
  const sameLine = vertical ? box.xPx === line.xPx && box.widthPx === line.widthPx : box.yPx === line.yPx && box.heightPx === line.heightPx;
  const [from, length, start, whole] = vertical ? [box.yPx, box.heightPx, line.yPx, line.heightPx] : [box.xPx, box.widthPx, line.xPx, line.widthPx];
  if (!sameLine || whole <= 0 || from < start - 1 || from > start + whole) return null;
  const total = [...line.text].reduce((sum, character) => sum + widthOf(character), 0);
  const [first, last] = [((from - start) / whole) * total, ((from + length - start) / whole) * total];
  let [at, unit, begin, end] = [0, 0, -1, -1];
  for (const character of line.text) {
    if (begin < 0 && at >= first - TOLERANCE) begin = unit;
    at += widthOf(character);
    unit += character.length;
    if (at <= last + TOLERANCE) end = unit;
  }
  return begin < 0 || end <= begin ? null : { start: begin, end };
}
