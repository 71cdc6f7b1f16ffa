import type { Database } from '#main/db/database.ts';
import type { TaskData } from '#shared/domain/task-kind.ts';

/** A row of the task list. `assignee` and `deputy` are display names, null when nobody in particular. */
export interface TaskRecord {
  readonly n: number; readonly taskId: string; readonly kind: string; readonly title: string; readonly data: TaskData; readonly target: TaskTarget; readonly uniqueKey: string | null;
  readonly createdAt: string; readonly createdBy: string; /** Null while paused. */ readonly dueAt: string | null; /** Before any pause. */ readonly setDueAt: string | null; readonly pausedAt: string | null;
  readonly assigneeId: string | null; readonly assignee: string | null; readonly deputyId: string | null; readonly deputy: string | null; /** 责任班组; empty when none is named. */ readonly team: string;
  readonly state: 'open' | 'done' | 'dismissed'; readonly closedAt: string | null; readonly closedBy: string | null; readonly closedAs: ClosedAs; readonly closingNote: string;
  /** Steps of the reminder that are behind it. */ readonly escalated: number; readonly clockDoubtful: boolean; readonly version: number;
}
/** What the one who closed a task was to it. */
export type ClosedAs = '' | 'own' | 'deputy' | 'escalated' | 'other';

export interface TaskTarget {
  readonly screen: 'today' | 'receive' | 'transfers' | 'deliveries' | 'registers' | 'dispatches' | 'shipments' | 'catalogue' | 'digitise' | 'line' | 'find' | 'stacks' | 'climate' | 'settings';
  readonly id: string | null;
}

export interface TaskRow {
  n: number; task_id: string; kind: string; title: string; data: string; target: string; unique_key: string | null; created_at: string; created_by: string; due_at: string | null; set_due_at: string | null; paused_at: string | null;
  assignee_id: string | null; assignee: string | null; deputy_id: string | null; deputy: string | null; team: string; state: TaskRecord['state']; closed_at: string | null; closed_by: string | null; closed_as: ClosedAs; closing_note: string; escalated: number; clock_doubtful: number; version: number;
}

export const columnsOf = (tasks: string): string => `SELECT tasks.*, people.display_name AS assignee, b.display_name AS deputy FROM ${tasks} LEFT JOIN people ON people.person_id = tasks.assignee_id LEFT JOIN people b ON b.person_id = tasks.deputy_id`;
const COLUMNS = columnsOf('tasks');

export const toRecord = (row: TaskRow): TaskRecord => ({
  n: row.n, taskId: row.task_id, kind: row.kind, title: row.title, data: JSON.parse(row.data) as TaskData, target: JSON.parse(row.target) as TaskTarget, uniqueKey: row.unique_key,
  createdAt: row.created_at, createdBy: row.created_by, dueAt: row.due_at, setDueAt: row.set_due_at, pausedAt: row.paused_at, assigneeId: row.assignee_id, assignee: row.assignee, deputyId: row.deputy_id, deputy: row.deputy, team: row.team,
  state: row.state, closedAt: row.closed_at, closedBy: row.closed_by, closedAs: row.closed_as, closingNote: row.closing_note, escalated: row.escalated, clockDoubtful: row.clock_doubtful === 1, version: row.version,
});

export interface OpenTasksRequest {
  readonly limit: number;
  /** Of this person only. */
  readonly assigneeId: string | null;
  /** Of nobody in particular only. */
  readonly unassigned: boolean;
  /** Of this team only. */
  readonly team: string | null;
  /** Due at or before this instant only. */
  readonly dueBy: string | null;
  /** The list goes on after this task. */
  readonly afterTaskId: string | null;
}

/** What is due first comes first, what has no date last; one walk of an index, however many there are. */
export function listOpenTasks(db: Database, request: OpenTasksRequest): TaskRecord[] {
  const conditions = [
    request.assigneeId === null ? '' : 'AND assignee_id = @assigneeId', request.unassigned ? 'AND assignee_id IS NULL' : '', request.team === null ? '' : "AND team = @team AND team <> ''", request.dueBy === null ? '' : "AND coalesce(due_at, '9') <= @dueBy",
    request.afterTaskId === null ? '' : "AND (coalesce(due_at, '9'), n) > (SELECT coalesce(due_at, '9'), n FROM tasks WHERE task_id = @afterTaskId)",
  ].join(' ');
  return db.statement<[OpenTasksRequest], TaskRow>(`${columnsOf(`tasks INDEXED BY ${request.assigneeId !== null || request.unassigned ? 'tasks_of_person' : request.team !== null ? 'tasks_of_team' : 'tasks_today'}`)} WHERE state = 'open' ${conditions} ORDER BY coalesce(due_at, '9'), n LIMIT @limit`).all(request).map(toRecord);
}

export const listClosedTasks = (db: Database, limit: number): TaskRecord[] =>
  db.statement<[number], TaskRow>(`${COLUMNS} WHERE state <> 'open' ORDER BY closed_at DESC, tasks.n DESC LIMIT ?`).all(limit).map(toRecord);

export function findTask(db: Database, taskId: string): TaskRecord | null {
  const row = db.statement<[string], TaskRow>(`${COLUMNS} WHERE task_id = ?`).get(taskId);
  return row ? toRecord(row) : null;
}

export function findOpenTaskByKey(db: Database, uniqueKey: string): TaskRecord | null {
  const row = db.statement<[string], TaskRow>(`${COLUMNS} WHERE unique_key = ? AND state = 'open'`).get(uniqueKey);
  return row ? toRecord(row) : null;
}

/** The newest task of a cause, open or closed; null when there never was one. */
export const lastTaskByKey = (db: Database, uniqueKey: string): TaskRecord | null => {
  const row = db.statement<[string], TaskRow>(`${COLUMNS} WHERE unique_key = ? ORDER BY n DESC LIMIT 1`).get(uniqueKey);
  return row ? toRecord(row) : null;
};

export const isWorkingPerson = (db: Database, personId: string): boolean =>
  db.statement<[string], { found: number }>('SELECT 1 AS found FROM people WHERE person_id = ? AND active = 1').get(personId) !== undefined;

export function insertTask(db: Database, task: Omit<TaskRecord, 'n'>): void {
  db.statement('INSERT INTO tasks (task_id, kind, title, data, target, unique_key, created_at, created_by, due_at, set_due_at, assignee_id, deputy_id, team, state, clock_doubtful, version) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)')
    .run(task.taskId, task.kind, task.title, JSON.stringify(task.data), JSON.stringify(task.target), task.uniqueKey, task.createdAt, task.createdBy, task.dueAt, task.setDueAt, task.assigneeId, task.deputyId, task.team, task.state, task.clockDoubtful ? 1 : 0, task.version);
}

/** Writes what may change of a task. */
export function writeTask(db: Database, task: TaskRecord): void {
  db.statement(`UPDATE tasks SET kind = ?, data = ?, due_at = ?, set_due_at = ?, paused_at = ?, assignee_id = ?, deputy_id = ?, team = ?, state = ?, closed_at = ?, closed_by = ?, closed_as = ?, closing_note = ?, escalated = ?, clock_doubtful = ?, version = ? WHERE n = ?`)
    .run(task.kind, JSON.stringify(task.data), task.dueAt, task.setDueAt, task.pausedAt, task.assigneeId, task.deputyId, task.team, task.state, task.closedAt, task.closedBy, task.closedAs, task.closingNote, task.escalated, task.clockDoubtful ? 1 : 0, task.version, task.n);
}
