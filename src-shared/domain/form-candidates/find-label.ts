import { boxAround, lineCharacters, textOf, type PageCharacter } from './page-characters.ts';
import type { SeenBox, SeenLine, SeenPage } from './seen-page.ts';

/** A printed word where it stands: which characters of which line. */
export interface FoundLabel {
  readonly label: string;
  readonly line: SeenLine;
  readonly characters: readonly PageCharacter[];
  /** Of `characters`: the word is from here to before there. */
  readonly from: number;
  readonly to: number;
  readonly box: SeenBox;
}

const ALIKE = (character: string): string => character.normalize('NFKC');
/** Longer words are found with one character read wrongly. */
const TOLERANT_FROM = 4;

/** Every place at which one of the words is printed; the longest word at each place. */
export function findLabels(page: SeenPage, labels: readonly string[]): FoundLabel[] {
  const wanted = [...new Set(labels)].map((label) => ({ label, characters: [...ALIKE(label).replace(/\s+/gu, '')] })).sort((a, b) => b.characters.length - a.characters.length);
  return page.lines.flatMap((line) => {
    const characters = lineCharacters(line);
    const found: FoundLabel[] = [];
    for (const { label, characters: word } of wanted) {
      for (let from = 0; from + word.length <= characters.length; from += 1) {
        if (found.some((other) => from < other.to && other.from < from + word.length)) continue;
        if (!isAt(characters, from, word)) continue;
        const to = from + word.length;
        found.push({ label, line, characters, from, to, box: boxAround(characters.slice(from, to)) });
      }
    }
    return found.sort((a, b) => a.from - b.from);
  });
}

function isAt(characters: readonly PageCharacter[], from: number, word: readonly string[]): boolean {
  let wrong = 0;
  for (let index = 0; index < word.length; index += 1) {
    if (ALIKE(characters[from + index]!.character) === word[index]) continue;
    wrong += 1;
    // The first character must be right, or half a word would stand for another.
    if (wrong > (word.length >= TOLERANT_FROM ? 1 : 0) || index === 0) return false;
  }
  // 日期 in 出院日期 is another word.
  const before = characters[from - 1];
  return before === undefined || !/\p{Script=Han}/u.test(before.character) || isApart(before, characters[from]!);
}

const isApart = (a: PageCharacter, b: PageCharacter): boolean => b.xPx - (a.xPx + a.widthPx) > a.heightPx * 0.8;

/** What stands behind the word in its own line. */
export const behind = ({ characters, to }: FoundLabel, until: number): readonly PageCharacter[] => withoutLead(characters.slice(to, until));

/** A colon or a rule between a printed word and what was written behind it says nothing. */
export function withoutLead(characters: readonly PageCharacter[]): readonly PageCharacter[] {
  const start = characters.findIndex(({ character }) => !/[:：_.…\-—|｜]/u.test(character));
  return start < 0 ? [] : characters.slice(start);
}

export const saysSomething = (characters: readonly PageCharacter[]): boolean => /[\p{L}\p{N}]/u.test(textOf(characters));
