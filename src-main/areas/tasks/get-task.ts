import { MunimentError } from '#shared/errors.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { selectDeeds } from './task-deeds-store.ts';
import { findTask } from './tasks-store.ts';
import { viewTask } from './view-task.ts';

/** Throws TASKS_NOT_FOUND. */
export function getTask(context: AreaContext, { taskId }: CallInput<'tasks', 'getTask'>): CallAnswer<'tasks', 'getTask'> {
  const task = findTask(context.db, taskId);
  if (task === null) throw new MunimentError('TASKS_NOT_FOUND');
  return { task: viewTask(context, task), deeds: selectDeeds(context.db, taskId) };
}
