import { halvesOf, headLength, SHORTEST_NEAR, tailLength } from '#shared/domain/near-match.ts';
import { cutSyllables, initialsOf, readingsOf } from './pinyin-readings.ts';

/** More is not shown to anybody. */
const MOST_FOUND = 20_000;
/** From so many changed titles on all are read again. */
const MOST_CHANGED = 5000;

export interface TitleMemory {
  /** Items with the word, one mistake allowed; newest first. */
  like(wanted: string): Int32Array;
  /** Items with a word that is spelt so: initials, or pinyin in full. */
  spelt(letters: string): Int32Array;
  /** A title that came or changed; undefined for one that is gone. */
  put(n: number, title: string | undefined): void;
  readonly lastN: number;
  readonly isWorn: boolean;
}

/**
 * All titles as one text, a line each, oldest first, and the initials of their characters beside it: a million titles are 54 MB, and the machine looks
 * through them in some milliseconds. What changed since stands apart and is looked through besides.
 */
export function createTitleMemory(rows: Iterable<readonly [n: number, folded: string]>): TitleMemory {
  const ns: number[] = [];
  const starts: number[] = [];
  const pieces: string[] = [];
  let length = 0;
  for (const [n, title] of rows) {
    ns.push(n);
    starts.push(length);
    pieces.push(title);
    length += title.length + 1;
  }
  const titles = pieces.join('\n');
  const initials = pieces.map(initialsOf).join('\n');
  const lineNs = Int32Array.from(ns);
  const lineStarts = Int32Array.from(starts);
  const changed = new Map<number, { readonly title: string; readonly initials: string } | undefined>();
  let lastN = ns.at(-1) ?? 0;

  const lineAt = (offset: number): number => {
    let [low, high] = [0, lineStarts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (lineStarts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  /** Every place of a word from the end; `take` says whether it counts, and each line counts once. */
  const scan = (text: string, word: string, into: Set<number>, take: (at: number) => boolean): void => {
    if (word === '') return;
    for (let at = text.lastIndexOf(word); at >= 0; at = at === 0 ? -1 : text.lastIndexOf(word, at - 1)) {
      if (!take(at)) continue;
      const line = lineAt(at);
      const n = lineNs[line]!;
      if (!changed.has(n)) into.add(n);
      if (into.size >= MOST_FOUND) return;
      // The rest of this line says nothing new.
      at = lineStarts[line]!;
    }
  };
  const answer = (found: Set<number>): Int32Array => Int32Array.from(found).sort().reverse();
  const likeIn = (text: string, wanted: string, each: (text: string, word: string, take: (at: number) => boolean) => void): void => {
    if (wanted.length < SHORTEST_NEAR) { each(text, wanted, () => true); return; }
    const [head, tail] = halvesOf(wanted);
    each(text, head, (at) => tailLength(text, at + head.length, tail) >= 0);
    each(text, tail, (at) => headLength(text, at, head) >= 0);
  };
  const isSpelt = (text: string, at: number, syllables: readonly string[]): boolean =>
    syllables.every((syllable, step) => readingsOf(text.charAt(at + step)).some((reading) => (step === syllables.length - 1 ? reading.startsWith(syllable) : reading === syllable)));
  const speltIn = (text: string, letters: string, own: string, each: (text: string, word: string, take: (at: number) => boolean) => void): void => {
    // Initials stand for Chinese characters; Latin words are found by the index.
    each(own, letters, (at) => readingsOf(text.charAt(at)).length > 0);
    for (const syllables of cutSyllables(letters)) each(own, syllables.map((syllable) => syllable.charAt(0)).join(''), (at) => isSpelt(text, at, syllables));
  };
  const anywhere = (text: string, word: string, take: (at: number) => boolean): boolean => {
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) if (take(at)) return true;
    return false;
  };
  return {
    like(wanted) {
      const found = new Set<number>();
      likeIn(titles, wanted, (text, word, take) => scan(text, word, found, take));
      for (const [n, line] of changed) if (line) likeIn(line.title, wanted, (text, word, take) => { if (anywhere(text, word, take)) found.add(n); });
      return answer(found);
    },
    spelt(letters) {
      const found = new Set<number>();
      speltIn(titles, letters, initials, (text, word, take) => scan(text, word, found, take));
      for (const [n, line] of changed) if (line) speltIn(line.title, letters, line.initials, (text, word, take) => { if (anywhere(text, word, take)) found.add(n); });
      return answer(found);
    },
    put(n, title) {
      changed.set(n, title === undefined ? undefined : { title, initials: initialsOf(title) });
      lastN = Math.max(lastN, n);
    },
    get lastN() { return lastN; },
    get isWorn() { return changed.size > MOST_CHANGED; },
  };
}
