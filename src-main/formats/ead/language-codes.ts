/** Words of the language list and their codes of ISO 639-2/B and ISO 639-1. */
const LANGUAGES: readonly { readonly word: string; readonly codes: readonly string[] }[] = [
  { word: '汉语', codes: ['chi', 'zho', 'zh'] }, { word: '英语', codes: ['eng', 'en'] }, { word: '藏语', codes: ['tib', 'bod', 'bo'] }, { word: '维吾尔语', codes: ['uig', 'ug'] },
  { word: '蒙古语', codes: ['mon', 'mn'] }, { word: '壮语', codes: ['zha', 'za'] }, { word: '俄语', codes: ['rus', 'ru'] }, { word: '日语', codes: ['jpn', 'ja'] },
];

/** The word of the list, else the code itself. */
export const languageOfCode = (code: string): string => LANGUAGES.find(({ codes }) => codes.includes(code.toLowerCase()))?.word ?? code;

/** ISO 639-2/B. Undefined: words that are in no list; then only the words are written. */
export const codeOfLanguage = (word: string): string | undefined => LANGUAGES.find((language) => language.word === word)?.codes[0];
