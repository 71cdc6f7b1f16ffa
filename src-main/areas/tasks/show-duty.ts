import { deadlineOf } from '#shared/domain/deadline.ts';
import type { AreaContext, WriteTx } from '#main/areas/area-context.ts';
import { wallClock } from '#main/platform/local-time.ts';
import { changeTask } from './change-task.ts';
import { dueAfterPauses } from './due-after-pauses.ts';
import { countMissedInARow, dutyTaskKey, type DutyRecord } from './duties-store.ts';
import { isClockDoubtful } from './is-clock-doubtful.ts';
import { raiseTask } from './raise-task.ts';
import { findOpenTaskByKey } from './tasks-store.ts';
import { readWorkingCalendar } from './working-calendar-store.ts';

/** Brings the one open task of a duty into line with the day that is to be done. True when its deadline is another one than before. */
export function showDuty(context: AreaContext, tx: WriteTx, { dutyId, settings, assigneeId, deputyId, team }: DutyRecord, day: string): boolean {
  const { db } = context;
  const missed = countMissedInARow(db, dutyId, day);
  const kind = missed > 0 ? 'dutyMissed' : 'duty';
  const data = { title: settings.nameZh, titleEn: settings.nameEn, day: `${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}`, remark: settings.remark ? 1 : 0, ...(missed > 0 && { missed }) };
  const began = wallClock.instantOf(day, 0);
  const setDueAt = deadlineOf(settings.within, began, wallClock, readWorkingCalendar(db));
  const task = findOpenTaskByKey(db, dutyTaskKey(dutyId));
  if (task === null) {
    raiseTask(context, tx, { kind, uniqueKey: dutyTaskKey(dutyId), data, target: { screen: 'today', id: null }, dueAt: setDueAt, assigneeId, deputyId, team });
    return false;
  }
  const dueAt = task.pausedAt === null ? dueAfterPauses(context, task.taskId, setDueAt, began) : null;
  // To whom somebody gave it by hand, it stays.
  const moved = task.data['day'] !== data.day;
  const owner = moved || (task.assigneeId === null && assigneeId !== null) ? { assigneeId, deputyId, team } : { assigneeId: task.assigneeId, deputyId: task.deputyId, team };
  const after = { kind, data, setDueAt, dueAt, ...owner };
  const fields = ['kind', 'data', 'setDueAt', 'dueAt', 'assigneeId', 'deputyId', 'team'] as const;
  if (fields.every((field) => JSON.stringify(task[field]) === JSON.stringify(after[field]))) return false;
  changeTask(context, tx, task, { ...after, clockDoubtful: isClockDoubtful(context) }, 'task.update');
  return task.dueAt !== dueAt;
}
