import { addMonths, formatDay, isCalendarDay, previousDay, splitDay } from './calendar-day.ts';

/**
 * 保管期限 Retention, by its code: `Y` permanent (永久), `D30`, `D10` and other `D<years>` (定期),
 * `CQ` and `DQ` for the old 长期 (16–50 years) and 短期 (≤ 15 years) that are still met in catalogues.
 * Sources: DA/T 13-2022 (codes), 国家档案局 8 号令 2006 (permanent, 30, 10 years).
 */
export interface Retention {
  readonly code: string;
  /** Null when kept for ever. For 长期 and 短期 the longest reading, so that nothing falls due early. */
  readonly years: number | null;
}

export const PERMANENT: Retention = { code: 'Y', years: null };

/** From when the years count. */
export type RetentionStart =
  /** 1 January after the year of the document (次年 1 月 1 日), the usual rule. */
  | 'nextYear'
  /** The day itself, for example the last discharge of a patient (最后出院日). */
  | 'sameDay'
  /** The first day after the fiscal year (会计年度终了后第一天). Source: 会计档案管理办法 79 号令. */
  | 'afterFiscalYear';

/** Reads `Y`, `D30`, `永久`, `30年`, `定期30年`, `长期`, `短期`; undefined when it is none of these. */
export function readRetention(text: string): Retention | undefined {
  const tidy = text.normalize('NFKC').replace(/\s+/gu, '').toUpperCase();
  if (tidy === 'Y' || tidy === '永久') return PERMANENT;
  if (tidy === 'CQ' || tidy === '长期') return { code: 'CQ', years: 50 };
  if (tidy === 'DQ' || tidy === '短期') return { code: 'DQ', years: 15 };
  const match = /^(?:D(?<code>[1-9]\d{0,2})|(?:定期)?\(?(?<term>[1-9]\d{0,2})年\)?)$/u.exec(tidy);
  const digits = match?.groups?.['code'] ?? match?.groups?.['term'];
  return digits === undefined ? undefined : { code: `D${digits}`, years: Number(digits) };
}

/** The Chinese words: 永久, 30年, 长期, 短期. */
export function formatRetention(retention: Retention): string {
  if (retention.code === 'CQ') return '长期';
  if (retention.code === 'DQ') return '短期';
  return retention.years === null ? '永久' : `${retention.years}年`;
}

/**
 * The last day (YYYYMMDD) of the retention; null when permanent. Appraisal may begin the day after.
 * @param fromDay the day of the document, of the event, or of the end of the fiscal year (YYYYMMDD)
 * @throws RangeError when `fromDay` is no calendar day
 */
export function retentionEnds(retention: Retention, fromDay: string, start: RetentionStart): string | null {
  if (!isCalendarDay(fromDay)) throw new RangeError(`not a calendar day: ${fromDay}`);
  if (retention.years === null) return null;
  const months = retention.years * 12;
  return start === 'nextYear' ? previousDay(addMonths(formatDay(splitDay(fromDay).year + 1, 1, 1), months)) : addMonths(fromDay, months);
}

/** Whether the retention has run out on `today` (YYYYMMDD). Permanent never does. */
export function isRetentionOver(retention: Retention, fromDay: string, start: RetentionStart, today: string): boolean {
  const ends = retentionEnds(retention, fromDay, start);
  return ends !== null && today > ends;
}

/** Longest first, permanent before all: the order in which a box row is usually kept. */
export function compareRetentions(a: Retention, b: Retention): number {
  return (b.years ?? Number.POSITIVE_INFINITY) - (a.years ?? Number.POSITIVE_INFINITY) || 0;
}
