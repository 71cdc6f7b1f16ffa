import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer } from '#main/rpc/verbs.ts';
import { endOfToday } from './end-of-today.ts';
import { countAll } from './task-counts-store.ts';

/** Open tasks of the whole room: overdue, due later today, all. */
export function countTasks(context: AreaContext): CallAnswer<'tasks', 'countTasks'> {
  const { overdue, warning, normal, paused } = countAll(context.db, context.clock.nowIso(), endOfToday(context));
  return { overdue, today: warning, open: overdue + warning + normal + paused };
}
