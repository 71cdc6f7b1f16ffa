import { MunimentError } from '#shared/errors.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { changeTask } from './change-task.ts';
import { requireOpenTask } from './require-task.ts';
import { requireWorkers } from './require-workers.ts';
import { nameOfPerson } from './roster-store.ts';
import { writeDeed } from './task-deeds-store.ts';
import { findTask } from './tasks-store.ts';
import { viewTask } from './view-task.ts';

/** Throws TASKS_NOT_FOUND, TASKS_CHANGED_MEANWHILE, TASKS_ALREADY_CLOSED, TASKS_ASSIGNEE_NOT_FOUND, TASKS_DEPUTY_SELF. */
export function assignTask(context: AreaContext, input: CallInput<'tasks', 'assignTask'>): CallAnswer<'tasks', 'assignTask'> {
  return context.write((tx) => {
    const { db } = context;
    const task = requireOpenTask(context, input.taskId, input.version);
    const deputyId = input.deputyId === undefined ? task.deputyId : input.deputyId;
    requireWorkers(context, [input.assigneeId, input.deputyId ?? null]);
    if (input.deputyId != null && input.deputyId === input.assigneeId) throw new MunimentError('TASKS_DEPUTY_SELF');
    if (task.assigneeId !== input.assigneeId) writeDeed(db, task.taskId, context.clock.nowIso(), context.actor.name, { deed: 'assigned', from: task.assignee, to: nameOfPerson(db, input.assigneeId), note: input.note });
    // Whoever becomes A is not their own B.
    changeTask(context, tx, task, { assigneeId: input.assigneeId, deputyId: deputyId === input.assigneeId ? null : deputyId }, 'task.assign');
    return viewTask(context, findTask(db, task.taskId)!);
  });
}
