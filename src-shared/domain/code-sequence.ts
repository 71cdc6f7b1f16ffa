/** 流水号 Running numbers within one sequence scope: what comes next, what is missing (断号). */

export interface NumberGap {
  /** First and last missing number, both inclusive. */
  readonly from: number;
  readonly to: number;
}

/** The missing runs between `start` and the highest used number, ascending. Repeats and numbers below `start` are ignored. */
export function findNumberGaps(used: Iterable<number>, start = 1): readonly NumberGap[] {
  const sorted = [...new Set(used)].filter((number) => number >= start).sort((a, b) => a - b);
  const gaps: NumberGap[] = [];
  let expected = start;
  for (const number of sorted) {
    if (number > expected) gaps.push({ from: expected, to: number - 1 });
    expected = number + 1;
  }
  return gaps;
}

export interface NextNumberOptions {
  /** First number of the sequence; 1 unless told. */
  readonly start?: number;
  /** Numbers held back or given out before and never to be used again (a deleted record keeps its number). */
  readonly reserved?: Iterable<number>;
  /** Digits of the segment; a number that needs more is not given. */
  readonly width?: number;
  /** `afterLast` continues the row; `firstGap` fills what is missing first. */
  readonly fill?: 'afterLast' | 'firstGap';
}

/** The number for the next record; null when the segment's digits are used up. */
export function nextSequenceNumber(used: Iterable<number>, options: NextNumberOptions = {}): number | null {
  const { start = 1, width, fill = 'afterLast' } = options;
  const taken = new Set(used);
  const reserved = new Set(options.reserved ?? []);
  let next = start;
  if (fill === 'afterLast') for (const number of taken) next = Math.max(next, number + 1);
  while (taken.has(next) || reserved.has(next)) next += 1;
  return width !== undefined && next >= 10 ** width ? null : next;
}

/** Numbers that occur more than once, ascending. */
export function findRepeatedNumbers(used: Iterable<number>): readonly number[] {
  const seen = new Set<number>();
  const repeated = new Set<number>();
  for (const number of used) {
    if (seen.has(number)) repeated.add(number);
    seen.add(number);
  }
  return [...repeated].sort((a, b) => a - b);
}
