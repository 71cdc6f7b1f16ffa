import type { TextLine } from '#shared/contract/digitisation.ts';

/** A line as the file has it, with the box of each of its characters. */
export interface LaidLine { readonly line: TextLine; readonly boxes: readonly Box[] }
interface Box { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number }

/** Fewer characters below each other are a list, or chance. */
const FEWEST = 3;
const CHINESE = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}，。、；：！？《》（）「」『』〇]$/u;

/** What is written from the top down comes out of a file character by character, each as a line of its own, or as a line whose characters stand below each other: it becomes one line that says so. */
export function joinVerticalLines(lines: readonly LaidLine[]): TextLine[] {
  const joined: TextLine[] = [];
  let column: LaidLine[] = [];
  const finish = (): void => {
    joined.push(...(column.length >= FEWEST ? [asVertical(column.map(({ line }) => line.text).join(''), column.flatMap(({ boxes }) => boxes), column[0]!.line)] : column.map(({ line }) => line)));
    column = [];
  };
  for (const laid of lines) {
    const last = column.at(-1);
    if (isOne(laid) && (last === undefined || isBelow(last.boxes[0]!, laid.boxes[0]!))) { column.push(laid); continue; }
    finish();
    if (isOne(laid)) column.push(laid);
    else joined.push(isStack(laid) ? asVertical(laid.line.text, laid.boxes, laid.line) : laid.line);
  }
  finish();
  return fromTheRight(joined);
}

/** Columns that follow each other in the file are read from the right, in whatever order they were written. */
function fromTheRight(lines: readonly TextLine[]): TextLine[] {
  const ordered: TextLine[] = [];
  for (let from = 0; from < lines.length;) {
    let to = from + 1;
    while (lines[from]!.vertical === true && lines[to]?.vertical === true) to += 1;
    ordered.push(...lines.slice(from, to).sort((a, b) => b.xPx - a.xPx));
    from = to;
  }
  return ordered;
}

/** Between a row and a column PDFium sees no end of the line: whether a character that follows these belongs to another one. */
export function turnsAway(boxes: readonly Box[], next: Box): boolean {
  const [before, last] = boxes.slice(-2);
  if (before === undefined || last === undefined) return false;
  if (isBeside(before, last)) return !isBeside(last, next);
  return isBelow(before, last) && !isBelow(last, next);
}

const isBeside = (a: Box, b: Box): boolean => Math.min(a.bottom, b.bottom) > Math.max(a.top, b.top);
const isOne = ({ line, boxes }: LaidLine): boolean => boxes.length === 1 && CHINESE.test(line.text);
const isStack = ({ line, boxes }: LaidLine): boolean => boxes.length >= FEWEST && boxes.length === [...line.text].length && boxes.every((box, index) => index === 0 || isBelow(boxes[index - 1]!, box));

/** In the same column, and not further down than a character is high. */
function isBelow(a: Box, b: Box): boolean {
  const width = Math.min(a.right - a.left, b.right - b.left);
  return Math.min(a.right, b.right) - Math.max(a.left, b.left) >= 0.6 * width && b.top + b.bottom > a.top + a.bottom + (a.bottom - a.top) * 0.8 && b.top - a.bottom < (a.bottom - a.top) * 1.1;
}

function asVertical(text: string, boxes: readonly Box[], { confidencePct }: TextLine): TextLine {
  const [left, top] = [Math.min(...boxes.map((box) => box.left)), boxes[0]!.top];
  const [right, bottom] = [Math.max(...boxes.map((box) => box.right)), boxes.at(-1)!.bottom];
  const heightPx = Math.max(1, Math.round(bottom - top));
  return {
    text, confidencePct, xPx: Math.max(0, Math.round(left)), yPx: Math.max(0, Math.round(top)), widthPx: Math.max(1, Math.round(right - left)), heightPx, vertical: true,
    startsPm: boxes.map((box) => Math.min(1000, Math.max(0, Math.round(((box.top - top) / heightPx) * 1000)))),
  };
}
