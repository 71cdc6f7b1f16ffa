import type { AreaContext, WriteTx } from '#main/areas/area-context.ts';
import { changeTask } from './change-task.ts';
import { findOpenTaskByKey, isWorkingPerson } from './tasks-store.ts';

/** Whoever took the cause in hand has the open task of it, inside the caller's transaction; null: nobody in particular again. Nothing happens where there is no such task, or they have it. */
export function giveTask(context: AreaContext, tx: WriteTx, uniqueKey: string, personId: string | null): void {
  const task = findOpenTaskByKey(context.db, uniqueKey);
  const assigneeId = personId !== null && isWorkingPerson(context.db, personId) ? personId : null;
  if (task !== null && task.assigneeId !== assigneeId) changeTask(context, tx, task, { assigneeId }, 'task.assign');
}
