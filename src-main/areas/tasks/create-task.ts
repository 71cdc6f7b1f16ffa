import { MunimentError } from '#shared/errors.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { addTask } from './raise-task.ts';
import { requireWorkers } from './require-workers.ts';
import { findTask } from './tasks-store.ts';
import { viewTask } from './view-task.ts';

/** A task in a person's own words. Throws TASKS_ASSIGNEE_NOT_FOUND, TASKS_DEPUTY_SELF. */
export function createTask(context: AreaContext, input: CallInput<'tasks', 'createTask'>): CallAnswer<'tasks', 'createTask'> {
  return context.write((tx) => {
    const assigneeId = input.assigneeId ?? null;
    const deputyId = input.deputyId ?? null;
    requireWorkers(context, [assigneeId, deputyId]);
    if (deputyId !== null && deputyId === assigneeId) throw new MunimentError('TASKS_DEPUTY_SELF');
    const task = addTask(context, tx, { kind: 'own', title: input.title, data: {}, target: input.target ?? { screen: 'today', id: null }, uniqueKey: null, dueAt: input.dueAt ?? null, assigneeId, deputyId, team: '' });
    return viewTask(context, findTask(context.db, task.taskId)!);
  });
}
