import { deadlineOf } from '#shared/domain/deadline.ts';
import type { AreaContext, WriteTx } from '#main/areas/area-context.ts';
import { wallClock } from '#main/platform/local-time.ts';
import { countMissedInARow, dutyTaskKey, type DutyRecord } from './duties-store.ts';
import { raiseTask } from './raise-task.ts';
import { changeTaskWords, findOpenTaskByKey } from './tasks-store.ts';
import { readWorkingCalendar } from './working-calendar-store.ts';

/** Brings the one open task of a duty into line with the day that is to be done. True when its deadline is another one than before. */
export function showDuty(context: AreaContext, tx: WriteTx, { dutyId, settings }: DutyRecord, day: string): boolean {
  const { db } = context;
  const missed = countMissedInARow(db, dutyId, day);
  const kind = missed > 0 ? 'dutyMissed' : 'duty';
  const data = { title: settings.nameZh, titleEn: settings.nameEn, day: `${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}`, remark: settings.remark ? 1 : 0, ...(missed > 0 && { missed }) };
  const dueAt = deadlineOf(settings.within, wallClock.instantOf(day, 0), wallClock, readWorkingCalendar(db));
  const task = findOpenTaskByKey(db, dutyTaskKey(dutyId));
  if (task === null) {
    raiseTask(context, tx, { kind, uniqueKey: dutyTaskKey(dutyId), data, target: { screen: 'today', id: null }, dueAt });
    return false;
  }
  if (task.dueAt === dueAt && task.kind === kind && JSON.stringify(task.data) === JSON.stringify(data)) return false;
  changeTaskWords(db, { taskId: task.taskId, kind, data, dueAt, version: task.version + 1 });
  tx.record({ class: 'O', kind: 'task.update', entity: 'task', eid: task.taskId, fields: ['kind', 'data', 'dueAt'], body: { before: { kind: task.kind, data: task.data, dueAt: task.dueAt }, after: { kind, data, dueAt } } });
  tx.publish({ name: 'tasks.taskChanged', payload: { taskIds: [task.taskId] } });
  return task.dueAt !== dueAt;
}
