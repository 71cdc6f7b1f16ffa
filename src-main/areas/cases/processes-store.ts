import type { ProcessSettings } from '#shared/presets/process-preset.ts';
import type { Database } from '#main/db/database.ts';

/** A process with what it asks for on a day. */
export interface ProcessRecord { readonly processId: string; readonly presetId: string | null; readonly retired: boolean; readonly version: number; readonly settings: ProcessSettings; readonly settingsVersion: number; /** Empty: from the beginning. */ readonly effectiveFrom: string }
interface ProcessRow extends Omit<ProcessRecord, 'retired' | 'settings'> { readonly settings: string; readonly retired: number }

/** The version in force on a local day: of those that have begun the one that began last. */
const PROCESS = `SELECT p.process_id AS processId, p.preset_id AS presetId, p.retired, p.version, v.settings, v.version AS settingsVersion, v.effective_from AS effectiveFrom FROM processes p JOIN process_versions v ON v.process_id = p.process_id
  AND v.version = (SELECT w.version FROM process_versions w WHERE w.process_id = p.process_id AND w.effective_from <= ? ORDER BY w.effective_from DESC, w.version DESC LIMIT 1)`;
const toProcess = (row: ProcessRow): ProcessRecord => ({ ...row, settings: JSON.parse(row.settings) as ProcessSettings, retired: row.retired === 1 });

export const selectProcesses = (db: Database, day: string): ProcessRecord[] => db.statement<[string], ProcessRow>(`${PROCESS} ORDER BY p.n`).all(day).map(toProcess);
export function findProcess(db: Database, processId: string, day: string): ProcessRecord | undefined {
  const row = db.statement<[string, string], ProcessRow>(`${PROCESS} WHERE p.process_id = ?`).get(day, processId);
  return row && toProcess(row);
}

export function writeProcess(db: Database, { processId, presetId, retired, version }: Pick<ProcessRecord, 'processId' | 'presetId' | 'retired' | 'version'>): void {
  db.statement('INSERT INTO processes (process_id, preset_id, retired, version) VALUES (?, ?, ?, ?) ON CONFLICT (process_id) DO UPDATE SET retired = excluded.retired, version = excluded.version').run(processId, presetId, retired ? 1 : 0, version);
}

export interface VersionRow { readonly version: number; readonly effectiveFrom: string; readonly savedAt: string; readonly savedBy: string; readonly settings: ProcessSettings }

/** The newest first. */
export const selectVersions = (db: Database, processId: string): VersionRow[] =>
  db.statement<[string], Omit<VersionRow, 'settings'> & { settings: string }>('SELECT version, effective_from AS effectiveFrom, saved_at AS savedAt, saved_by AS savedBy, settings FROM process_versions WHERE process_id = ? ORDER BY version DESC').all(processId).map((row) => ({ ...row, settings: JSON.parse(row.settings) as ProcessSettings }));
export function insertVersion(db: Database, processId: string, { version, settings, effectiveFrom, savedAt, savedBy }: VersionRow): void {
  db.statement('INSERT INTO process_versions (process_id, version, settings, effective_from, saved_at, saved_by) VALUES (?, ?, ?, ?, ?, ?)').run(processId, version, JSON.stringify(settings), effectiveFrom, savedAt, savedBy);
}
/** A version that had not begun gives way to the one that is saved now for the same day or an earlier one. */
export function dropComing(db: Database, processId: string, from: string): void {
  db.statement('DELETE FROM process_versions WHERE process_id = ? AND effective_from >= ? AND version > 1 AND NOT EXISTS (SELECT 1 FROM cases c WHERE c.process_id = process_versions.process_id AND c.process_version = process_versions.version)').run(processId, from);
}

/** What a case goes by. */
export function settingsOf(db: Database, { processId, processVersion }: { readonly processId: string; readonly processVersion: number }): ProcessSettings {
  return JSON.parse(db.statement<[string, number], { settings: string }>('SELECT settings FROM process_versions WHERE process_id = ? AND version = ?').get(processId, processVersion)!.settings) as ProcessSettings;
}

export const countOpenCases = (db: Database, processId: string): number =>
  db.statement<[string], { count: number }>("SELECT count(*) AS count FROM cases WHERE process_id = ? AND state IN ('open','paused','ended')").get(processId)!.count;
/** Cases of every state by the version that they go by. */
export const countCasesByVersion = (db: Database, processId: string): Map<number, number> =>
  new Map(db.statement<[string], { version: number; count: number }>('SELECT process_version AS version, count(*) AS count FROM cases WHERE process_id = ? GROUP BY process_version').all(processId).map(({ version, count }) => [version, count]));
