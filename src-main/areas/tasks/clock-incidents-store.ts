import type { Database } from '#main/db/database.ts';

export interface IncidentRow { readonly incidentId: string; readonly kind: 'back' | 'asleep' | 'off'; readonly fromAt: string; readonly toAt: string; readonly takenBack: number; readonly notedAt: string | null; readonly notedBy: string | null; readonly note: string }

const INCIDENT = 'SELECT incident_id AS incidentId, kind, from_at AS fromAt, to_at AS toAt, taken_back AS takenBack, noted_at AS notedAt, noted_by AS notedBy, note FROM clock_incidents';

/** Nobody has noted these; the latest first. */
export const selectOpenIncidents = (db: Database): IncidentRow[] => db.statement<[], IncidentRow>(`${INCIDENT} WHERE noted_at IS NULL ORDER BY n DESC LIMIT 20`).all();
export const findIncident = (db: Database, incidentId: string): IncidentRow | undefined => db.statement<[string], IncidentRow>(`${INCIDENT} WHERE incident_id = ?`).get(incidentId);
export function insertIncident(db: Database, { incidentId, kind, fromAt, toAt, takenBack }: Pick<IncidentRow, 'incidentId' | 'kind' | 'fromAt' | 'toAt' | 'takenBack'>): void {
  db.statement('INSERT INTO clock_incidents (incident_id, kind, from_at, to_at, taken_back) VALUES (?, ?, ?, ?, ?)').run(incidentId, kind, fromAt, toAt, takenBack);
}
export const writeIncidentNote = (db: Database, incidentId: string, at: string, by: string, note: string) => db.statement('UPDATE clock_incidents SET noted_at = ?, noted_by = ?, note = ? WHERE incident_id = ?').run(at, by, note, incidentId);

/** Whether an incident of this kind waits to be noted. */
export const isDoubtOpen = (db: Database): boolean => db.statement<[], { found: number }>("SELECT 1 AS found FROM clock_incidents WHERE noted_at IS NULL AND kind = 'back' LIMIT 1").get() !== undefined;

export interface MissedRow { readonly nameZh: string; readonly nameEn: string; readonly times: number; readonly firstDay: string; readonly lastDay: string }

/** Duties with days that nobody did, between two days (both included). */
export const selectMissedBetween = (db: Database, fromDay: string, toDay: string): MissedRow[] =>
  db.statement<[string, string], MissedRow>(`SELECT json_extract(d.settings, '$.nameZh') AS nameZh, json_extract(d.settings, '$.nameEn') AS nameEn, count(*) AS times, min(x.day) AS firstDay, max(x.day) AS lastDay
    FROM duty_days x JOIN duties d ON d.duty_id = x.duty_id WHERE x.state = 'missed' AND x.day BETWEEN ? AND ? GROUP BY x.duty_id ORDER BY times DESC, nameZh`).all(fromDay, toDay);

/** When the program last looked at the clock, and in which run. */
export interface LastLook { readonly at: string; readonly run: string }
export function readLastLook(db: Database): LastLook | null {
  const row = db.statement<[], { value: string }>("SELECT value FROM settings WHERE key = 'lastLook'").get();
  return row ? (JSON.parse(row.value) as LastLook) : null;
}
export const writeLastLook = (db: Database, look: LastLook) => db.statement("INSERT INTO settings (key, value) VALUES ('lastLook', ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value").run(JSON.stringify(look));
