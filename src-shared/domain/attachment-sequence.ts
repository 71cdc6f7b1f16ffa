/** Missing numbers as runs: `[3, 3]` and `[7, 9]`. */
export type NumberRun = readonly [first: number, last: number];

/** What the running numbers of one record's files say. `unordered`: there are several and not each says its place. */
export interface AttachmentSequence { readonly repeated: readonly number[]; readonly missing: readonly NumberRun[]; readonly unordered: boolean }

/**
 * Judges the running numbers of one record's files; null for a file that has none. Pages of a record that stands by itself are counted
 * from 1 (a cover may be 0); in a volume (`countedInVolume`) they may go on where the item before it ended (卷内页号).
 */
export function judgeSequence(serials: readonly (number | null)[], countedInVolume: boolean): AttachmentSequence {
  const numbers = serials.filter((serial) => serial !== null).toSorted((a, b) => a - b);
  const repeated = [...new Set(numbers.filter((number, index) => number === numbers[index - 1]))];
  const missing: NumberRun[] = [];
  let expected = countedInVolume ? (numbers[0] ?? 1) : Math.min(numbers[0] ?? 1, 1);
  for (const number of numbers) {
    if (number > expected) missing.push([expected, number - 1]);
    expected = number + 1;
  }
  return { repeated, missing, unordered: serials.length > 1 && numbers.length < serials.length };
}

/** `3、7–9`, with at most `most` runs. */
export function describeRuns(runs: readonly NumberRun[], most = 12): string {
  const texts = runs.slice(0, most).map(([first, last]) => (first === last ? String(first) : `${first}–${last}`));
  return texts.join(', ') + (runs.length > most ? ' …' : '');
}
