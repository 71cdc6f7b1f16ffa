import { MunimentError } from '#shared/errors.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { followDutyTask } from './duties-store.ts';
import { requireOpenTask } from './require-task.ts';
import { moveTask } from './settle-task.ts';
import { findTask } from './tasks-store.ts';
import { viewTask } from './view-task.ts';

/** Done, or dismissed: then a task of the program's needs a reason. Throws TASKS_NOT_FOUND, _CHANGED_MEANWHILE, _ALREADY_CLOSED, _NOTE_NEEDED, _REMARK_NEEDED. */
export function closeTask(context: AreaContext, input: CallInput<'tasks', 'closeTask'>): CallAnswer<'tasks', 'closeTask'> {
  return context.write((tx) => {
    const task = requireOpenTask(context, input.taskId, input.version);
    if (input.outcome === 'dismissed' && task.kind !== 'own' && input.note === '') throw new MunimentError('TASKS_NOTE_NEEDED');
    if (input.outcome === 'done' && task.data['remark'] === 1 && input.note === '') throw new MunimentError('TASKS_REMARK_NEEDED');
    moveTask(context, tx, task, { state: input.outcome, closingNote: input.note });
    followDutyTask(context, task, input.outcome, input.note);
    return viewTask(context, findTask(context.db, task.taskId)!);
  });
}
