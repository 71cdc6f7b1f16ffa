import { MunimentError } from '#shared/errors.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { changeTask } from './change-task.ts';
import { requireOpenTask } from './require-task.ts';
import { writeDeed } from './task-deeds-store.ts';
import { viewTask } from './view-task.ts';

/** Throws TASKS_NOT_FOUND, TASKS_CHANGED_MEANWHILE, TASKS_ALREADY_CLOSED, TASKS_ALREADY_PAUSED. */
export function pauseTask(context: AreaContext, input: CallInput<'tasks', 'pauseTask'>): CallAnswer<'tasks', 'pauseTask'> {
  return context.write((tx) => {
    const task = requireOpenTask(context, input.taskId, input.version);
    if (task.pausedAt !== null) throw new MunimentError('TASKS_ALREADY_PAUSED');
    const now = context.clock.nowIso();
    writeDeed(context.db, task.taskId, now, context.actor.name, { deed: 'paused', reason: input.reason });
    return viewTask(context, changeTask(context, tx, task, { pausedAt: now, dueAt: null }, 'task.pause'));
  });
}
