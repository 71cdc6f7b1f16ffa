/** Built-in fields of a record that a dictionary may stand behind; further elements name theirs in their definition. Which dictionary has which is data. */
export const DICTIONARY_FIELDS = ['documentType', 'draftStage', 'language', 'carrier', 'responsible', 'keywords'] as const;
export type DictionaryField = (typeof DICTIONARY_FIELDS)[number];

/** The words that a field takes. `words` says of each whether it is still in use; one that was retired stays right where it stands. */
export interface WordList {
  /** Other words keep a record from being numbered; otherwise they are only pointed out. */
  readonly strict: boolean;
  readonly words: ReadonlyMap<string, boolean>;
}

export interface WordProblem {
  readonly problem: 'notInDictionary' | 'wordRetired';
  readonly severity: 'must' | 'check';
}

/** Several words in one field stand with a semicolon between them: 县人民政府；县水利局. */
const BETWEEN_WORDS = /\s*[;；]\s*/u;

export const wordsOf = (text: string): readonly string[] => text.split(BETWEEN_WORDS).map((word) => word.trim()).filter((word) => word !== '');

/** What the list says against a text; a list without words says nothing. */
export function checkWords({ strict, words }: WordList, text: string): WordProblem | undefined {
  if (words.size === 0 || words.has(text.trim())) return words.get(text.trim()) === false ? { problem: 'wordRetired', severity: 'check' } : undefined;
  const single = wordsOf(text);
  if (single.some((word) => !words.has(word))) return { problem: 'notInDictionary', severity: strict ? 'must' : 'check' };
  return single.some((word) => words.get(word) === false) ? { problem: 'wordRetired', severity: 'check' } : undefined;
}

/** The text with one of its words exchanged, each word once; null when it does not hold it. A text that is the word as a whole is exchanged as a whole. */
export function exchangeWord(text: string, from: string, to: string): string | null {
  if (text.trim() === from) return to;
  const single = wordsOf(text);
  if (!single.includes(from)) return null;
  const separator = text.includes('；') ? '；' : ';';
  return [...new Set(single.map((word) => (word === from ? to : word)))].join(separator);
}
