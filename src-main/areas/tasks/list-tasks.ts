import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { listClosedTasks, listOpenTasks } from './tasks-store.ts';
import { viewTask } from './view-task.ts';

/** Open tasks, the most urgent first; or those closed last. */
export function listTasks(context: AreaContext, input: CallInput<'tasks', 'listTasks'>): CallAnswer<'tasks', 'listTasks'> {
  const records = input.state === 'open' ? listOpenTasks(context.db, input.limit) : listClosedTasks(context.db, input.limit);
  return records.map((record) => viewTask(context, record));
}
