import { checkWords, type WordList } from '#shared/domain/dictionary.ts';

/** Why a text is not written into a field by a tool: a strict dictionary does not have the word, or no longer. Advice refuses nothing. */
export function unlistedWord(list: WordList | undefined, text: string): string | undefined {
  return list?.strict === true ? checkWords(list, text)?.problem : undefined;
}
