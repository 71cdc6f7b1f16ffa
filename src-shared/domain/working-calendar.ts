import { daysInMonth, formatDay, splitDay } from './calendar-day.ts';

/** Which days people work on. Days are `YYYYMMDD`. */
export interface WorkingCalendar {
  /** Weekdays that are free, 1 Monday … 7 Sunday. */
  readonly freeWeekdays: readonly number[];
  /** 节假日 Free days, whatever their weekday. */
  readonly holidays: ReadonlySet<string>;
  /** 调休上班 Days of a free weekday on which people work all the same; stronger than a holiday. */
  readonly extraWorkdays: ReadonlySet<string>;
}

/** Saturday and Sunday free, nothing else: what a room has before somebody writes its holidays. */
export const WEEKENDS_ONLY: WorkingCalendar = { freeWeekdays: [6, 7], holidays: new Set(), extraWorkdays: new Set() };

/** 1 Monday … 7 Sunday. */
export function weekdayOf(day: string): number {
  const { year, month, day: dayOfMonth } = splitDay(day);
  return ((new Date(Date.UTC(year, month - 1, dayOfMonth)).getUTCDay() + 6) % 7) + 1;
}

/** The day `days` later (may be negative). */
export function addDays(day: string, days: number): string {
  const from = splitDay(day);
  const to = new Date(Date.UTC(from.year, from.month - 1, from.day + days));
  return formatDay(to.getUTCFullYear(), to.getUTCMonth() + 1, to.getUTCDate());
}

/** The last day of the month that `day` is in. */
export function lastOfMonth(day: string): string {
  const { year, month } = splitDay(day);
  return formatDay(year, month, daysInMonth(year, month));
}

export function isWorkingDay(day: string, calendar: WorkingCalendar): boolean {
  if (calendar.extraWorkdays.has(day)) return true;
  return !calendar.holidays.has(day) && !calendar.freeWeekdays.includes(weekdayOf(day));
}

/** `day` itself when people work on it, else the first later day on which they do. A calendar without any working day within a year leaves `day` as it is. */
export function workingDayFrom(day: string, calendar: WorkingCalendar): string {
  let candidate = day;
  for (let step = 0; step < 366; step += 1) {
    if (isWorkingDay(candidate, calendar)) return candidate;
    candidate = addDays(candidate, 1);
  }
  return day;
}

/** The working day that is `days` working days after `day`; 0: `day` itself or the first working day after it. */
export function addWorkingDays(day: string, days: number, calendar: WorkingCalendar): string {
  let candidate = workingDayFrom(day, calendar);
  for (let done = 0; done < days; done += 1) candidate = workingDayFrom(addDays(candidate, 1), calendar);
  return candidate;
}
