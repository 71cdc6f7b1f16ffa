import type { ImportSettings } from '#shared/contract/imports.ts';
import { messages } from '#shared/i18n/messages.ts';
import { BYTE_ORDER_MARK, csvLine } from '#main/formats/csv/csv-line.ts';
import type { SourceRow } from '#main/formats/row-source.ts';
import type { RowProblem } from './row-cells.ts';

type Language = ImportSettings['language'];

const inWords = (words: Readonly<Record<string, string>>, key: string): string => (Object.hasOwn(words, key) ? words[key] ?? key : key);

/** What is wrong with a row, as a person reads it: `责任者：文字太长（…）；年度：必填`. */
export function problemWords(language: Language, problems: readonly RowProblem[]): string {
  const { fields, problems: words } = messages[language].item;
  const colon = language === 'zh-CN' ? '：' : ': ';
  return problems.map(({ field, heading, problem, value }) => {
    const name = field === '' ? heading : inWords(fields, field);
    return `${name === '' ? '' : name + colon}${inWords(words, problem)}${value === '' ? '' : language === 'zh-CN' ? `（${value}）` : ` (${value})`}`;
  }).join(language === 'zh-CN' ? '；' : '; ');
}

/** The first line of an error file: the columns of the file itself, so that what was mended can be imported again, then which row it was and what is wrong. */
export function errorHeading(language: Language, headings: readonly string[]): string {
  const words = messages[language].imports.errorFile;
  return BYTE_ORDER_MARK + csvLine([...headings, words.row, words.problem]);
}

export const errorLine = (language: Language, headings: readonly string[], { row, values }: SourceRow, problems: readonly RowProblem[]): string =>
  csvLine([...headings.map((_, index) => values[index] ?? ''), String(row), problemWords(language, problems)]);
