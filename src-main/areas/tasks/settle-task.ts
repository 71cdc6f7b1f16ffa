import type { AreaContext, WriteTx } from '#main/areas/area-context.ts';
import { changeTaskState, findOpenTaskByKey, type TaskRecord } from './tasks-store.ts';

/** Closes the open task of a cause that has gone away, inside the caller's transaction. False when there was none. */
export function settleTask(context: AreaContext, tx: WriteTx, uniqueKey: string, note: string): boolean {
  const task = findOpenTaskByKey(context.db, uniqueKey);
  if (task) moveTask(context, tx, task, { state: 'done', closingNote: note });
  return task !== null;
}

/** Closes or reopens a task: row, op and event. */
export function moveTask(context: AreaContext, tx: WriteTx, task: TaskRecord, to: Pick<TaskRecord, 'state' | 'closingNote'>): void {
  const closed = to.state !== 'open';
  const { state, closingNote } = to;
  changeTaskState(context.db, { taskId: task.taskId, state, closingNote, closedAt: closed ? context.clock.nowIso() : null, closedBy: closed ? context.actor.name : null, version: task.version + 1 });
  tx.record({
    class: 'O', kind: closed ? 'task.close' : 'task.reopen', entity: 'task', eid: task.taskId, fields: ['state', 'closingNote'],
    body: { before: { state: task.state, closingNote: task.closingNote }, after: { state, closingNote } },
  });
  tx.publish({ name: 'tasks.taskChanged', payload: { taskIds: [task.taskId] } });
}
