/** What a spreadsheet would take for a formula, or a command. Texts that begin with our own guard are guarded too, so that taking it off gives every text back. */
const DANGEROUS = /^'*[=+\-@\t\r]/u;
const GUARDED = /^'+[=+\-@\t\r]/u;
const NEEDS_QUOTES = /[",\r\n;]|^\s|\s$/u;

/** The mark by which spreadsheets know UTF-8. */
export const BYTE_ORDER_MARK = '\ufeff';

/** One line of a CSV for spreadsheets: formulas made harmless by an apostrophe before them, quotes where they are needed. */
export const csvLine = (cells: readonly string[]): string => `${cells.map(csvCell).join(',')}\r\n`;

function csvCell(text: string): string {
  const safe = DANGEROUS.test(text) ? `'${text}` : text;
  return NEEDS_QUOTES.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The text as it was before `csvLine` made it harmless. */
export const unguard = (text: string): string => (GUARDED.test(text) ? text.slice(1) : text);
