import { END_OF_DAY_MINUTE, type LocalTime, type Pause } from './deadline.ts';
import { isWorkingDay, type WorkingCalendar } from './working-calendar.ts';

/** By what a pause moves a deadline on: `clock` by all of it, `workingDays` by what of it fell on working days, and over free days. */
export const PAUSE_MOVES = ['workingDays', 'clock'] as const;

export type PauseMoves = (typeof PAUSE_MOVES)[number];

/** Days that are walked at most; a calendar without working days would never end. */
const MOST_DAYS = 4000;

/** The deadline of a task after its pauses; all instants UTC. A pause that still lasts counts up to `now`. */
export function deadlineAfterTaskPauses(dueAt: string, pauses: readonly Pause[], now: string, moves: PauseMoves, local: LocalTime, calendar: WorkingCalendar): string {
  const whole = pauses.map(({ from, to }) => ({ from, to: to ?? now })).filter(({ from, to }) => to > from);
  if (moves === 'clock') return iso(Date.parse(dueAt) + whole.reduce((total, { from, to }) => total + Date.parse(to) - Date.parse(from), 0));
  return moveOn(dueAt, whole.reduce((total, { from, to }) => total + workedMs(from, to, local, calendar), 0), local, calendar);
}

const iso = (ms: number): string => new Date(ms).toISOString();
const endOf = (day: string, local: LocalTime): string => local.instantOf(day, END_OF_DAY_MINUTE);

/** How much of a stretch fell on working days. */
function workedMs(from: string, to: string, local: LocalTime, calendar: WorkingCalendar): number {
  let worked = 0;
  for (let at = from, days = 0; at < to && days < MOST_DAYS; days += 1) {
    const day = local.dayOf(at);
    const end = endOf(day, local) < to ? endOf(day, local) : to;
    if (isWorkingDay(day, calendar)) worked += Date.parse(end) - Date.parse(at);
    at = end;
  }
  return worked;
}

function moveOn(from: string, byMs: number, local: LocalTime, calendar: WorkingCalendar): string {
  let at = from;
  for (let left = byMs, days = 0; left > 0 && days < MOST_DAYS; days += 1) {
    const day = local.dayOf(at);
    const room = Date.parse(endOf(day, local)) - Date.parse(at);
    const step = isWorkingDay(day, calendar) ? Math.min(left, room) : 0;
    at = step === left ? iso(Date.parse(at) + step) : endOf(day, local);
    left -= step;
  }
  return at;
}
