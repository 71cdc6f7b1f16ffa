import { MunimentError } from '#shared/errors.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import { findTask, type TaskRecord } from './tasks-store.ts';

/** The task as the caller last saw it. Throws TASKS_NOT_FOUND, TASKS_CHANGED_MEANWHILE. */
export function requireTask(context: AreaContext, taskId: string, version: number): TaskRecord {
  const task = findTask(context.db, taskId);
  if (!task) throw new MunimentError('TASKS_NOT_FOUND');
  if (task.version !== version) throw new MunimentError('TASKS_CHANGED_MEANWHILE', { version: task.version });
  return task;
}

/** The same, and still to be done. Throws TASKS_ALREADY_CLOSED as well. */
export function requireOpenTask(context: AreaContext, taskId: string, version: number): TaskRecord {
  const task = requireTask(context, taskId, version);
  if (task.state !== 'open') throw new MunimentError('TASKS_ALREADY_CLOSED');
  return task;
}
