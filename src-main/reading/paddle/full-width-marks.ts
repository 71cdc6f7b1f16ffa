const FULL: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '!': '！', '?': '？' };
const HAN = '\\p{Script=Han}';
/** Between Chinese, or after it at the end of a line; a comma in 1,286 and a colon in 12:30 stay. */
const MARK = new RegExp(`(?<=[${HAN}》”）])[,;:!?](?=[${HAN}《“（\\d]|$)|(?<=[\\d%A-Za-z])[,;:!?](?=[${HAN}《“（])`, 'gu');

/** 发文字号 has its year in these brackets (GB/T 9704-2012), which the model does not know. */
const YEAR = /[[［]((?:19|20)\d{2})[\]］](?=第?\d{1,5}号)/gu;

/** The model gives half-width marks where the page has full-width ones. Answers with as many characters as it was given. */
export function fullWidthMarks(text: string): string {
  return text.replace(MARK, (mark) => FULL[mark] ?? mark).replace(YEAR, '〔$1〕');
}
