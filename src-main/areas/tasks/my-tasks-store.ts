import type { Database } from '#main/db/database.ts';
import { columnsOf, toRecord, type TaskRecord, type TaskRow } from './tasks-store.ts';

/** Whose tasks a person's list holds. */
export interface MyReach {
  readonly personId: string;
  /** Those for whom they stand in today. */
  readonly insteadOf: readonly string[];
  /** Everybody who is away: they may be B 角 of single tasks of theirs. */
  readonly away: readonly string[];
  readonly teams: readonly string[];
}

const KEY = "coalesce(due_at, '9')";

interface Walk { readonly sql: string; readonly values: Readonly<Record<string, string>> }

/** One walk of an index for each reason why a task is theirs. */
function walksOf({ personId, insteadOf, away, teams }: MyReach): Walk[] {
  const tasks = (index: string, where: string, name: string, value: string): Walk => ({ sql: `SELECT ${KEY} AS due_key, n FROM tasks INDEXED BY ${index} WHERE state = 'open' AND ${where} AND (${KEY}, n) > (@afterKey, @afterN) AND ${KEY} <= @dueBy ORDER BY ${KEY}, n LIMIT @limit`, values: { [name]: value } });
  const people = [personId, ...insteadOf];
  return [
    ...people.map((person, index) => tasks('tasks_of_person', `assignee_id = @person${index}`, `person${index}`, person)),
    ...people.map((person, index): Walk => ({ sql: `SELECT due_key, task_n AS n FROM task_escalations INDEXED BY task_escalations_of_person WHERE open = 1 AND person_id = @person${index} AND (due_key, task_n) > (@afterKey, @afterN) AND due_key <= @dueBy ORDER BY due_key, task_n LIMIT @limit`, values: { [`person${index}`]: person } })),
    ...away.map((person, index) => tasks('tasks_of_deputy', `deputy_id = @person0 AND assignee_id = @away${index}`, `away${index}`, person)),
    ...teams.map((team, index) => tasks('tasks_of_team', `team <> '' AND team = @team${index} AND assignee_id IS NULL`, `team${index}`, team)),
  ];
}

/** What a person has to do, what is due first at the top; each task once. */
export function listMyTasks(db: Database, reach: MyReach, { dueBy, after, limit }: { readonly dueBy: string | null; readonly after: TaskRecord | null; readonly limit: number }): TaskRecord[] {
  const walks = walksOf(reach);
  const values = Object.assign({ dueBy: dueBy ?? '~', afterKey: after === null ? '' : (after.dueAt ?? '9'), afterN: after?.n ?? 0, limit, person0: reach.personId }, ...walks.map((walk) => walk.values)) as Record<string, string | number>;
  const found = walks.map(({ sql }) => `SELECT * FROM (${sql})`).join(' UNION ');
  return db.statement<[object], TaskRow>(`${columnsOf(`(SELECT n FROM (${found}) ORDER BY due_key, n LIMIT @limit) found CROSS JOIN tasks ON tasks.n = found.n`)} ORDER BY ${KEY.replace('due_at', 'tasks.due_at')}, tasks.n`).all(values).map(toRecord);
}

/** Open tasks that were brought before a person, each once: a task has one `due_key`, so the index has its steps side by side and nothing is sorted to tell them apart. */
export const countEscalatedTo = (db: Database, personId: string): number =>
  db.statement<[string], { count: number }>('SELECT count(*) AS count FROM (SELECT DISTINCT due_key, task_n FROM task_escalations INDEXED BY task_escalations_of_person WHERE open = 1 AND person_id = ?)').get(personId)!.count;

/** Before whom open tasks were brought, and how many before each. */
export const selectEscalatedPeople = (db: Database): { personId: string; count: number }[] =>
  db.statement<[], { personId: string; count: number }>('SELECT person_id AS personId, count(*) AS count FROM (SELECT DISTINCT person_id, due_key, task_n FROM task_escalations INDEXED BY task_escalations_of_person WHERE open = 1 AND person_id IS NOT NULL) GROUP BY person_id ORDER BY count DESC').all();

/** The longest overdue of them first. */
export const listEscalatedTo = (db: Database, personId: string, limit: number): TaskRecord[] =>
  db.statement<[string, number], TaskRow>(`${columnsOf('(SELECT DISTINCT due_key, task_n FROM task_escalations INDEXED BY task_escalations_of_person WHERE open = 1 AND person_id = ? ORDER BY due_key, task_n LIMIT ?) found CROSS JOIN tasks ON tasks.n = found.task_n')} ORDER BY due_key, task_n`).all(personId, limit).map(toRecord);
