import type { ImportBatch, ImportReport, ImportSettings } from '#shared/contract/imports.ts';
import type { Database } from '#main/db/database.ts';

export type ImportState = ImportBatch['state'];

export interface ImportRecord {
  readonly n: number; readonly importId: string; readonly fileName: string; readonly companionName: string | null; readonly sizeBytes: number; readonly sha256: string; readonly state: ImportState;
  readonly settings: ImportSettings | null; readonly report: ImportReport | null; readonly fondsId: string | null; readonly fondsCode: string | null; readonly jobId: string | null; readonly errorCode: string | null;
  readonly lastRow: number; readonly done: number; readonly added: number; readonly filled: number; readonly skipped: number; readonly refused: number; readonly errorBytes: number; readonly kept: number;
  readonly createdAt: string; readonly createdBy: string; readonly startedAt: string | null; readonly endedAt: string | null;
}

type ImportRow = Omit<ImportRecord, 'settings' | 'report'> & { readonly settings: string | null; readonly report: string | null };

const COLUMNS = {
  fileName: 'file_name', companionName: 'companion_name', sizeBytes: 'size_bytes', sha256: 'sha256', state: 'state', settings: 'settings', report: 'report', fondsId: 'fonds_id', jobId: 'job_id', errorCode: 'error_code', lastRow: 'last_row', done: 'done',
  added: 'added', filled: 'filled', skipped: 'skipped', refused: 'refused', errorBytes: 'error_bytes', kept: 'kept', createdAt: 'created_at', createdBy: 'created_by', startedAt: 'started_at', endedAt: 'ended_at',
} as const;

const SELECT = `SELECT m.n, m.import_id AS importId, ${Object.entries(COLUMNS).map(([name, column]) => `m.${column} AS ${name}`).join(', ')}, f.code AS fondsCode FROM imports m LEFT JOIN fonds f ON f.fonds_id = m.fonds_id`;

const toRecord = (row: ImportRow): ImportRecord => ({ ...row, settings: row.settings === null ? null : JSON.parse(row.settings) as ImportSettings, report: row.report === null ? null : JSON.parse(row.report) as ImportReport });

export function findImport(db: Database, importId: string): ImportRecord | undefined {
  const row = db.statement<[string], ImportRow>(`${SELECT} WHERE m.import_id = ?`).get(importId);
  return row && toRecord(row);
}

/** Latest first. */
export const selectImports = (db: Database, before: number, limit: number): ImportRecord[] =>
  db.statement<[number, number], ImportRow>(`${SELECT} WHERE m.n < ? ORDER BY m.n DESC LIMIT ?`).all(before, limit).map(toRecord);

export function insertImport(db: Database, record: Pick<ImportRecord, 'importId' | 'fileName' | 'companionName' | 'sizeBytes' | 'sha256' | 'state' | 'createdAt' | 'createdBy'>, createdById: string): void {
  db.statement('INSERT INTO imports (import_id, file_name, companion_name, size_bytes, sha256, state, created_at, created_by, created_by_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)')
    .run(record.importId, record.fileName, record.companionName, record.sizeBytes, record.sha256, record.state, record.createdAt, record.createdBy, createdById);
}

export function changeImport(db: Database, importId: string, changes: Partial<Omit<ImportRecord, 'n' | 'importId' | 'fondsCode'>>): void {
  const names = Object.keys(changes).sort() as (keyof typeof COLUMNS)[];
  const values = names.map((name) => {
    const value = changes[name];
    return value !== null && typeof value === 'object' ? JSON.stringify(value) : value;
  });
  db.statement(`UPDATE imports SET ${names.map((name) => `${COLUMNS[name]} = ?`).join(', ')} WHERE import_id = ?`).run(...values, importId);
}

export const removeImport = (db: Database, importId: string): void => { db.statement('DELETE FROM imports WHERE import_id = ?').run(importId); };

export type RecordKind = 'item' | 'volume';

/** `change`: JSON of what a record that was there before had and got; null for one that the batch made. `ref`: what a volume is called in the file. */
export function keepImported(db: Database, importN: number, kind: RecordKind, recordN: number, change: string | null, ref: string | null = null): void {
  db.statement('INSERT INTO import_records (import_n, kind, record_n, change, ref) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING').run(importN, kind, recordN, change, ref);
}

/** Volumes that the batch has made so far, by the names that its file knows them by. */
export function selectFileVolumes(db: Database, importN: number): Map<string, { readonly volumeId: string | null; readonly code: string }> {
  const rows = db.statement<[number], { ref: string | null; volumeId: string; code: string }>(`SELECT r.ref, v.volume_id AS volumeId, coalesce(v.archival_code, '') AS code
    FROM import_records r JOIN volumes v ON v.n = r.record_n WHERE r.import_n = ? AND r.kind = 'volume' AND r.change IS NULL`).all(importN);
  return new Map(rows.flatMap(({ ref, volumeId, code }) => [...(code === '' ? [] : [[`code:${code}`, { volumeId, code }] as const]), ...(ref === null ? [] : [[`ref:${ref}`, { volumeId, code }] as const])]));
}

export const isOfImport = (db: Database, importN: number, kind: RecordKind, recordN: number): boolean =>
  db.statement<[number, string, number], { found: 1 }>('SELECT 1 AS found FROM import_records WHERE import_n = ? AND kind = ? AND record_n = ? AND change IS NULL').get(importN, kind, recordN) !== undefined;
