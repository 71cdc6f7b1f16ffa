/** A line of writing in shares of the page's height, 0 at its top. */
export interface NumberedLine { readonly text: string; readonly topShare: number; readonly bottomShare: number }

/** Page numbers stand above or below the writing. */
const RIM = 0.14;
const NUMBER = /^[\s\-—–―·•.(（〔[【第]*(\d{1,4})[\s\-—–―·•.)）〕\]】页]*$/u;

/** The number that is printed on a page, from what was read at its head and foot; null where none stands there, or more than one. */
export function printedPageNumber(lines: readonly NumberedLine[]): number | null {
  const found = new Set(lines.filter(({ topShare, bottomShare }) => bottomShare < RIM || topShare > 1 - RIM).flatMap(({ text }) => {
    const number = NUMBER.exec(text.normalize('NFKC'))?.[1];
    return number === undefined ? [] : [Number(number)];
  }));
  return found.size === 1 ? [...found][0]! : null;
}

export type NumberProblem = { readonly index: number; readonly kind: 'missing'; readonly count: number } | { readonly index: number; readonly kind: 'twice' | 'order' };

/** With fewer numbers than this, or on less than half of the pages, nobody can tell what is missing. */
const LEAST_NUMBERS = 3;

/** What is wrong with the printed numbers of pages that lie in an order; null for a page without one. A single number that does not fit between its neighbours was misread. */
export function checkPageNumbers(numbers: readonly (number | null)[]): NumberProblem[] {
  const read = numbers.flatMap((number, index) => (number === null ? [] : [{ number, index }]));
  if (read.length < LEAST_NUMBERS || read.length * 2 < numbers.length) return [];
  const shift = ({ number, index }: { readonly number: number; readonly index: number }): number => number - index;
  const fitting = read.filter((one, at) => {
    const [before, after] = [read[at - 1], read[at + 1]];
    return before === undefined || after === undefined || shift(before) !== shift(after) || shift(one) === shift(before);
  });
  const problems: NumberProblem[] = [];
  for (const [at, one] of fitting.entries()) {
    const before = fitting[at - 1];
    if (before === undefined) continue;
    const step = shift(one) - shift(before);
    if (one.number === before.number) problems.push({ index: one.index, kind: 'twice' });
    else if (one.number < before.number) problems.push({ index: one.index, kind: 'order' });
    else if (step > 0) problems.push({ index: one.index, kind: 'missing', count: step });
  }
  return problems;
}
