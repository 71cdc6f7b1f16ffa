import { daysInMonth, formatDay, splitDay } from './calendar-day.ts';
import { addDays, lastOfMonth, weekdayOf, workingDayFrom, type WorkingCalendar } from './working-calendar.ts';

/**
 * 周期性任务 When a duty falls: the daily patrol (S07), the Monday check, the report of the 5th, the checks of March and September (S20), the filing of every month, the clearing of every
 * term and the end of August (S19).
 */
export type DutyRule =
  | { readonly kind: 'daily' }
  /** 1 Monday … 7 Sunday. */
  | { readonly kind: 'weekly'; readonly weekday: number }
  /** Day of the month; the 31st is the last day of a shorter month. */
  | { readonly kind: 'monthly'; readonly day: number }
  /** Days of the year, `MMDD`; the 29th of February is the 28th in a common year. */
  | { readonly kind: 'yearly'; readonly days: readonly string[] };

/** What becomes of a duty that falls on a free day. */
export type FreeDayDuty = 'keep' | 'next' | 'skip';

/**
 * The days on which a duty falls, from `fromDay` to `toDay` (YYYYMMDD, both included), in their order, each once.
 * A duty that a holiday moves beyond `toDay` is not among them; it is there when `toDay` comes.
 */
export function dutyDays(rule: DutyRule, fromDay: string, toDay: string, freeDay: FreeDayDuty, calendar: WorkingCalendar): string[] {
  const found = new Set<string>();
  // A duty of before `fromDay` may have been moved into the range by a holiday of up to a fortnight.
  for (let day = addDays(fromDay, -15); day <= toDay; day = addDays(day, 1)) {
    if (!fallsOn(rule, day)) continue;
    const workingDay = workingDayFrom(day, calendar);
    const on = freeDay === 'next' ? workingDay : day;
    if ((freeDay !== 'skip' || workingDay === day) && on >= fromDay && on <= toDay) found.add(on);
  }
  return [...found].toSorted();
}

function fallsOn(rule: DutyRule, day: string): boolean {
  switch (rule.kind) {
    case 'daily': return true;
    case 'weekly': return weekdayOf(day) === rule.weekday;
    case 'monthly': return splitDay(day).day === rule.day || (day === lastOfMonth(day) && rule.day > splitDay(day).day);
    case 'yearly': return rule.days.some((monthDay) => yearlyDay(splitDay(day).year, monthDay) === day);
  }
}

function yearlyDay(year: number, monthDay: string): string {
  const month = Number(monthDay.slice(0, 2));
  return formatDay(year, month, Math.min(Number(monthDay.slice(2, 4)), daysInMonth(year, month)));
}
