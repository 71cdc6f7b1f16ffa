import { dutyDays } from '#shared/domain/duty-rule.ts';
import { addDays } from '#shared/domain/working-calendar.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import { localDay } from '#main/platform/local-time.ts';
import type { CallAnswer } from '#main/rpc/verbs.ts';
import { countMissedInARow, dutyTaskKey, findOpenDutyDay, type DutyRecord } from './duties-store.ts';
import { nameOfPerson } from './roster-store.ts';
import { findOpenTaskByKey } from './tasks-store.ts';
import { readWorkingCalendar } from './working-calendar-store.ts';

export function viewDuty(context: AreaContext, duty: DutyRecord): CallAnswer<'tasks', 'saveDuty'> {
  const { db } = context;
  const { dutyId, settings, retired, presetId, assigneeId, deputyId, team, version } = duty;
  const today = localDay(context.clock.nowMs());
  const day = findOpenDutyDay(db, dutyId);
  const task = day === null ? null : findOpenTaskByKey(db, dutyTaskKey(dutyId));
  const next = retired ? undefined : dutyDays(settings.rule, addDays(today, 1), addDays(today, 366), settings.freeDay, readWorkingCalendar(db))[0];
  return {
    dutyId, presetId, settings, retired, version, assigneeId, assignee: nameOfPerson(db, assigneeId), deputyId, deputy: nameOfPerson(db, deputyId), team, open: day === null || task === null ? null : { day, taskId: task.taskId, dueAt: task.dueAt },
    missed: countMissedInARow(db, dutyId, day ?? addDays(today, 1)), nextDay: next ?? null,
  } as CallAnswer<'tasks', 'saveDuty'>;
}
