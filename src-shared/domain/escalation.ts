import { deadlineOf, END_OF_DAY_MINUTE, type DeadlineRule, type LocalTime } from './deadline.ts';
import { addDays, type WorkingCalendar } from './working-calendar.ts';

/** Before whom an overdue task is brought: who stands in for whoever has it (B 角), who leads the team (班组长), who answers for the archive (档案负责人). */
export const ESCALATION_TARGETS = ['deputy', 'lead', 'archivist'] as const;

export type EscalationTarget = (typeof ESCALATION_TARGETS)[number];

const HOUR_MS = 3_600_000;
/** Longer waits in days than that are not looked for. */
const DAYS_BACK = 4000;

/**
 * The latest deadline that a wait is over for, at `now`: what was due by then is brought on. UTC instant; null when there is none.
 * Asked the other way round than a deadline, so that a million tasks are one range of an index and no rule is reckoned twice when it changes.
 */
export function dueByFor(after: DeadlineRule, now: string, local: LocalTime, calendar: WorkingCalendar): string | null {
  if (after.kind === 'hours') return new Date(Date.parse(now) - after.hours * HOUR_MS).toISOString();
  let day = local.dayOf(now);
  for (let back = 0; back < DAYS_BACK; back += 1) {
    // Noon stands for the day: a deadline at its very end is the first instant of the next.
    if (deadlineOf(after, local.instantOf(day, END_OF_DAY_MINUTE / 2), local, calendar) <= now) return local.instantOf(day, END_OF_DAY_MINUTE);
    day = addDays(day, -1);
  }
  return null;
}
