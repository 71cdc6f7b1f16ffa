import type { AreaContext, WriteTx } from '#main/areas/area-context.ts';
import type { Json } from '#shared/protocol/canonical-json.ts';
import { removeEscalations } from './escalations-store.ts';
import { writeTask, type TaskRecord } from './tasks-store.ts';

/** What may change of a task once it is raised. */
export type TaskChanges = Partial<Pick<TaskRecord, 'kind' | 'data' | 'dueAt' | 'setDueAt' | 'pausedAt' | 'assigneeId' | 'deputyId' | 'team' | 'state' | 'closedAt' | 'closedBy' | 'closedAs' | 'closingNote' | 'escalated' | 'clockDoubtful'>>;

/** The one way to change a task, inside the caller's transaction: row, op with what was and what is, and event. A deadline that lies ahead again begins its reminders anew. */
export function changeTask(context: AreaContext, tx: WriteTx, task: TaskRecord, changes: TaskChanges, kind: string): TaskRecord {
  const startsAnew = changes.dueAt != null && changes.dueAt > context.clock.nowIso() && task.escalated > 0;
  const all: TaskChanges = { ...changes, ...(startsAnew && { escalated: 0 }) };
  const after: TaskRecord = { ...task, ...all, version: task.version + 1 };
  if (startsAnew) removeEscalations(context.db, task.n);
  writeTask(context.db, after);
  const fields = Object.keys(all).filter((field) => JSON.stringify(task[field as keyof TaskChanges]) !== JSON.stringify(after[field as keyof TaskChanges]));
  const facts = (of: TaskRecord) => Object.fromEntries(fields.map((field) => [field, of[field as keyof TaskChanges]])) as Record<string, Json>;
  tx.record({ class: 'O', kind, entity: 'task', eid: task.taskId, fields, body: { before: facts(task), after: facts(after) } });
  tx.publish({ name: 'tasks.taskChanged', payload: { taskIds: [task.taskId] } });
  return after;
}
