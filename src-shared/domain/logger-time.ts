/** Times as data loggers write them: on the wall, without an offset, in the order of the country where the software was bought. */

export type DateOrder = 'dayFirst' | 'monthFirst';

export interface LoggerTime {
  /** `2025-11-21T00:30:00`, on the wall of the place where the logger hung. */
  readonly local: string;
  /** Both readings of the date exist, so that only the whole file, or a person, can tell which is meant. */
  readonly ambiguous: boolean;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const DATE = String.raw`(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?|(\d{1,2})[-/.](\d{1,2})[-/.](\d{2,4})|(\d{1,2})[-/ ]([a-z]{3})[a-z]*[-/ ](\d{2,4})`;
const CLOCK = String.raw`(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(am|pm|上午|下午)?`;
const DATE_FIRST = new RegExp(`^(?:${DATE})(?:[T ,]+${CLOCK})?$`, 'iu');
const CLOCK_FIRST = new RegExp(`^${CLOCK}[ ,]+(?:${DATE})$`, 'iu');
const CLOCK_ALONE = new RegExp(`^${CLOCK}$`, 'iu');

/** Whether a cell holds a time of day and nothing else. */
export const isClock = (cell: string): boolean => CLOCK_ALONE.test(cell.trim());

/**
 * Reads a date with its time of day, in one cell or in two. Null for anything else, and for dates that do not exist (30 February, 25:00).
 * @param order how `03/04/2025` is meant; a date that can only be read the other way is not read at all
 */
export function readLoggerTime(cell: string, clockCell: string | null, order: DateOrder): LoggerTime | null {
  // A Chinese clock says the half of the day first.
  const text = `${cell} ${clockCell ?? ''}`.trim().replace(/(上午|下午)\s*([\d:]+)/u, '$2 $1');
  const dateFirst = DATE_FIRST.exec(text);
  const found = dateFirst ?? CLOCK_FIRST.exec(text);
  if (!found) return null;
  const [date, clock] = dateFirst ? [found.slice(1, 10), found.slice(10)] : [found.slice(5), found.slice(1, 5)];
  const day = readDay(date, order);
  const time = readClock(clock);
  return day === null || time === null ? null : { local: `${day.local}T${time}`, ambiguous: day.ambiguous };
}

function readDay([isoYear, isoMonth, isoDay, one, two, shortYear, namedDay, month, namedYear]: readonly (string | undefined)[], order: DateOrder): LoggerTime | null {
  if (isoYear !== undefined) return existing(Number(isoYear), Number(isoMonth), Number(isoDay), false);
  if (month !== undefined) return existing(fullYear(namedYear!), MONTHS.indexOf(month.toLowerCase()) + 1, Number(namedDay), false);
  const [first, second] = [Number(one), Number(two)];
  return existing(fullYear(shortYear!), order === 'dayFirst' ? second : first, order === 'dayFirst' ? first : second, first <= 12 && second <= 12 && first !== second);
}

/** Loggers with two digits for a year are younger than 2000. */
const fullYear = (year: string): number => year.length === 2 ? 2000 + Number(year) : Number(year);

function existing(year: number, month: number, day: number, ambiguous: boolean): LoggerTime | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = year >= 1990 && date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? { local: date.toISOString().slice(0, 10), ambiguous } : null;
}

function readClock([hour = '0', minute = '0', second = '0', half]: readonly (string | undefined)[]): string | null {
  const afternoon = half === undefined ? null : /^(pm|下午)$/iu.test(half);
  const hours = afternoon === null ? Number(hour) : (Number(hour) % 12) + (afternoon ? 12 : 0);
  if (hours > 23 || Number(minute) > 59 || Number(second) > 59) return null;
  return [hours, Number(minute), Number(second)].map((part) => String(part).padStart(2, '0')).join(':');
}
