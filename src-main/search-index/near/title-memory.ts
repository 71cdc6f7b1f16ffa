import { halvesOf, headLength, SHORTEST_NEAR, tailLength } from '#shared/domain/near-match.ts';
import { cutSyllables, initialsOf, readingsOf } from './pinyin-readings.ts';
import { packTitles, type TitlePack } from './title-pack.ts';

/** More is not shown to anybody. */
const MOST_LIKE = 20_000;
const MOST_SPELT = 5000;
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

/** Whether a place in a text counts. */
type Take = (text: string, at: number) => boolean;

/**
 * All titles, a line each, and the initials of their characters beside them: a million titles are 54 MB, and the machine looks through them in some
 * milliseconds, the newest first. What changed since stands apart and is looked through besides.
 */
export function createTitleMemory(rows: Iterable<readonly [n: number, folded: string]>): TitleMemory {
  const packs: TitlePack[] = [...packTitles(rows)];
  const changed = new Map<number, { readonly title: string; readonly initials: string } | undefined>();
  let lastN = packs.at(-1)?.ns.at(-1) ?? 0;

  /** What a word is looked for in, and where it counts. */
  const find = (places: readonly { readonly word: string; readonly inInitials: boolean; readonly take: Take }[], most: number): Int32Array => {
    const found = new Set<number>();
    for (const pack of packs.toReversed()) {
      for (const { word, inInitials, take } of places) pack.eachLine(inInitials ? pack.initials : pack.titles, word, (at) => take(pack.titles, at), (n) => { if (!changed.has(n)) found.add(n); });
      if (found.size >= most) break;
    }
    for (const [n, line] of changed) {
      if (line && places.some(({ word, inInitials, take }) => isAnywhere(inInitials ? line.initials : line.title, word, (at) => take(line.title, at)))) found.add(n);
    }
    return Int32Array.from(found).sort().reverse();
  };
  return {
    like(wanted) {
      if (wanted.length < SHORTEST_NEAR) return find([{ word: wanted, inInitials: false, take: () => true }], MOST_LIKE);
      const [start, end] = halvesOf(wanted);
      return find([
        { word: start, inInitials: false, take: (text, at) => tailLength(text, at + start.length, end) >= 0 },
        { word: end, inInitials: false, take: (text, at) => headLength(text, at, start) >= 0 },
      ], MOST_LIKE);
    },
    spelt(letters) {
      // Initials stand for Chinese characters; Latin words are found by the index.
      const initials = { word: letters, inInitials: true, take: (text: string, at: number) => text.charCodeAt(at) > 0x7f };
      return find([initials, ...cutSyllables(letters).map((syllables) => ({ word: syllables.map((syllable) => syllable.charAt(0)).join(''), inInitials: true, take: soundsLike(syllables) }))], MOST_SPELT);
    },
    put(n, title) {
      changed.set(n, title === undefined ? undefined : { title, initials: initialsOf(title) });
      lastN = Math.max(lastN, n);
    },
    get lastN() { return lastN; },
    get isWorn() { return changed.size > MOST_CHANGED; },
  };
}

/** Whether the characters from a place on are read so; the last syllable may be a beginning. Each character is asked for once. */
function soundsLike(syllables: readonly string[]): Take {
  const tests = syllables.map((syllable, step) => {
    const isLast = step === syllables.length - 1;
    const known = new Map<number, boolean>();
    return (unit: number): boolean => {
      let answer = known.get(unit);
      if (answer === undefined) known.set(unit, (answer = readingsOf(String.fromCharCode(unit)).some((reading) => (isLast ? reading.startsWith(syllable) : reading === syllable))));
      return answer;
    };
  });
  return (text, at) => tests.every((test, step) => test(text.charCodeAt(at + step)));
}

function isAnywhere(text: string, word: string, take: (at: number) => boolean): boolean {
  if (word === '') return false;
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) if (take(at)) return true;
  return false;
}
