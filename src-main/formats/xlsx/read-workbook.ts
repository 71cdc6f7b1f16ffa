import type { Archive } from './open-archive.ts';
import { partEvents } from './part-events.ts';

export interface Workbook {
  readonly sheets: readonly { readonly name: string; readonly hidden: boolean; readonly part: string }[];
  /** Whether a cell of this style shows its number as a day. */
  isDate(style: number): boolean;
  /** Day 0 of its dates, in days since 1970. */
  readonly dayZero: number;
}

const BUILT_IN_DATES = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58]);
/** 1899-12-30 (Excel's 1900 with the day that never was), and 1904-01-01. */
export const DAY_ZERO_1900 = -25_569;
const DAY_ZERO_1904 = -24_107;

/** Sheets, date styles and the calendar of a workbook. */
export async function readWorkbook(archive: Archive): Promise<Workbook> {
  const parts = new Map<string, string>();
  for await (const event of partEvents(archive, 'xl/_rels/workbook.xml.rels')) {
    if (event.kind === 'open' && event.name === 'Relationship') parts.set(event.attributes['Id'] ?? '', partName(event.attributes['Target'] ?? ''));
  }
  const sheets: { name: string; hidden: boolean; part: string }[] = [];
  let dayZero = DAY_ZERO_1900;
  for await (const event of partEvents(archive, 'xl/workbook.xml')) {
    if (event.kind !== 'open') continue;
    if (event.name === 'workbookPr' && /^(1|true)$/u.test(event.attributes['date1904'] ?? '')) dayZero = DAY_ZERO_1904;
    if (event.name === 'sheet') sheets.push({ name: event.attributes['name'] ?? '', hidden: (event.attributes['state'] ?? 'visible') !== 'visible', part: parts.get(event.attributes['r:id'] ?? event.attributes['id'] ?? '') ?? '' });
  }
  const isDate = await readDateStyles(archive);
  return { sheets: sheets.filter(({ part }) => archive.has(part)), isDate, dayZero };
}

const partName = (target: string): string => (target.startsWith('/') ? target.slice(1) : `xl/${target}`);

async function readDateStyles(archive: Archive): Promise<(style: number) => boolean> {
  const dateFormats = new Set(BUILT_IN_DATES);
  const styles: boolean[] = [];
  let inCells = false;
  for await (const event of partEvents(archive, 'xl/styles.xml')) {
    if (event.kind === 'close' && event.name === 'cellXfs') inCells = false;
    if (event.kind !== 'open') continue;
    if (event.name === 'numFmt' && showsDay(event.attributes['formatCode'] ?? '')) dateFormats.add(Number(event.attributes['numFmtId']));
    if (event.name === 'cellXfs') inCells = true;
    if (inCells && event.name === 'xf') styles.push(dateFormats.has(Number(event.attributes['numFmtId'] ?? 0)));
  }
  return (style) => styles[style] ?? false;
}

/** A number format with a year or a day in it, words in quotes and colours left out. */
const showsDay = (format: string): boolean => /[yd]/iu.test(format.replaceAll(/"[^"]*"|\[[^\]]*\]|\\./gu, ''));
