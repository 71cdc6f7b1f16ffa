import type { DeliverySettings } from '#shared/presets/delivery-preset.ts';
import type { Database } from '#main/db/database.ts';

export interface SourceRecord {
  readonly n: number; readonly sourceId: string; readonly presetId: string | null; readonly fondsId: string; readonly storeKind: 'folder' | 'table'; readonly store: string; readonly settings: DeliverySettings; readonly retired: boolean;
  /** Up to which instant runs were begun by the schedule. */
  readonly lookedTo: string; readonly version: number;
}
type Stored = Omit<SourceRecord, 'settings' | 'retired'> & { readonly settings: string; readonly retired: number };

const SELECT = 'SELECT n, source_id AS sourceId, preset_id AS presetId, fonds_id AS fondsId, store_kind AS storeKind, store, settings, retired, looked_to AS lookedTo, version FROM delivery_sources';
const toSource = (row: Stored): SourceRecord => ({ ...row, settings: JSON.parse(row.settings) as DeliverySettings, retired: row.retired === 1 });

export const selectSources = (db: Database): SourceRecord[] => db.statement<[], Stored>(`${SELECT} ORDER BY retired, n`).all().map(toSource);
export function findSource(db: Database, sourceId: string): SourceRecord | undefined {
  const row = db.statement<[string], Stored>(`${SELECT} WHERE source_id = ?`).get(sourceId);
  return row && toSource(row);
}
export function findSourceByN(db: Database, n: number): SourceRecord {
  return toSource(db.statement<[number], Stored>(`${SELECT} WHERE n = ?`).get(n)!);
}

export function writeSource(db: Database, { sourceId, presetId, fondsId, storeKind, store, settings, retired, lookedTo, version }: Omit<SourceRecord, 'n'>): void {
  db.statement(`INSERT INTO delivery_sources (source_id, preset_id, fonds_id, store_kind, store, settings, retired, looked_to, version) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (source_id) DO UPDATE SET
    fonds_id = excluded.fonds_id, store_kind = excluded.store_kind, store = excluded.store, settings = excluded.settings, retired = excluded.retired, looked_to = excluded.looked_to, version = excluded.version`)
    .run(sourceId, presetId, fondsId, storeKind, store, JSON.stringify(settings), retired ? 1 : 0, lookedTo, version);
}

export const setLookedTo = (db: Database, sourceId: string, lookedTo: string): void => { db.statement('UPDATE delivery_sources SET looked_to = ? WHERE source_id = ?').run(lookedTo, sourceId); };

export interface RunRecord {
  readonly n: number; readonly runId: string; readonly sourceN: number; readonly occasion: 'hand' | 'schedule'; readonly startedAt: string; readonly startedBy: string; readonly endedAt: string | null; readonly errorCode: string | null; readonly errorData: string; readonly receiptsUnwritten: number;
}
const RUN = 'SELECT n, run_id AS runId, source_n AS sourceN, occasion, started_at AS startedAt, started_by AS startedBy, ended_at AS endedAt, error_code AS errorCode, error_data AS errorData, receipts_unwritten AS receiptsUnwritten FROM delivery_runs';

export const findRun = (db: Database, runId: string): RunRecord | undefined => db.statement<[string], RunRecord>(`${RUN} WHERE run_id = ?`).get(runId);
export const findLastRun = (db: Database, sourceN: number): RunRecord | undefined => db.statement<[number], RunRecord>(`${RUN} WHERE source_n = ? ORDER BY n DESC LIMIT 1`).get(sourceN);
export const selectRuns = (db: Database, { sourceN, before, limit }: { readonly sourceN: number | null; readonly before: number; readonly limit: number }): RunRecord[] =>
  db.statement<(number | null)[], RunRecord>(`${RUN} WHERE n < ? AND (? IS NULL OR source_n = ?) ORDER BY n DESC LIMIT ?`).all(before, sourceN, sourceN, limit);

export function insertRun(db: Database, run: Pick<RunRecord, 'runId' | 'sourceN' | 'occasion' | 'startedAt' | 'startedBy'>): void {
  db.statement('INSERT INTO delivery_runs (run_id, source_n, occasion, started_at, started_by) VALUES (?, ?, ?, ?, ?)').run(run.runId, run.sourceN, run.occasion, run.startedAt, run.startedBy);
}
export function endRun(db: Database, runId: string, at: string, errorCode: string | null, errorData: string, receiptsUnwritten: number): void {
  db.statement('UPDATE delivery_runs SET ended_at = ?, error_code = ?, error_data = ?, receipts_unwritten = ? WHERE run_id = ?').run(at, errorCode, errorData, receiptsUnwritten, runId);
}
