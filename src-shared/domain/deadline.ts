import { addDays, addWorkingDays, workingDayFrom, type WorkingCalendar } from './working-calendar.ts';

/**
 * 时限 How long there is for something. `at` is a time of the local day, `HH:MM`; without it the day counts to its end.
 * The 48 hours and one week of S32, the same day of S24 (`days: 0`) and the next day at 16:00 of S02 (`days: 1, at: '16:00'`) are all said so.
 */
export type DeadlineRule =
  /** By the clock, nights and free days included. */
  | { readonly kind: 'hours'; readonly hours: number }
  /** Calendar days. `freeDay: 'next'` moves an end on a free day to the next working day; without it free days count like others. */
  | { readonly kind: 'days'; readonly days: number; readonly at?: string | undefined; readonly freeDay?: 'keep' | 'next' | undefined }
  | { readonly kind: 'workingDays'; readonly days: number; readonly at?: string | undefined };

/** The wall on which the room's clock hangs. */
export interface LocalTime {
  /** Local day, YYYYMMDD, of a UTC instant. */
  dayOf(instant: string): string;
  /** UTC instant of a minute of a local day; 1440 is the end of the day. */
  instantOf(day: string, minuteOfDay: number): string;
}

/** A stretch in which the clock of a deadline stood (暂停); `to` null while it still stands. UTC instants. */
export interface Pause {
  readonly from: string;
  readonly to: string | null;
}

const HOUR_MS = 3_600_000;
export const END_OF_DAY_MINUTE = 1440;

/** Minute of the day of `HH:MM`, 0 to 1440; null for what is no time of day. */
export function minuteOfDay(time: string): number | null {
  const parts = /^(\d{2}):(\d{2})$/u.exec(time);
  if (!parts) return null;
  const minute = Number(parts[1]) * 60 + Number(parts[2]);
  return Number(parts[2]) < 60 && minute <= END_OF_DAY_MINUTE ? minute : null;
}

/** When something that began at `from` (UTC instant) has to be done; UTC instant. */
export function deadlineOf(rule: DeadlineRule, from: string, local: LocalTime, calendar: WorkingCalendar): string {
  if (rule.kind === 'hours') return new Date(Date.parse(from) + rule.hours * HOUR_MS).toISOString();
  const start = local.dayOf(from);
  const minute = rule.at === undefined ? END_OF_DAY_MINUTE : (minuteOfDay(rule.at) ?? END_OF_DAY_MINUTE);
  if (rule.kind === 'workingDays') return local.instantOf(addWorkingDays(start, rule.days, calendar), minute);
  const day = addDays(start, rule.days);
  return local.instantOf(rule.freeDay === 'next' ? workingDayFrom(day, calendar) : day, minute);
}

/** The deadline moved on by what was paused; a pause that still lasts counts up to `now`. Pauses do not overlap. */
export function deadlineAfterPauses(dueAt: string, pauses: readonly Pause[], now: string): string {
  const pausedMs = pauses.reduce((total, pause) => total + Math.max(0, Date.parse(pause.to ?? now) - Date.parse(pause.from)), 0);
  return pausedMs === 0 ? dueAt : new Date(Date.parse(dueAt) + pausedMs).toISOString();
}
