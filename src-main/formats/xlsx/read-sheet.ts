import { readXml } from '../xml/read-xml.ts';
import { createCellText } from './cell-text.ts';
import type { Archive } from './open-archive.ts';
import { DAY_ZERO_1900, type Workbook } from './read-workbook.ts';
import type { TextList } from './text-list.ts';

export interface SheetRow {
  /** As the spreadsheet counts. */
  readonly row: number;
  readonly cells: readonly string[];
  /** Indexes of cells that hold an error such as #REF!. */
  readonly errors: readonly number[];
  /** Indexes of cells that were too long and are cut. */
  readonly tooLong: readonly number[];
}

export interface SheetCounts { formulas: number; mergedCells: number; hiddenRows: number; hiddenColumns: number; errorCells: number }

const MOST_COLUMNS = 1000;
const DAY_MS = 86_400_000;
/** 9999-12-31. */
const LAST_SERIAL = 2_958_465;

/** The rows of a sheet that have anything in them. Formulas give the result that was computed last. */
export async function* readSheet(archive: Archive, part: string, book: Workbook, texts: TextList, counts: SheetCounts): AsyncGenerator<SheetRow> {
  let row = 0;
  let column = 0;
  let cells: string[] = [];
  let errors: number[] = [];
  let tooLong: number[] = [];
  const value = createCellText();
  let [type, style, inValue] = ['n', 0, false];
  let phonetic = 0;
  for await (const event of readXml(await archive.read(part))) {
    if (event.kind === 'text') {
      if (inValue && phonetic === 0) value.add(event);
    } else if (event.kind === 'open') {
      const { attributes } = event;
      if (event.name === 'row') {
        row = Number(attributes['r'] ?? row + 1);
        column = 0;
        cells = [];
        errors = [];
        tooLong = [];
        if (attributes['hidden'] === '1') counts.hiddenRows += 1;
      } else if (event.name === 'c') {
        column = attributes['r'] === undefined ? column + 1 : columnOf(attributes['r']);
        [type, style] = [attributes['t'] ?? 'n', Number(attributes['s'] ?? 0)];
        value.clear();
      } else if (event.name === 'v' || event.name === 't') inValue = true;
      else if (event.name === 'rPh') phonetic += 1;
      else if (event.name === 'f') counts.formulas += 1;
      else if (event.name === 'mergeCell') counts.mergedCells += 1;
      else if (event.name === 'col' && attributes['hidden'] === '1') counts.hiddenColumns += Number(attributes['max']) - Number(attributes['min']) + 1;
    } else if (event.name === 'v' || event.name === 't') inValue = false;
    else if (event.name === 'rPh') phonetic -= 1;
    else if (event.name === 'c' && column <= MOST_COLUMNS) {
      while (cells.length < column - 1) cells.push('');
      if (type === 'e') {
        errors.push(column - 1);
        counts.errorCells += 1;
      }
      if (value.isCut() || (type === 's' && texts.isCut(Number(value.text())))) tooLong.push(column - 1);
      cells[column - 1] = textOf(type, style, value.text(), book, texts).trim();
    } else if (event.name === 'row' && cells.some((cell) => cell !== '')) yield { row, cells, errors, tooLong };
  }
}

/** `AB12` → 28. */
function columnOf(reference: string): number {
  let column = 0;
  for (const letter of reference) {
    const code = letter.charCodeAt(0) - 64;
    if (code < 1 || code > 26) break;
    column = column * 26 + code;
  }
  return column;
}

/** Excel counts a 29 February 1900 that never was; it is said as it stands, and the days before it are one later than they seem. Undefined: no day at all. */
function dayOf(serial: number, dayZero: number): string | undefined {
  if (serial < 1 || serial > LAST_SERIAL) return undefined;
  if (dayZero === DAY_ZERO_1900 && serial === 60) return '19000229';
  return new Date((serial + dayZero + (dayZero === DAY_ZERO_1900 && serial < 60 ? 1 : 0)) * DAY_MS).toISOString().slice(0, 10).replaceAll('-', '');
}

function textOf(type: string, style: number, value: string, book: Workbook, texts: TextList): string {
  if (type === 's') return texts.at(Number(value));
  if (type === 'b') return value === '1' ? 'TRUE' : 'FALSE';
  if (type !== 'n' || value === '') return value;
  const number = Number(value);
  if (!Number.isFinite(number)) return value;
  if (book.isDate(style)) return dayOf(Math.floor(number), book.dayZero) ?? value;
  return /^-?\d+$/u.test(value) ? value : String(number);
}
