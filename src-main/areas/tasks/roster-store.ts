import type { Absence } from '#shared/contract/roster.ts';
import type { Database } from '#main/db/database.ts';

export interface AbsenceRecord { readonly absenceId: string; readonly personId: string; readonly fromDay: string; readonly toDay: string | null; readonly deputyId: string | null; readonly deputy: string | null; readonly reason: string; readonly createdAt: string; readonly createdBy: string; readonly endedAt: string | null }

const ABSENCE = `SELECT a.absence_id AS absenceId, a.person_id AS personId, a.from_day AS fromDay, a.to_day AS toDay, a.deputy_id AS deputyId, p.display_name AS deputy, a.reason, a.created_at AS createdAt, a.created_by AS createdBy, a.ended_at AS endedAt
  FROM absences a LEFT JOIN people p ON p.person_id = a.deputy_id`;
const UNDER_WAY = "a.ended_at IS NULL AND a.from_day <= @today AND coalesce(a.to_day, '9') >= @today";

export const toAbsence = ({ personId: _personId, endedAt: _endedAt, ...absence }: AbsenceRecord): Absence => absence as Absence;

export const findAbsence = (db: Database, absenceId: string): AbsenceRecord | undefined => db.statement<[string], AbsenceRecord>(`${ABSENCE} WHERE a.absence_id = ?`).get(absenceId);

/** Of everybody, under way or still to come, the earliest first. */
export const selectAbsences = (db: Database, today: string): AbsenceRecord[] =>
  db.statement<[{ today: string }], AbsenceRecord>(`${ABSENCE} WHERE a.ended_at IS NULL AND coalesce(a.to_day, '9') >= @today ORDER BY a.from_day, a.n`).all({ today });

/** A person's absence of a day; undefined: they are there. */
export const findAbsenceOn = (db: Database, personId: string, today: string): AbsenceRecord | undefined =>
  db.statement<[{ personId: string; today: string }], AbsenceRecord>(`${ABSENCE} WHERE a.person_id = @personId AND ${UNDER_WAY} ORDER BY a.n DESC`).get({ personId, today });

/** An absence of a person that has a day in common with a stretch. */
export const findOverlap = (db: Database, personId: string, fromDay: string, toDay: string | null): AbsenceRecord | undefined =>
  db.statement<[object], AbsenceRecord>(`${ABSENCE} WHERE a.person_id = @personId AND a.ended_at IS NULL AND a.from_day <= coalesce(@toDay, '9') AND coalesce(a.to_day, '9') >= @fromDay`).get({ personId, fromDay, toDay });

export function insertAbsence(db: Database, { absenceId, personId, fromDay, toDay, deputyId, reason, createdAt, createdBy }: Omit<AbsenceRecord, 'deputy' | 'endedAt'>): void {
  db.statement('INSERT INTO absences (absence_id, person_id, from_day, to_day, deputy_id, reason, created_at, created_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?)').run(absenceId, personId, fromDay, toDay, deputyId, reason, createdAt, createdBy);
}

export const endAbsenceRow = (db: Database, absenceId: string, at: string, by: string) => db.statement('UPDATE absences SET ended_at = ?, ended_by = ? WHERE absence_id = ?').run(at, by, absenceId);

export const findDeputyId = (db: Database, personId: string): string | null => db.statement<[string], { deputyId: string }>('SELECT deputy_id AS deputyId FROM deputies WHERE person_id = ?').get(personId)?.deputyId ?? null;

export function writeDeputy(db: Database, personId: string, deputyId: string | null): void {
  if (deputyId === null) db.statement('DELETE FROM deputies WHERE person_id = ?').run(personId);
  else db.statement('INSERT INTO deputies (person_id, deputy_id) VALUES (?, ?) ON CONFLICT (person_id) DO UPDATE SET deputy_id = excluded.deputy_id').run(personId, deputyId);
}

/** People who are away on a day and for whom this person stands in. */
export const selectActedFor = (db: Database, personId: string, today: string): { personId: string; displayName: string }[] =>
  db.statement<[{ personId: string; today: string }], { personId: string; displayName: string }>(`SELECT DISTINCT p.person_id AS personId, p.display_name AS displayName FROM absences a JOIN people p ON p.person_id = a.person_id LEFT JOIN deputies d ON d.person_id = a.person_id
    WHERE ${UNDER_WAY} AND coalesce(a.deputy_id, d.deputy_id) = @personId ORDER BY p.display_name`).all({ personId, today });

/** Everybody who is away on a day. */
export const selectAway = (db: Database, today: string): string[] =>
  db.statement<[{ today: string }], { personId: string }>(`SELECT DISTINCT a.person_id AS personId FROM absences a WHERE ${UNDER_WAY}`).all({ today }).map(({ personId }) => personId);

export interface WorkerRow { readonly personId: string; readonly displayName: string; readonly deputyId: string | null; readonly deputy: string | null }

export const selectWorkers = (db: Database): WorkerRow[] =>
  db.statement<[], WorkerRow>(`SELECT p.person_id AS personId, p.display_name AS displayName, d.deputy_id AS deputyId, b.display_name AS deputy FROM people p LEFT JOIN deputies d ON d.person_id = p.person_id LEFT JOIN people b ON b.person_id = d.deputy_id
    WHERE p.active = 1 ORDER BY p.display_name, p.person_id`).all();

export const nameOfPerson = (db: Database, personId: string | null): string | null => (personId === null ? null : (db.statement<[string], { name: string }>('SELECT display_name AS name FROM people WHERE person_id = ?').get(personId)?.name ?? null));
