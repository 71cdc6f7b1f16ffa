import type { Database } from '#main/db/database.ts';

export interface LightCounts { readonly overdue: number; readonly warning: number; readonly normal: number; readonly paused: number }
export interface PersonLights extends LightCounts { readonly assigneeId: string | null; readonly assignee: string | null }
export interface TeamLights extends LightCounts { readonly team: string }
type Scope = 'all' | 'person' | 'team';
/** Of one person or team; null: of every one of them. */
interface CountRequest { readonly scope: Scope; readonly owner: string | null; readonly now: string; readonly warnTo: string }

/** Whole hours come from the counts that the table keeps of itself; only the two hours in which `now` and `warnTo` lie are looked at task by task. */
const HOURS = `SELECT owner, sum(CASE WHEN bucket < @nowHour THEN tasks ELSE 0 END) AS overdue, sum(CASE WHEN bucket > @nowHour AND bucket < @warnHour THEN tasks ELSE 0 END) AS warning,
    sum(CASE WHEN bucket = 'n' OR (bucket > @warnHour AND bucket < 'n') THEN tasks ELSE 0 END) AS normal, sum(CASE WHEN bucket = 'p' THEN tasks ELSE 0 END) AS paused
  FROM task_counts WHERE scope = @scope AND (@owner IS NULL OR owner = @owner) AND bucket NOT IN (@nowHour, @warnHour) GROUP BY owner`;
const OWNERS: Readonly<Record<Scope, string>> = { all: "''", person: "coalesce(assignee_id, '')", team: 'team' };
/** What is due in one hour, by the covering index of the list. */
const withinHour = (scope: Scope): string => `SELECT ${OWNERS[scope]} AS owner, sum(coalesce(due_at, '9') <= @now) AS overdue, sum(coalesce(due_at, '9') > @now AND coalesce(due_at, '9') <= @warnTo) AS warning, sum(coalesce(due_at, '9') > @warnTo) AS normal, 0 AS paused
  FROM tasks INDEXED BY tasks_today WHERE state = 'open' AND coalesce(due_at, '9') >= @hour AND coalesce(due_at, '9') < @hour || ';' ${scope === 'team' ? "AND team <> ''" : ''} AND (@owner IS NULL OR ${OWNERS[scope]} = @owner) GROUP BY 1`;

type OwnedCounts = LightCounts & { readonly owner: string };

/** Open tasks by owner, exactly; `warnTo`: what is due by then warns. */
function countLights(db: Database, request: CountRequest): Map<string, LightCounts> {
  const nowHour = request.now.slice(0, 13);
  const warnHour = request.warnTo.slice(0, 13);
  const found = new Map<string, LightCounts>();
  const add = ({ owner, ...more }: OwnedCounts): void => {
    const { overdue, warning, normal, paused } = found.get(owner) ?? { overdue: 0, warning: 0, normal: 0, paused: 0 };
    found.set(owner, { overdue: overdue + more.overdue, warning: warning + more.warning, normal: normal + more.normal, paused: paused + more.paused });
  };
  db.statement<[object], OwnedCounts>(HOURS).all({ scope: request.scope, owner: request.owner, nowHour, warnHour }).forEach(add);
  for (const hour of new Set([nowHour, warnHour])) db.statement<[object], OwnedCounts>(withinHour(request.scope)).all({ owner: request.owner, now: request.now, warnTo: request.warnTo, hour }).forEach(add);
  return found;
}

const NONE: LightCounts = { overdue: 0, warning: 0, normal: 0, paused: 0 };
const worstFirst = (a: LightCounts, b: LightCounts): number => b.overdue - a.overdue || b.warning - a.warning || b.normal - a.normal;

export const countAll = (db: Database, now: string, warnTo: string): LightCounts => countLights(db, { scope: 'all', owner: '', now, warnTo }).get('') ?? NONE;

export const countOfPerson = (db: Database, personId: string, now: string, warnTo: string): LightCounts => countLights(db, { scope: 'person', owner: personId, now, warnTo }).get(personId) ?? NONE;

/** Open tasks of each person, those of nobody in particular too; who is worst off comes first. */
export function countByPerson(db: Database, now: string, warnTo: string): PersonLights[] {
  const names = new Map(db.statement<[], { personId: string; displayName: string }>('SELECT person_id AS personId, display_name AS displayName FROM people').all().map(({ personId, displayName }) => [personId, displayName]));
  return [...countLights(db, { scope: 'person', owner: null, now, warnTo })].map(([owner, counts]) => ({ assigneeId: owner === '' ? null : owner, assignee: names.get(owner) ?? null, ...counts })).toSorted(worstFirst);
}

export const countByTeam = (db: Database, now: string, warnTo: string): TeamLights[] =>
  [...countLights(db, { scope: 'team', owner: null, now, warnTo })].map(([team, counts]) => ({ team, ...counts })).toSorted(worstFirst);

/** Teams that open tasks name. */
export const teamsWithTasks = (db: Database): string[] => db.statement<[], { owner: string }>("SELECT DISTINCT owner FROM task_counts WHERE scope = 'team' ORDER BY owner").all().map(({ owner }) => owner);
