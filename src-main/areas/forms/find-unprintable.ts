import type { Unprintable } from '#shared/contract/forms.ts';
import type { PrintedRecord } from './form-data.ts';

/** As many records are named for each character; `count` says in how many it stands. */
const NAMED = 20;

/** The characters that no font prints, each with the records in which it stands. */
export function findUnprintable(characters: readonly string[], records: readonly PrintedRecord[]): Unprintable[] {
  return characters.map((character) => {
    const found = records.filter(({ text }) => text.includes(character));
    const codePoint = character.codePointAt(0)!;
    return {
      character, codePoint: `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`, privateUse: (codePoint >= 0xe000 && codePoint <= 0xf8ff) || codePoint >= 0xf0000, count: found.length,
      records: found.slice(0, NAMED).map(({ code, title }) => ({ code, title })),
    };
  });
}
