import { MunimentError } from '#shared/errors.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { findTask, listClosedTasks, listOpenTasks } from './tasks-store.ts';
import { viewTask } from './view-task.ts';

/** Open tasks, the most urgent first; or those closed last. Throws TASKS_NOT_FOUND for an `after` that is none. */
export function listTasks(context: AreaContext, input: CallInput<'tasks', 'listTasks'>): CallAnswer<'tasks', 'listTasks'> {
  if (input.after != null && !findTask(context.db, input.after)) throw new MunimentError('TASKS_NOT_FOUND');
  const records = input.state === 'open' ? listOpenTasks(context.db, { limit: input.limit, assigneeId: input.assigneeId ?? null, unassigned: input.unassigned, team: input.team ?? null, dueBy: input.overdue ? context.clock.nowIso() : null, afterTaskId: input.after ?? null }) : listClosedTasks(context.db, input.limit);
  return records.map((record) => viewTask(context, record));
}
