import { MunimentError } from '#shared/errors.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { followDutyTask } from './duties-store.ts';
import { requireTask } from './require-task.ts';
import { moveTask } from './settle-task.ts';
import { findOpenTaskByKey, findTask } from './tasks-store.ts';
import { viewTask } from './view-task.ts';

/** Throws TASKS_NOT_FOUND, TASKS_CHANGED_MEANWHILE, TASKS_NOT_CLOSED, TASKS_CAUSE_IS_OPEN. */
export function reopenTask(context: AreaContext, input: CallInput<'tasks', 'reopenTask'>): CallAnswer<'tasks', 'reopenTask'> {
  return context.write((tx) => {
    const task = requireTask(context, input.taskId, input.version);
    if (task.state === 'open') throw new MunimentError('TASKS_NOT_CLOSED');
    if (task.uniqueKey !== null && findOpenTaskByKey(context.db, task.uniqueKey)) throw new MunimentError('TASKS_CAUSE_IS_OPEN');
    moveTask(context, tx, task, { state: 'open', closingNote: '' });
    followDutyTask(context, task, 'open', '');
    return viewTask(context, findTask(context.db, task.taskId)!);
  });
}
