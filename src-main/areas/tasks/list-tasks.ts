import { MunimentError } from '#shared/errors.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { endOfToday } from './end-of-today.ts';
import { myReach } from './my-reach.ts';
import { listMyTasks } from './my-tasks-store.ts';
import { findTask, listClosedTasks, listOpenTasks, type TaskRecord } from './tasks-store.ts';
import { viewTask } from './view-task.ts';

/** Open tasks, the most urgent first; or those closed last. Throws TASKS_NOT_FOUND for an `after` that is none. */
export function listTasks(context: AreaContext, input: CallInput<'tasks', 'listTasks'>): CallAnswer<'tasks', 'listTasks'> {
  const after = input.after == null ? null : findTask(context.db, input.after);
  if (input.after != null && after === null) throw new MunimentError('TASKS_NOT_FOUND');
  return records(context, input, after).map((record) => viewTask(context, record));
}

function records(context: AreaContext, input: CallInput<'tasks', 'listTasks'>, after: TaskRecord | null): TaskRecord[] {
  const { db, clock } = context;
  if (input.state === 'closed') return listClosedTasks(db, input.limit);
  const dueBy = input.overdue ? clock.nowIso() : input.today ? endOfToday(context) : null;
  if (input.mine) return listMyTasks(db, myReach(context).reach, { dueBy, after, limit: input.limit });
  return listOpenTasks(db, { limit: input.limit, assigneeId: input.assigneeId ?? null, unassigned: input.unassigned, team: input.team ?? null, dueBy, afterTaskId: after?.taskId ?? null });
}
