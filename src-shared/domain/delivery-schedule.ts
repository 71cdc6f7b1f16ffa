import { END_OF_DAY_MINUTE, minuteOfDay, type LocalTime } from './deadline.ts';
import { addDays, isWorkingDay, type WorkingCalendar } from './working-calendar.ts';

/** 取件时间 `every`: counted from local midnight. `at`: times of the local day, `HH:MM`. */
export type Schedule =
  | { readonly kind: 'off' }
  | { readonly kind: 'every'; readonly minutes: number }
  | { readonly kind: 'at'; readonly times: readonly string[]; readonly workingDaysOnly: boolean };

/** A holiday of the longest kind, and a week besides. */
const DAYS_LOOKED = 40;
const MINUTE_MS = 60_000;

function slotsOfDay(schedule: Schedule, day: string, local: LocalTime, calendar: WorkingCalendar): string[] {
  if (schedule.kind === 'off') return [];
  if (schedule.kind === 'every') {
    const start = Date.parse(local.instantOf(day, 0));
    const end = Date.parse(local.instantOf(day, END_OF_DAY_MINUTE));
    const count = Math.ceil((end - start) / (schedule.minutes * MINUTE_MS));
    return Array.from({ length: count }, (_, index) => new Date(start + index * schedule.minutes * MINUTE_MS).toISOString());
  }
  if (schedule.workingDaysOnly && !isWorkingDay(day, calendar)) return [];
  return schedule.times.map((time) => local.instantOf(day, minuteOfDay(time) ?? 0)).toSorted();
}

/** The latest time at or before `now` (UTC instant) at which the schedule asks for a run; null where it asks for none. */
export function latestSlot(schedule: Schedule, now: string, local: LocalTime, calendar: WorkingCalendar): string | null {
  let day = local.dayOf(now);
  for (let looked = 0; looked < DAYS_LOOKED && schedule.kind !== 'off'; looked += 1, day = addDays(day, -1)) {
    const found = slotsOfDay(schedule, day, local, calendar).findLast((slot) => slot <= now);
    if (found !== undefined) return found;
  }
  return null;
}

/** The first time after `now`; null where there is none. */
export function nextSlot(schedule: Schedule, now: string, local: LocalTime, calendar: WorkingCalendar): string | null {
  let day = local.dayOf(now);
  for (let looked = 0; looked < DAYS_LOOKED && schedule.kind !== 'off'; looked += 1, day = addDays(day, 1)) {
    const found = slotsOfDay(schedule, day, local, calendar).find((slot) => slot > now);
    if (found !== undefined) return found;
  }
  return null;
}

/**
 * The slot for which a run is due, null when none is. However many were missed (the machine slept, the room was closed), they are due once. `lookedTo`: up to where runs were begun;
 * behind a clock that was set back it lies in the future, and a run too many does no harm: what is known is not taken again.
 */
export function dueSlot(schedule: Schedule, lookedTo: string, now: string, local: LocalTime, calendar: WorkingCalendar): string | null {
  const slot = latestSlot(schedule, now, local, calendar);
  return slot !== null && (slot > lookedTo || lookedTo > now) ? slot : null;
}
