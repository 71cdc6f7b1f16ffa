import { taskUrgency } from '#shared/domain/task-urgency.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer } from '#main/rpc/verbs.ts';
import type { TaskRecord } from './tasks-store.ts';

/** A task as screens see it. What is closed is not urgent any more. */
export function viewTask(context: AreaContext, record: TaskRecord): CallAnswer<'tasks', 'createTask'> {
  const { uniqueKey: _uniqueKey, data, target, ...rest } = record;
  return { ...rest, data: { ...data }, target: { ...target }, urgency: record.state === 'open' ? taskUrgency(record.dueAt, context.clock.nowIso()) : 'normal' };
}
