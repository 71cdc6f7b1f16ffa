import type { ImportSettings } from '#shared/contract/imports.ts';
import { messages } from '#shared/i18n/messages.ts';
import { problemWords } from '#shared/i18n/problem-words.ts';
import { BYTE_ORDER_MARK, csvLine } from '#main/formats/csv/csv-line.ts';
import type { SourceRow } from '#main/formats/row-source.ts';
import type { RowProblem } from './row-cells.ts';

type Language = ImportSettings['language'];

/** The first line of an error file: the columns of the file itself, so that what was mended can be imported again, then which row it was and what is wrong. */
export function errorHeading(language: Language, headings: readonly string[]): string {
  const words = messages[language].imports.errorFile;
  return BYTE_ORDER_MARK + csvLine([...headings, words.row, words.problem]);
}

export const errorLine = (language: Language, headings: readonly string[], { row, values }: SourceRow, problems: readonly RowProblem[]): string =>
  csvLine([...headings.map((_, index) => values[index] ?? ''), String(row), problemWords(language, problems)]);
