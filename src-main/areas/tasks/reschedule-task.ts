import type { AreaContext, WriteTx } from '#main/areas/area-context.ts';
import { changeTaskDue, findOpenTaskByKey } from './tasks-store.ts';

/** Moves the deadline of the open task of a cause, inside the caller's transaction: row, op and event. Nothing happens where there is none, or where it is due then already. */
export function rescheduleTask(context: AreaContext, tx: WriteTx, uniqueKey: string, dueAt: string | null): void {
  const task = findOpenTaskByKey(context.db, uniqueKey);
  if (task === null || task.dueAt === dueAt) return;
  changeTaskDue(context.db, task.taskId, dueAt, task.version + 1);
  tx.record({ class: 'O', kind: 'task.reschedule', entity: 'task', eid: task.taskId, fields: ['dueAt'], body: { before: { dueAt: task.dueAt }, after: { dueAt } } });
  tx.publish({ name: 'tasks.taskChanged', payload: { taskIds: [task.taskId] } });
}
