import type { AreaContext, WriteTx } from '#main/areas/area-context.ts';
import { changeTask } from './change-task.ts';
import { isClockDoubtful } from './is-clock-doubtful.ts';
import { dueAfterPauses } from './due-after-pauses.ts';
import { writeDeed } from './task-deeds-store.ts';
import { findOpenTaskByKey } from './tasks-store.ts';

/** Moves the deadline of the open task of a cause, inside the caller's transaction. Nothing happens where there is none, or where its cause set it so already; a paused task gets it when it goes on. */
export function rescheduleTask(context: AreaContext, tx: WriteTx, uniqueKey: string, setDueAt: string | null): void {
  const task = findOpenTaskByKey(context.db, uniqueKey);
  if (task === null || task.setDueAt === setDueAt) return;
  const dueAt = task.pausedAt === null ? dueAfterPauses(context, task.taskId, setDueAt) : null;
  writeDeed(context.db, task.taskId, context.clock.nowIso(), context.actor.name, { deed: 'rescheduled', from: task.dueAt, to: dueAt });
  changeTask(context, tx, task, { setDueAt, dueAt, clockDoubtful: isClockDoubtful(context) }, 'task.reschedule');
}
