import { createReadStream } from 'node:fs';
import { MunimentError } from '#shared/errors.ts';
import { nameHeadings } from '../name-headings.ts';
import type { RowFormat, RowSource, SourceFile, SourceOptions, SourceProblem, SourceRow } from '../row-source.ts';
import { tooLongProblem } from '../too-long-problem.ts';
import { unguard } from './csv-line.ts';
import { createCsvRecords, type CsvRecord } from './csv-records.ts';
import { detectEncoding, detectSeparator, namedEncoding, type TextEncoding } from './detect-text.ts';

const PIECE_BYTES = 128 * 1024;
/** No table of a finding aid is so wide; a file that is no table is. */
const MOST_COLUMNS = 1000;
const SHOWN = 80;

/** Texts with a separator between cells: CSV, TSV and what spreadsheets call so. */
export const csvFormat: RowFormat & { openExactly: RowFormat['open'] } = {
  name: 'csv',
  matches: ({ name, head }) => /\.(csv|tsv|tab|txt)$/iu.test(name) && !head.subarray(0, 4).equals(Buffer.from('PK\u0003\u0004')),
  open: (file, options) => openCsv(file, options, unguard),
  /** Cells as they stand: written by programs for programs, without the apostrophe that keeps a spreadsheet from running a formula. */
  openExactly: (file, options) => openCsv(file, options, (text) => text),
};

async function openCsv(file: SourceFile, options: SourceOptions, textOf: (cell: string) => string): Promise<RowSource> {
  const head = await readFirst(file.path);
  const encoding = options.encoding === undefined ? await detectEncoding(file.path, head) : namedEncoding(options.encoding);
  if (encoding === undefined) throw new MunimentError('IMPORTS_ENCODING_UNKNOWN', { encoding: options.encoding ?? '' });
  const start = new TextDecoder(encoding).decode(head);
  const stated = /^sep=(.)\r?\n/u.exec(start);
  const delimiter = options.delimiter ?? stated?.[1] ?? detectSeparator(/^[^\r\n]*/u.exec(start)?.[0] ?? '');
  let bytesRead = 0;

  async function* records(): AsyncGenerator<CsvRecord> {
    bytesRead = 0;
    const reader = createCsvRecords(delimiter);
    const decoder = new TextDecoder(encoding satisfies TextEncoding | undefined);
    let skip = stated?.[0].length ?? 0;
    const decoded = (text: string) => {
      const wanted = skip > 0 ? text.slice(skip) : text;
      skip = Math.max(0, skip - text.length);
      return reader.push(wanted);
    };
    for await (const piece of createReadStream(file.path, { highWaterMark: PIECE_BYTES }) as AsyncIterable<Buffer>) {
      bytesRead += piece.length;
      yield* decoded(decoder.decode(piece, { stream: true }));
    }
    yield* decoded(decoder.decode());
    yield* reader.end();
  }

  let headings: string[] = [];
  for await (const record of records()) {
    headings = nameHeadings(record.cells);
    break;
  }
  if (headings.length === 0) throw new MunimentError('IMPORTS_FILE_EMPTY');
  if (headings.length > MOST_COLUMNS) throw new MunimentError('IMPORTS_FORMAT_UNKNOWN', { file: file.name });

  return {
    facts: { format: 'csv', encoding, delimiter, sheets: [], sheet: null }, headings,
    async *rows() {
      let row = 0;
      for await (const record of records()) {
        row += 1;
        if (row > 1 && record.cells.some((cell) => cell !== '')) yield toRow(record, row, headings, textOf);
      }
    },
    readFraction: () => Math.min(1, bytesRead / Math.max(1, file.sizeBytes)),
    notes: () => [],
    close: () => Promise.resolve(),
  };
}

async function readFirst(path: string): Promise<Buffer> {
  for await (const piece of createReadStream(path, { end: PIECE_BYTES - 1, highWaterMark: PIECE_BYTES }) as AsyncIterable<Buffer>) return piece;
  return Buffer.alloc(0);
}

function toRow({ cells: raw, tooLong }: CsvRecord, row: number, headings: readonly string[], textOf: (cell: string) => string): SourceRow {
  const cells = raw.map(textOf);
  const problems: SourceProblem[] = tooLong.map((index) => tooLongProblem(headings[index] ?? '', cells[index] ?? ''));
  // More cells than headings: a separator inside a text has pushed all that follows into the wrong column.
  if (cells.length > headings.length && cells.slice(headings.length).some((cell) => cell !== '')) problems.push({ heading: '', problem: 'tooManyCells', value: cells.slice(headings.length).join(' ').slice(0, SHOWN) });
  return problems.length === 0 ? { row, values: cells } : { row, values: cells, problems };
}
