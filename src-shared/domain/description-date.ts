import { daysInMonth, formatDay } from './calendar-day.ts';

/** One end of a description's date: a year, a month or a day, with `[ ]` when it was inferred and not read off the record. */
export interface DescriptionDatePoint {
  readonly year: number;
  readonly month?: number | undefined;
  readonly day?: number | undefined;
  readonly inferred: boolean;
}

/**
 * 日期 The date of a record as it is described: `YYYYMMDD`, `YYYYMM`, `YYYY`, a range of these joined by `-`,
 * an inferred one in `[ ]`. Source of the forms: DA/T 18-2022.
 */
export interface DescriptionDate {
  readonly start: DescriptionDatePoint;
  /** Undefined for a single date. */
  readonly end?: DescriptionDatePoint | undefined;
}

/** Reads the canonical form only; undefined when the text is not one or names a day that does not exist. */
export function readDescriptionDate(text: string): DescriptionDate | undefined {
  const whole = /^\[(?<range>\d{4,8}-\d{4,8})\]$/u.exec(text);
  const inner = whole?.groups?.['range'] ?? text;
  const [first, second, ...rest] = inner.split('-');
  if (first === undefined || rest.length > 0) return undefined;
  const start = readPoint(first, whole !== null);
  if (start === undefined) return undefined;
  if (second === undefined) return { start };
  const end = readPoint(second, whole !== null);
  return end === undefined ? undefined : { start, end };
}

function readPoint(text: string, inferredAsRange: boolean): DescriptionDatePoint | undefined {
  const match = /^(?<open>\[)?(?<year>\d{4})(?:(?<month>\d{2})(?<day>\d{2})?)?(?<close>\])?$/u.exec(text);
  if (match === null || (match.groups?.['open'] === undefined) !== (match.groups?.['close'] === undefined)) return undefined;
  const year = Number(match.groups?.['year']);
  const month = match.groups?.['month'] === undefined ? undefined : Number(match.groups['month']);
  const day = match.groups?.['day'] === undefined ? undefined : Number(match.groups['day']);
  if (year === 0) return undefined;
  if (month !== undefined && (month < 1 || month > 12)) return undefined;
  if (month !== undefined && day !== undefined && (day < 1 || day > daysInMonth(year, month))) return undefined;
  return { year, month, day, inferred: inferredAsRange || match.groups?.['open'] !== undefined };
}

/** The canonical text. Reading it gives the same date back. */
export function formatDescriptionDate(date: DescriptionDate): string {
  if (date.end === undefined) return formatPoint(date.start, date.start.inferred);
  if (date.start.inferred && date.end.inferred) return `[${formatPoint(date.start, false)}-${formatPoint(date.end, false)}]`;
  return `${formatPoint(date.start, date.start.inferred)}-${formatPoint(date.end, date.end.inferred)}`;
}

function formatPoint(point: DescriptionDatePoint, bracketed: boolean): string {
  const digits = `${pad(point.year, 4)}${point.month === undefined ? '' : pad(point.month, 2)}${point.day === undefined ? '' : pad(point.day, 2)}`;
  return bracketed ? `[${digits}]` : digits;
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}

/**
 * Turns what people type or spreadsheets hold (`2019-5-1`, `2019.05`, `2019年5月1日`, `公元2019年`, `二〇一九年五月一日`, `2019/5/1`, full-width digits)
 * into the canonical text; undefined when no date can be made of it. Canonical text comes back as it is.
 */
export function tidyDescriptionDate(text: string): string | undefined {
  const plain = text.normalize('NFKC').replace(/\s+/gu, '').replace(/[【〔]/gu, '[').replace(/[】〕]/gu, ']').replace(/[–—~至]/gu, '~').replace(/公元(?!前)/gu, '').replace(CHINESE_DATE, inDigits);
  const bracketed = /^\[(?<inner>[^[\]]*)\]$/u.exec(plain)?.groups?.['inner'];
  if (bracketed !== undefined) {
    const inner = tidyDescriptionDate(bracketed);
    return inner === undefined ? undefined : `[${inner}]`;
  }
  if (readDescriptionDate(plain) !== undefined) return plain;
  const points = plain.split('~').map(tidyPoint);
  const [first, second] = points;
  if (first === undefined || points.length > 2 || (points.length === 2 && second === undefined)) return undefined;
  const joined = second === undefined ? first : `${first}-${second}`;
  return readDescriptionDate(joined) === undefined ? undefined : joined;
}

/** 二〇一九年五月十一日, as it stands under letters of authorities. */
const CHINESE_DATE = /(?<year>[〇零○一二三四五六七八九]{4})年(?:(?<month>[一二三四五六七八九十]{1,2})月(?:(?<day>[一二三四五六七八九十]{1,3})日)?)?/gu;
const DIGITS = '〇一二三四五六七八九';
const digitOf = (character: string): number => DIGITS.indexOf('零○'.includes(character) ? '〇' : character);

function inDigits(_whole: string, year: string, month: string | undefined, day: string | undefined): string {
  return `${[...year].map(digitOf).join('')}年${month === undefined ? '' : `${numberOf(month)}月`}${day === undefined ? '' : `${numberOf(day)}日`}`;
}

/** 三, 十, 十二, 二十, 三十一. */
function numberOf(words: string): number {
  const [tens, ones] = words.split('十');
  return ones === undefined ? digitOf(words) : (tens === '' ? 10 : digitOf(tens!) * 10) + (ones === '' ? 0 : digitOf(ones));
}

function tidyPoint(text: string): string | undefined {
  const match = /^(?<year>\d{4})(?:[-./年](?:(?<month>\d{1,2})(?:[-./月](?:(?<day>\d{1,2})日?)?)?)?)?$/u.exec(text);
  if (match === null) return /^\d{4}(?:\d{2}){0,2}$/u.test(text) ? text : undefined;
  return `${match.groups?.['year'] ?? ''}${(match.groups?.['month'] ?? '').padStart(match.groups?.['month'] === undefined ? 0 : 2, '0')}${
    (match.groups?.['day'] ?? '').padStart(match.groups?.['day'] === undefined ? 0 : 2, '0')}`;
}

/** The first day that the date can mean (YYYYMMDD). */
export function earliestDay(date: DescriptionDate): string {
  return formatDay(date.start.year, date.start.month ?? 1, date.start.day ?? 1);
}

/** The last day that the date can mean (YYYYMMDD). */
export function latestDay(date: DescriptionDate): string {
  const { year, month = 12, day } = date.end ?? date.start;
  return formatDay(year, month, day ?? daysInMonth(year, month));
}

/** Whether the range runs backwards. `2019-201905` does not: its end lies within its start. */
export function isBackwards(date: DescriptionDate): boolean {
  return date.end !== undefined && latestDay({ start: date.end }) < earliestDay({ start: date.start });
}

/** By first possible day, then by last. */
export function compareDescriptionDates(a: DescriptionDate, b: DescriptionDate): number {
  return compareText(earliestDay(a), earliestDay(b)) || compareText(latestDay(a), latestDay(b));
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
