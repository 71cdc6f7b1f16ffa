const FULL: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '!': '！', '?': '？' };
const HAN = '\\p{Script=Han}';
/** Between Chinese, or after it at the end of a line; a comma in 1,286 and a colon in 12:30 stay. */
const MARK = new RegExp(`(?<=[${HAN}》”）])[,;:!?](?=[${HAN}《“（\\d]|$)|(?<=[\\d%A-Za-z])[,;:!?](?=[${HAN}《“（])`, 'gu');

/** The model gives half-width marks where the page has full-width ones. Answers with as many characters as it was given. */
export function fullWidthMarks(text: string): string {
  return text.replace(MARK, (mark) => FULL[mark] ?? mark);
}
