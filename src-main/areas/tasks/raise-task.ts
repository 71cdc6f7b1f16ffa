import type { TaskData, TaskKind } from '#shared/domain/task-kind.ts';
import type { AreaContext, WriteTx } from '#main/areas/area-context.ts';
import { isClockDoubtful } from './is-clock-doubtful.ts';
import { findOpenTaskByKey, insertTask, type TaskRecord, type TaskTarget } from './tasks-store.ts';

/** Why the program wants somebody to do something. */
export interface TaskCause {
  readonly kind: Exclude<TaskKind, 'own'>;
  /** The same for every time that the same cause is noticed, for example `climateOut:<roomId>`: it then makes one task. */
  readonly uniqueKey: string;
  readonly data: TaskData;
  readonly target: TaskTarget;
  /** UTC instant; null when it may wait. */
  readonly dueAt?: string | null;
  readonly assigneeId?: string | null;
  /** B 角. */
  readonly deputyId?: string | null;
  /** 责任班组. */
  readonly team?: string;
}

/**
 * Raises a task inside the caller's transaction: row, op and `tasks.taskChanged`. While a task of the same `uniqueKey` is
 * open nothing happens. Answers with the new task's id, or null when there was one already.
 */
export function raiseTask(context: AreaContext, tx: WriteTx, cause: TaskCause): string | null {
  if (findOpenTaskByKey(context.db, cause.uniqueKey)) return null;
  const { kind, uniqueKey, data, target } = cause;
  return addTask(context, tx, { kind, title: '', data, target, uniqueKey, dueAt: cause.dueAt ?? null, assigneeId: cause.assigneeId ?? null, deputyId: cause.deputyId ?? null, team: cause.team ?? '' }).taskId;
}

/** Writes a new open task inside the caller's transaction. */
export function addTask(context: AreaContext, tx: WriteTx, draft: Pick<TaskRecord, 'kind' | 'title' | 'data' | 'target' | 'uniqueKey' | 'dueAt' | 'assigneeId' | 'deputyId' | 'team'>): Omit<TaskRecord, 'n'> {
  const task: Omit<TaskRecord, 'n'> = {
    ...draft, taskId: context.ids.uuid(), createdAt: context.clock.nowIso(), createdBy: context.actor.name, setDueAt: draft.dueAt, pausedAt: null, assignee: null, deputy: null,
    state: 'open', closedAt: null, closedBy: null, closedAs: '', closingNote: '', escalated: 0, clockDoubtful: isClockDoubtful(context), version: 1,
  };
  insertTask(context.db, task);
  tx.record({
    class: 'O', kind: 'task.raise', entity: 'task', eid: task.taskId,
    body: { kind: task.kind, title: task.title, data: task.data, target: { ...task.target }, uniqueKey: task.uniqueKey, createdAt: task.createdAt, createdBy: task.createdBy, dueAt: task.dueAt, assigneeId: task.assigneeId, deputyId: task.deputyId, team: task.team, clockDoubtful: task.clockDoubtful },
  });
  tx.publish({ name: 'tasks.taskChanged', payload: { taskIds: [task.taskId] } });
  return task;
}
