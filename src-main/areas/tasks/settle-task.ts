import type { AreaContext, WriteTx } from '#main/areas/area-context.ts';
import { changeTask } from './change-task.ts';
import { endPause } from './continue-task.ts';
import { relationTo } from './relation-to.ts';
import { findOpenTaskByKey, type TaskRecord } from './tasks-store.ts';

const PROGRAM = 'program:';

/** Closes the open task of a cause that has gone away, inside the caller's transaction. False when there was none. */
export function settleTask(context: AreaContext, tx: WriteTx, uniqueKey: string, note: string): boolean {
  const task = findOpenTaskByKey(context.db, uniqueKey);
  if (task) moveTask(context, tx, task, { state: 'done', closingNote: note });
  return task !== null;
}

/** Closes or reopens a task. What was paused goes on first, so that its record says for how long it stood. */
export function moveTask(context: AreaContext, tx: WriteTx, before: TaskRecord, to: Pick<TaskRecord, 'state' | 'closingNote'>): void {
  const { actor, clock } = context;
  const task = before.pausedAt === null ? before : endPause(context, tx, before);
  if (to.state === 'open') changeTask(context, tx, task, { ...to, closedAt: null, closedBy: null, closedAs: '' }, 'task.reopen');
  else changeTask(context, tx, task, { ...to, closedAt: clock.nowIso(), closedBy: actor.name, closedAs: actor.personId.startsWith(PROGRAM) ? '' : closedAs(context, task) }, 'task.close');
}

function closedAs(context: AreaContext, task: TaskRecord): TaskRecord['closedAs'] {
  const relation = relationTo(context, task);
  if (relation !== null && relation !== 'team') return relation;
  return task.assigneeId === null ? '' : 'other';
}
