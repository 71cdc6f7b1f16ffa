import { MunimentError } from '#shared/errors.ts';

const QUOTE = 34;
const CR = 13;
const LF = 10;

export interface CsvTable {
  readonly header: readonly string[];
  /** Rows below the header, empty ones left out. `row`: its number, the header being 1. */
  readonly rows: readonly { readonly row: number; readonly cells: readonly string[] }[];
}

/**
 * Reads what spreadsheets and other systems write: commas, semicolons or tabs, quotes with line breaks inside, any line end, a byte order mark.
 * Throws CATALOGUE_IMPORT_UNREADABLE (a quote without a partner), CATALOGUE_IMPORT_EMPTY.
 */
export function parseCsv(text: string): CsvTable {
  const body = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  const stated = /^sep=(.)\r?\n/u.exec(body);
  const records = readRecords(body.slice(stated?.[0].length ?? 0), (stated?.[1] ?? mostFrequentSeparator(body)).charCodeAt(0));
  const [header, ...rest] = records;
  const rows = rest.map((cells, index) => ({ row: index + 2, cells })).filter(({ cells }) => cells.some((cell) => cell !== ''));
  if (!header || rows.length === 0) throw new MunimentError('CATALOGUE_IMPORT_EMPTY');
  return { header, rows };
}

function mostFrequentSeparator(text: string): string {
  const firstLine = /^[^\r\n]*/u.exec(text)?.[0].replace(/"[^"]*"/gu, '') ?? '';
  const count = (separator: string) => firstLine.split(separator).length;
  return [',', '\t', ';'].reduce((best, separator) => (count(separator) > count(best) ? separator : best));
}

/** Cells of every line, trimmed, lines without any included. `separator`: its code unit. Throws CATALOGUE_IMPORT_UNREADABLE (a quote without a partner). */
export function readRecords(text: string, separator: number): string[][] {
  const records: string[][] = [];
  let cells: string[] = [];
  let at = 0;
  while (at < text.length) {
    const [cell, end] = text.charCodeAt(at) === QUOTE ? readQuoted(text, at, separator) : readPlain(text, at, separator);
    cells.push(cell.trim());
    const stop = text.charCodeAt(end);
    at = end + 1;
    if (stop === separator) {
      // A separator at the very end is followed by one more, empty cell.
      if (at === text.length) cells.push('');
      else continue;
    }
    if (stop === CR && text.charCodeAt(at) === LF) at += 1;
    records.push(cells);
    cells = [];
  }
  if (cells.length > 0) records.push(cells);
  return records;
}

function readPlain(text: string, from: number, separator: number): [string, number] {
  let end = from;
  for (; end < text.length; end += 1) {
    const unit = text.charCodeAt(end);
    if (unit === separator || unit === CR || unit === LF) break;
  }
  return [text.slice(from, end), end];
}

function readQuoted(text: string, from: number, separator: number): [string, number] {
  let cell = '';
  let start = from + 1;
  for (;;) {
    const quote = text.indexOf('"', start);
    if (quote < 0) throw new MunimentError('CATALOGUE_IMPORT_UNREADABLE', { line: text.slice(0, from).split(/\r\n|\r|\n/u).length });
    cell += text.slice(start, quote);
    if (text.charCodeAt(quote + 1) === QUOTE) {
      cell += '"';
      start = quote + 2;
      continue;
    }
    // Whatever stands between the closing quote and the separator belongs to the cell: better shown than lost.
    const [rest, end] = readPlain(text, quote + 1, separator);
    return [cell + rest, end];
  }
}
