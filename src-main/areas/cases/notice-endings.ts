import { isCalendarDay } from '#shared/domain/calendar-day.ts';
import { addDays } from '#shared/domain/working-calendar.ts';
import { END_OF_DAY_MINUTE } from '#shared/domain/deadline.ts';
import type { AreaContext, WriteTx } from '#main/areas/area-context.ts';
import { raiseTask } from '#main/areas/tasks/raise-task.ts';
import { lastTaskByKey } from '#main/areas/tasks/tasks-store.ts';
import { localDay, wallClock } from '#main/platform/local-time.ts';
import type { Ending } from './cases-store.ts';

/** 合同预警 One task for one end of one dossier; a new end makes a new one. What the volume is called may be secret, so the task names its code, or the customer's number. */
export function noticeEndings(context: AreaContext, tx: WriteTx, endings: readonly Ending[]): void {
  const today = localDay(context.clock.nowMs());
  for (const { volumeId, archivalCode, subject, day, warnDays } of endings) {
    if (!isCalendarDay(day) || addDays(day, -warnDays) > today) continue;
    const uniqueKey = `contractEnding:${volumeId}:${day}`;
    if (lastTaskByKey(context.db, uniqueKey) !== null) continue;
    raiseTask(context, tx, { kind: 'contractEnding', uniqueKey, data: { title: archivalCode ?? subject, day }, target: { screen: 'catalogue', id: null }, dueAt: wallClock.instantOf(day, END_OF_DAY_MINUTE) });
  }
}
