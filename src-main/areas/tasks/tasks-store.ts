import type { Database } from '#main/db/database.ts';
import type { TaskData } from '#shared/domain/task-kind.ts';

/** A row of the task list. `assignee` is the display name of the person, null when nobody in particular. */
export interface TaskRecord {
  readonly taskId: string; readonly kind: string; readonly title: string; readonly data: TaskData; readonly target: TaskTarget; readonly uniqueKey: string | null;
  readonly createdAt: string; readonly createdBy: string; readonly dueAt: string | null; readonly assigneeId: string | null; readonly assignee: string | null; /** 责任班组; empty when none is named. */ readonly team: string;
  readonly state: 'open' | 'done' | 'dismissed'; readonly closedAt: string | null; readonly closedBy: string | null; readonly closingNote: string; readonly version: number;
}

export interface TaskTarget {
  readonly screen: 'today' | 'receive' | 'transfers' | 'catalogue' | 'digitise' | 'find' | 'stacks' | 'climate' | 'settings';
  readonly id: string | null;
}

interface TaskRow {
  task_id: string; kind: string; title: string; data: string; target: string; unique_key: string | null; created_at: string; created_by: string; due_at: string | null;
  assignee_id: string | null; assignee: string | null; team: string; state: TaskRecord['state']; closed_at: string | null; closed_by: string | null; closing_note: string; version: number;
}

const columnsOf = (tasks: string): string => `SELECT tasks.*, people.display_name AS assignee FROM ${tasks} LEFT JOIN people ON people.person_id = tasks.assignee_id`;
const COLUMNS = columnsOf('tasks');

const toRecord = (row: TaskRow): TaskRecord => ({
  taskId: row.task_id, kind: row.kind, title: row.title, data: JSON.parse(row.data) as TaskData, target: JSON.parse(row.target) as TaskTarget, uniqueKey: row.unique_key,
  createdAt: row.created_at, createdBy: row.created_by, dueAt: row.due_at, assigneeId: row.assignee_id, assignee: row.assignee, team: row.team,
  state: row.state, closedAt: row.closed_at, closedBy: row.closed_by, closingNote: row.closing_note, version: row.version,
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

export interface LightCounts { readonly overdue: number; readonly warning: number; readonly normal: number }
export interface PersonLights extends LightCounts { readonly assigneeId: string | null; readonly assignee: string | null }
export interface TeamLights extends LightCounts { readonly team: string }

const LIGHTS = 'coalesce(sum(due_at <= @now), 0) AS overdue, coalesce(sum(due_at > @now AND due_at <= @warnTo), 0) AS warning, coalesce(sum(due_at IS NULL OR due_at > @warnTo), 0) AS normal';
const WORST_FIRST = 'ORDER BY overdue DESC, warning DESC, normal DESC';

/** Open tasks of each person, those of nobody in particular too; who is worst off comes first. `warnTo`: what is due by then warns. */
export const countByPerson = (db: Database, now: string, warnTo: string): PersonLights[] =>
  db.statement<[{ now: string; warnTo: string }], PersonLights>(`SELECT assignee_id AS assigneeId, people.display_name AS assignee, ${LIGHTS} FROM tasks LEFT JOIN people ON people.person_id = tasks.assignee_id WHERE state = 'open' GROUP BY assignee_id ${WORST_FIRST}`).all({ now, warnTo });

export const countByTeam = (db: Database, now: string, warnTo: string): TeamLights[] =>
  db.statement<[{ now: string; warnTo: string }], TeamLights>(`SELECT team, ${LIGHTS} FROM tasks WHERE state = 'open' AND team <> '' GROUP BY team ${WORST_FIRST}`).all({ now, warnTo });

export const listClosedTasks = (db: Database, limit: number): TaskRecord[] =>
  db.statement<[number], TaskRow>(`${COLUMNS} WHERE state <> 'open' ORDER BY closed_at DESC, n DESC LIMIT ?`).all(limit).map(toRecord);

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

export function insertTask(db: Database, task: TaskRecord): void {
  db.statement('INSERT INTO tasks (task_id, kind, title, data, target, unique_key, created_at, created_by, due_at, assignee_id, team, state, version) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)')
    .run(task.taskId, task.kind, task.title, JSON.stringify(task.data), JSON.stringify(task.target), task.uniqueKey, task.createdAt, task.createdBy, task.dueAt, task.assigneeId, task.team, task.state, task.version);
}

export function changeTaskState(db: Database, task: Pick<TaskRecord, 'taskId' | 'state' | 'closedAt' | 'closedBy' | 'closingNote' | 'version'>): void {
  db.statement('UPDATE tasks SET state = ?, closed_at = ?, closed_by = ?, closing_note = ?, version = ? WHERE task_id = ?')
    .run(task.state, task.closedAt, task.closedBy, task.closingNote, task.version, task.taskId);
}

/** What a task of the program says and when it is due, where its cause has gone on. */
export function changeTaskWords(db: Database, task: Pick<TaskRecord, 'taskId' | 'kind' | 'data' | 'dueAt' | 'version'>): void {
  db.statement('UPDATE tasks SET kind = ?, data = ?, due_at = ?, version = ? WHERE task_id = ?').run(task.kind, JSON.stringify(task.data), task.dueAt, task.version, task.taskId);
}

export function changeTaskDue(db: Database, taskId: string, dueAt: string | null, version: number): void {
  db.statement('UPDATE tasks SET due_at = ?, version = ? WHERE task_id = ?').run(dueAt, version, taskId);
}
