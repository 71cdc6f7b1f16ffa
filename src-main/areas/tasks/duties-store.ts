import type { DutySettings } from '#shared/presets/duties.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import type { Database } from '#main/db/database.ts';
import type { TaskRecord } from './tasks-store.ts';

export interface DutyRecord { readonly dutyId: string; readonly presetId: string | null; readonly settings: DutySettings; /** A 角, B 角, 班组. */ readonly assigneeId: string | null; readonly deputyId: string | null; readonly team: string; readonly retired: boolean; readonly lookedTo: string; readonly version: number }
interface DutyRow { dutyId: string; presetId: string | null; settings: string; assigneeId: string | null; deputyId: string | null; team: string; retired: number; lookedTo: string; version: number }
export type DutyDayState = 'open' | 'done' | 'dismissed' | 'missed';
export interface DutyDayRecord { readonly day: string; readonly state: DutyDayState; readonly closedAt: string | null; readonly closedBy: string | null; readonly note: string; readonly clockDoubtful: number }

const DUTY = 'SELECT duty_id AS dutyId, preset_id AS presetId, settings, assignee_id AS assigneeId, deputy_id AS deputyId, team, retired, looked_to AS lookedTo, version FROM duties';
const DAY = 'SELECT day, state, closed_at AS closedAt, closed_by AS closedBy, note, clock_doubtful AS clockDoubtful FROM duty_days';
const toRecord = (row: DutyRow): DutyRecord => ({ ...row, settings: JSON.parse(row.settings) as DutySettings, retired: row.retired === 1 });

/** The task of a duty has this key. */
export const dutyTaskKey = (dutyId: string): string => `duty:${dutyId}`;

export const selectDuties = (db: Database): DutyRecord[] => db.statement<[], DutyRow>(`${DUTY} ORDER BY retired, duty_id`).all().map(toRecord);

export function findDuty(db: Database, dutyId: string): DutyRecord | undefined {
  const row = db.statement<[string], DutyRow>(`${DUTY} WHERE duty_id = ?`).get(dutyId);
  return row && toRecord(row);
}

export const writeDuty = (db: Database, { dutyId, presetId, settings, assigneeId, deputyId, team, retired, lookedTo, version }: DutyRecord) =>
  db.statement('INSERT INTO duties (duty_id, preset_id, settings, assignee_id, deputy_id, team, retired, looked_to, version) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (duty_id) DO UPDATE SET settings = excluded.settings, assignee_id = excluded.assignee_id, deputy_id = excluded.deputy_id, team = excluded.team, retired = excluded.retired, looked_to = excluded.looked_to, version = excluded.version')
    .run(dutyId, presetId, JSON.stringify(settings), assigneeId, deputyId, team, retired ? 1 : 0, lookedTo, version);

export const setLookedTo = (db: Database, dutyId: string, day: string) => db.statement('UPDATE duties SET looked_to = ? WHERE duty_id = ?').run(day, dutyId);

export const selectDutyDays = (db: Database, dutyId: string, limit: number): DutyDayRecord[] => db.statement<[string, number], DutyDayRecord>(`${DAY} WHERE duty_id = ? ORDER BY day DESC LIMIT ?`).all(dutyId, limit);

export const findDutyDay = (db: Database, dutyId: string, day: string): DutyDayRecord | undefined => db.statement<[string, string], DutyDayRecord>(`${DAY} WHERE duty_id = ? AND day = ?`).get(dutyId, day);

export const findOpenDutyDay = (db: Database, dutyId: string): string | null =>
  db.statement<[string], { day: string }>("SELECT day FROM duty_days WHERE duty_id = ? AND state = 'open'").get(dutyId)?.day ?? null;

export const selectOpenDutyDays = (db: Database): { duty: DutyRecord; day: string }[] =>
  selectDuties(db).flatMap((duty) => { const day = findOpenDutyDay(db, duty.dutyId); return day === null ? [] : [{ duty, day }]; });

/** Days in a row that were not done, back from `beforeDay`. */
export const countMissedInARow = (db: Database, dutyId: string, beforeDay: string): number =>
  db.statement<[{ dutyId: string; beforeDay: string }], { missed: number }>(
    `SELECT count(*) AS missed FROM duty_days WHERE duty_id = @dutyId AND state = 'missed' AND day < @beforeDay
       AND day > coalesce((SELECT max(day) FROM duty_days WHERE duty_id = @dutyId AND state IN ('done', 'dismissed') AND day < @beforeDay), '')`).get({ dutyId, beforeDay })!.missed;

export const writeDutyDay = (db: Database, dutyId: string, day: string, state: DutyDayState, clockDoubtful: boolean) =>
  db.statement('INSERT INTO duty_days (duty_id, day, state, clock_doubtful) VALUES (?, ?, ?, ?) ON CONFLICT (duty_id, day) DO UPDATE SET state = excluded.state').run(dutyId, day, state, clockDoubtful ? 1 : 0);

export const writeDutyNote = (db: Database, dutyId: string, day: string, at: string, by: string, note: string) =>
  db.statement('UPDATE duty_days SET closed_at = ?, closed_by = ?, note = ? WHERE duty_id = ? AND day = ?').run(at, by, note, dutyId, day);

/** Days that have not come yet and were not done; what was done stays. */
export const removeDaysAfter = (db: Database, dutyId: string, day: string): number =>
  db.statement("DELETE FROM duty_days WHERE duty_id = ? AND day > ? AND state IN ('open', 'missed')").run(dutyId, day).changes;

/** What a person did with the task of a duty stands in the record of its day as well. */
export function followDutyTask(context: AreaContext, task: TaskRecord, state: Exclude<DutyDayState, 'missed'>, note: string): void {
  if (task.kind !== 'duty' && task.kind !== 'dutyMissed') return;
  const day = String(task.data['day']).replaceAll('-', '');
  context.db.statement('UPDATE duty_days SET state = ?, closed_at = ?, closed_by = ?, note = ? WHERE duty_id = ? AND day = ?')
    .run(state, state === 'open' ? null : context.clock.nowIso(), state === 'open' ? null : context.actor.name, note, task.uniqueKey!.slice('duty:'.length), day);
}
