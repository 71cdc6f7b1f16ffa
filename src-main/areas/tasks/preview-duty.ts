import { deadlineOf } from '#shared/domain/deadline.ts';
import { dutyDays } from '#shared/domain/duty-rule.ts';
import { addDays, isWorkingDay } from '#shared/domain/working-calendar.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import { localDay, wallClock } from '#main/platform/local-time.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { readWorkingCalendar } from './working-calendar-store.ts';

/** Looked at in stretches: a daily duty needs days, a yearly one years. */
const STRETCH_DAYS = 370;
const STRETCHES = 55;

/** The next days on which a duty would fall from today on, whether a free day moved each, and until when each is to be done. */
export function previewDuty(context: AreaContext, { settings: { rule, freeDay, within }, count }: CallInput<'tasks', 'previewDuty'>): CallAnswer<'tasks', 'previewDuty'> {
  const calendar = readWorkingCalendar(context.db);
  const found: CallAnswer<'tasks', 'previewDuty'> = [];
  let from = localDay(context.clock.nowMs());
  for (let stretch = 0; stretch < STRETCHES && found.length < count; stretch += 1) {
    const until = addDays(from, STRETCH_DAYS);
    const asWritten = new Set(dutyDays(rule, from, until, 'keep', calendar));
    for (const day of dutyDays(rule, from, until, freeDay, calendar)) found.push({ day, moved: !asWritten.has(day), free: !isWorkingDay(day, calendar), dueAt: deadlineOf(within, wallClock.instantOf(day, 0), wallClock, calendar) });
    from = addDays(until, 1);
  }
  return found.slice(0, count);
}
