import { MunimentError } from '#shared/errors.ts';
import type { AreaContext, WriteTx } from '#main/areas/area-context.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { changeTask } from './change-task.ts';
import { dueAfterPauses } from './due-after-pauses.ts';
import { requireOpenTask } from './require-task.ts';
import { writeDeed } from './task-deeds-store.ts';
import type { TaskRecord } from './tasks-store.ts';
import { viewTask } from './view-task.ts';

/** Throws TASKS_NOT_FOUND, TASKS_CHANGED_MEANWHILE, TASKS_ALREADY_CLOSED, TASKS_NOT_PAUSED. */
export function continueTask(context: AreaContext, input: CallInput<'tasks', 'continueTask'>): CallAnswer<'tasks', 'continueTask'> {
  return context.write((tx) => {
    const task = requireOpenTask(context, input.taskId, input.version);
    if (task.pausedAt === null) throw new MunimentError('TASKS_NOT_PAUSED');
    return viewTask(context, endPause(context, tx, task));
  });
}

/** Lets a paused task go on, inside the caller's transaction, with its deadline where the pause has moved it. */
export function endPause(context: AreaContext, tx: WriteTx, task: TaskRecord): TaskRecord {
  const dueAt = dueAfterPauses(context, task.taskId, task.setDueAt);
  writeDeed(context.db, task.taskId, context.clock.nowIso(), context.actor.name, { deed: 'continued', dueAt });
  return changeTask(context, tx, task, { pausedAt: null, dueAt }, 'task.continue');
}
