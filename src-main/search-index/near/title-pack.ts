import { initialsOf } from './pinyin-readings.ts';

/** Some thousand titles, a line each, oldest first. */
export interface TitlePack {
  /** Row numbers by line. */
  readonly ns: Int32Array;
  readonly titles: string;
  /** One letter for each unit of `titles`. */
  readonly initials: string;
  /** Every line of a text (`titles` or `initials`) that has a word at a place that counts, once. */
  eachLine(text: string, word: string, take: (at: number) => boolean, found: (n: number) => void): void;
}

/** A pack is looked through in a fraction of a millisecond, and making it takes no more memory than it has itself. */
const LINES = 20_000;

export function* packTitles(rows: Iterable<readonly [n: number, folded: string]>): Generator<TitlePack, void, void> {
  let ns: number[] = [];
  let lines: string[] = [];
  for (const [n, title] of rows) {
    ns.push(n);
    lines.push(title);
    if (ns.length < LINES) continue;
    yield pack(ns, lines);
    [ns, lines] = [[], []];
  }
  if (ns.length > 0) yield pack(ns, lines);
}

function pack(rowNs: readonly number[], lines: readonly string[]): TitlePack {
  const ns = Int32Array.from(rowNs);
  const starts = new Int32Array(lines.length + 1);
  for (const [line, title] of lines.entries()) starts[line + 1] = starts[line]! + title.length + 1;
  const titles = lines.join('\n');
  return {
    ns, titles, initials: initialsOf(titles),
    eachLine(text, word, take, found) {
      if (word === '') return;
      let line = 0;
      for (let at = text.indexOf(word); at >= 0;) {
        if (!take(at)) { at = text.indexOf(word, at + 1); continue; }
        line = lineOf(starts, line, at);
        found(ns[line]!);
        // The rest of this line says nothing new.
        at = text.indexOf(word, starts[line + 1]);
      }
    },
  };
}

/** The line that has a place, not before a known one. */
function lineOf(starts: Int32Array, from: number, at: number): number {
  let [low, high] = [from, starts.length - 2];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}
