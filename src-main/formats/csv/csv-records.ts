import { MunimentError } from '#shared/errors.ts';

const QUOTE = 34;
const CR = 13;
const LF = 10;

/** Far more than any description holds; a longer cell is a file read wrongly. Its beginning is kept, to show. */
export const LONGEST_CELL = 100_000;
const KEPT_OF_TOO_LONG = 200;

export interface CsvRecord {
  /** Trimmed. */
  readonly cells: readonly string[];
  /** Indexes of cells that were too long and are cut. */
  readonly tooLong: readonly number[];
}

/**
 * Reads what spreadsheets and other systems write, piece by piece as it comes from the disk: whatever the separator, quotes with line breaks inside,
 * any line end. Needs no more memory than one record, whatever stands in the file. Empty lines are records without cells.
 */
export interface CsvRecords {
  /** The records that end in this piece of text. */
  push(text: string): CsvRecord[];
  /** The last record, if the file does not end with a line end. Throws IMPORTS_QUOTE_OPEN with the line in which a quote without a partner stands. */
  end(): CsvRecord[];
}

export function createCsvRecords(separator: string): CsvRecords {
  const stop = separator.charCodeAt(0);
  let cells: string[] = [];
  let tooLong: number[] = [];
  /** What has come of the cell under way, and whether it had quotes. */
  let cell = '';
  let length = 0;
  let state: 'start' | 'plain' | 'quoted' | 'quoteInQuoted' | 'afterCr' = 'start';
  let line = 1;
  let quoteLine = 0;

  const add = (text: string) => {
    length += text.length;
    if (length <= LONGEST_CELL) cell += text;
    else if (cell.length > KEPT_OF_TOO_LONG) cell = cell.slice(0, KEPT_OF_TOO_LONG);
  };
  const endCell = () => {
    if (length > LONGEST_CELL) tooLong.push(cells.length);
    cells.push(cell.trim());
    cell = '';
    length = 0;
  };
  const endRecord = (): CsvRecord => {
    const record = { cells, tooLong };
    cells = [];
    tooLong = [];
    line += 1;
    return record;
  };
  const countLines = (text: string) => { for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) line += 1; };

  return {
    push(text) {
      const records: CsvRecord[] = [];
      let at = 0;
      if (state === 'afterCr') {
        if (text.length === 0) return records;
        if (text.charCodeAt(0) === LF) at = 1;
        state = 'start';
      }
      while (at < text.length) {
        if (state === 'quoted') {
          const quote = text.indexOf('"', at);
          const inside = text.slice(at, quote < 0 ? text.length : quote);
          add(inside);
          countLines(inside);
          at = quote < 0 ? text.length : quote + 1;
          if (quote >= 0) state = 'quoteInQuoted';
          continue;
        }
        if (state === 'quoteInQuoted' && text.charCodeAt(at) === QUOTE) {
          add('"');
          at += 1;
          state = 'quoted';
          continue;
        }
        if (state === 'start' && text.charCodeAt(at) === QUOTE) {
          state = 'quoted';
          quoteLine = line;
          at += 1;
          continue;
        }
        // Whatever stands between a closing quote and the separator belongs to the cell: better shown than lost.
        let end = at;
        let unit = 0;
        for (; end < text.length; end += 1) {
          unit = text.charCodeAt(end);
          if (unit === stop || unit === CR || unit === LF) break;
        }
        if (end > at) add(text.slice(at, end));
        at = end + 1;
        if (end === text.length) {
          state = 'plain';
          break;
        }
        if (unit === stop) {
          endCell();
          state = 'start';
          continue;
        }
        if (cells.length > 0 || length > 0 || state !== 'start') endCell();
        records.push(endRecord());
        state = 'start';
        if (unit === CR) {
          if (at === text.length) state = 'afterCr';
          else if (text.charCodeAt(at) === LF) at += 1;
        }
      }
      return records;
    },
    end() {
      if (state === 'quoted') throw new MunimentError('IMPORTS_QUOTE_OPEN', { line: quoteLine });
      if (cells.length === 0 && length === 0 && state !== 'quoteInQuoted') return [];
      endCell();
      return [endRecord()];
    },
  };
}
