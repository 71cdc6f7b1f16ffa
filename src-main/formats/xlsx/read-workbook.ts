import { MunimentError } from '#shared/errors.ts';
import { readXml, type XmlEvent } from '../xml/read-xml.ts';
import type { Archive } from './open-archive.ts';

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

const eventsOf = async function* (archive: Archive, part: string): AsyncGenerator<XmlEvent> { if (archive.has(part)) yield* readXml(await archive.read(part)); };

/** Sheets, date styles and the calendar of a workbook. */
export async function readWorkbook(archive: Archive): Promise<Workbook> {
  const parts = new Map<string, string>();
  for await (const event of eventsOf(archive, 'xl/_rels/workbook.xml.rels')) {
    if (event.kind === 'open' && event.name === 'Relationship') parts.set(event.attributes['Id'] ?? '', partName(event.attributes['Target'] ?? ''));
  }
  const sheets: { name: string; hidden: boolean; part: string }[] = [];
  let dayZero = DAY_ZERO_1900;
  for await (const event of eventsOf(archive, 'xl/workbook.xml')) {
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
  for await (const event of eventsOf(archive, 'xl/styles.xml')) {
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

/** The texts of a workbook are held in memory, because its cells point at them in any order: up to some 200 MB. A million rows of a usual catalogue have a third of it. */
const MOST_TEXT = 64 * 1024 * 1024;
/** What a text costs beside its characters, counted as characters. */
const EACH_TEXT = 16;

/** All texts that cells point at by number. Phonetic readings are left out. Throws IMPORTS_WORKBOOK_TOO_LARGE. */
export async function readSharedTexts(archive: Archive, mostText = MOST_TEXT): Promise<string[]> {
  const texts: string[] = [];
  let text = '';
  let held = 0;
  let phonetic = 0;
  let inText = false;
  for await (const event of eventsOf(archive, 'xl/sharedStrings.xml')) {
    if (event.kind === 'text') {
      if (inText && phonetic === 0) text += event.text;
      continue;
    }
    const step = event.kind === 'open' ? 1 : -1;
    if (event.name === 'rPh') phonetic += step;
    if (event.name === 't') inText = event.kind === 'open';
    if (event.name !== 'si') continue;
    if (event.kind === 'open') text = '';
    else {
      held += text.length + EACH_TEXT;
      if (held > mostText) throw new MunimentError('IMPORTS_WORKBOOK_TOO_LARGE', { megabytes: Math.round((mostText * 2) / 1024 / 1024) });
      texts.push(` ${text}`.slice(1));
    }
  }
  return texts;
}
