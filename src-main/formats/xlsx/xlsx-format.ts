import { MunimentError } from '#shared/errors.ts';
import { nameHeadings } from '../name-headings.ts';
import type { RowFormat, RowSource, SourceFile, SourceOptions, SourceRow } from '../row-source.ts';
import { tooLongProblem } from '../too-long-problem.ts';
import { openArchive } from './open-archive.ts';
import { readSheet, type SheetCounts, type SheetRow } from './read-sheet.ts';
import { readSharedTexts } from './read-shared-texts.ts';
import { readWorkbook } from './read-workbook.ts';
import type { TextList } from './text-list.ts';

/** Workbooks of Excel 2007 and later, WPS and LibreOffice. */
export const xlsxFormat: RowFormat = {
  name: 'xlsx',
  matches: ({ name, head }) => /\.(xlsx|xlsm)$/iu.test(name) && head.subarray(0, 4).equals(Buffer.from('PK\u0003\u0004')),
  open: openXlsx,
};

const NOTHING = (): SheetCounts => ({ formulas: 0, mergedCells: 0, hiddenRows: 0, hiddenColumns: 0, errorCells: 0 });

async function openXlsx(file: SourceFile, options: SourceOptions): Promise<RowSource> {
  const archive = await openArchive(file.path);
  let texts: TextList | null = null;
  const close = () => {
    archive.close();
    texts?.close();
  };
  try {
    const book = await readWorkbook(archive);
    const sheet = options.sheet === undefined ? book.sheets.find(({ hidden }) => !hidden) ?? book.sheets[0] : book.sheets.find(({ name }) => name === options.sheet);
    if (!sheet) throw new MunimentError('IMPORTS_SHEET_NOT_FOUND', { sheet: options.sheet ?? '' });
    // Excel keeps texts in one list beside the sheets, in the order in which they first come.
    const shared = (texts = await readSharedTexts(archive, `${file.path}.texts`));
    let counts = NOTHING();
    let fraction = 0;
    let first: SheetRow | undefined;
    for await (const row of readSheet(archive, sheet.part, book, shared, NOTHING())) {
      first = row;
      break;
    }
    if (first === undefined) throw new MunimentError('IMPORTS_FILE_EMPTY');
    const headings = nameHeadings(first.cells);
    return {
      facts: { format: 'xlsx', encoding: null, delimiter: null, sheets: book.sheets.map(({ name, hidden }) => ({ name, hidden })), sheet: sheet.name }, headings,
      async *rows() {
        counts = NOTHING();
        fraction = 0;
        for await (const row of readSheet(archive, sheet.part, book, shared, counts)) {
          // How many rows will come nobody has said: the line goes on, ever more slowly.
          fraction = 1 - 1 / (1 + row.row / 20_000);
          if (row.row !== first.row) yield toRow(row, headings);
        }
        fraction = 1;
      },
      readFraction: () => fraction,
      notes: () => Object.entries(counts).flatMap(([note, count]) => (Number(count) > 0 ? [{ note, count: Number(count) }] : [])),
      close() {
        close();
        return Promise.resolve();
      },
    };
  } catch (error) {
    close();
    throw error;
  }
}

function toRow({ row, cells, errors, tooLong }: SheetRow, headings: readonly string[]): SourceRow {
  const problems = [...errors.map((index) => ({ heading: headings[index] ?? '', problem: 'errorCell', value: cells[index] ?? '' })), ...tooLong.map((index) => tooLongProblem(headings[index] ?? '', cells[index] ?? ''))];
  if (cells.length > headings.length && cells.slice(headings.length).some((cell) => cell !== '')) problems.push({ heading: '', problem: 'tooManyCells', value: cells.slice(headings.length).join(' ').slice(0, 80) });
  return problems.length === 0 ? { row, values: cells } : { row, values: cells, problems };
}
