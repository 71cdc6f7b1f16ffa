import type { ErrorCode, ErrorData } from '#shared/errors.ts';
import type { CallAnswer } from '#main/rpc/verbs.ts';
import type { Database } from '#main/db/database.ts';
import { listParts } from './scan-parts-store.ts';

export type ScanBatch = CallAnswer<'digitisation', 'startScan'>;

interface BatchRow {
  batch_id: string; device_id: string; device_name: string; item_id: string | null; state: ScanBatch['state']; settings: string; preset_id: string | null; target: string; wait_for_paper_s: number; separators: number;
  pages: number; blank_pages: number; error_code: string | null; error_data: string; started_at: string; started_by: string; updated_at: string;
}

const toBatch = (db: Database, rank: number, row: BatchRow): ScanBatch => ({
  batchId: row.batch_id as ScanBatch['batchId'], deviceId: row.device_id, deviceName: row.device_name, itemId: row.item_id as ScanBatch['itemId'], state: row.state,
  settings: JSON.parse(row.settings) as ScanBatch['settings'], presetId: row.preset_id, target: JSON.parse(row.target) as ScanBatch['target'], waitForPaperS: row.wait_for_paper_s, pages: row.pages, blankPages: row.blank_pages,
  separators: row.separators === 1, parts: listParts(db, row.batch_id, rank),
  errorCode: row.error_code, errorData: JSON.parse(row.error_data) as ScanBatch['errorData'], startedAt: row.started_at, startedBy: row.started_by, updatedAt: row.updated_at,
});

/** Batches whose item `rank` may see. */
const VISIBLE = 'SELECT b.* FROM scan_batches b LEFT JOIN items i ON i.item_id = b.item_id WHERE (b.item_id IS NULL OR i.classification <= ?)';

export const findScanBatch = (db: Database, batchId: string, rank: number): ScanBatch | null => {
  const row = db.statement<[number, string], BatchRow>(`${VISIBLE} AND b.batch_id = ?`).get(rank, batchId);
  return row === undefined ? null : toBatch(db, rank, row);
};

export const listLatestBatches = (db: Database, itemId: string | null, limit: number, rank: number): ScanBatch[] =>
  db.statement<[number, string | null, string | null, number], BatchRow>(`${VISIBLE} AND (? IS NULL OR b.item_id = ?) ORDER BY b.n DESC LIMIT ?`).all(rank, itemId, itemId, limit).map((row) => toBatch(db, rank, row));

export function insertScanBatch(db: Database, batch: Omit<ScanBatch, 'pages' | 'blankPages' | 'parts' | 'errorCode' | 'errorData' | 'state'>): void {
  db.statement(`INSERT INTO scan_batches (batch_id, device_id, device_name, item_id, state, settings, preset_id, target, wait_for_paper_s, separators, started_at, started_by, updated_at) VALUES (?, ?, ?, ?, 'running', ?, ?, ?, ?, ?, ?, ?, ?)`)
    .run(batch.batchId, batch.deviceId, batch.deviceName, batch.itemId, JSON.stringify(batch.settings), batch.presetId, JSON.stringify(batch.target), batch.waitForPaperS, batch.separators ? 1 : 0, batch.startedAt, batch.startedBy, batch.updatedAt);
}

export function changeScanState(db: Database, batchId: string, state: ScanBatch['state'], error: { readonly code: ErrorCode; readonly data: ErrorData } | null, at: string): void {
  db.statement('UPDATE scan_batches SET state = ?, error_code = ?, error_data = ?, updated_at = ? WHERE batch_id = ?').run(state, error?.code ?? null, JSON.stringify(error?.data ?? {}), at, batchId);
}

/** One page more; in the transaction that stored it, so that the count is what is there. */
export function countScannedPage(db: Database, batchId: string, isBlank: boolean, at: string): void {
  db.statement('UPDATE scan_batches SET pages = pages + 1, blank_pages = blank_pages + ?, updated_at = ? WHERE batch_id = ?').run(isBlank ? 1 : 0, at, batchId);
}

/** Batches of a process that is no more. */
export const listUnfinishedBatches = (db: Database): readonly string[] =>
  db.statement<[], { batch_id: string }>("SELECT batch_id FROM scan_batches WHERE state IN ('running', 'waitingForPaper')").all().map((row) => row.batch_id);

export const isAnyScanRunning = (db: Database): boolean => db.statement<[]>("SELECT 1 FROM scan_batches WHERE state = 'running' LIMIT 1").get() !== undefined;

export const findRunningOn = (db: Database, deviceId: string): string | null =>
  db.statement<[string], { batch_id: string }>("SELECT batch_id FROM scan_batches WHERE device_id = ? AND state IN ('running', 'waitingForPaper') LIMIT 1").get(deviceId)?.batch_id ?? null;

/** Scanners that are switched on, by name. */
export const listScannerDevices = (db: Database): readonly { readonly deviceId: string; readonly name: string; readonly options: Readonly<Record<string, unknown>> }[] =>
  db.statement<[], { deviceId: string; name: string; options: string }>("SELECT device_id AS deviceId, name, options FROM devices WHERE family = 'scanning' AND enabled = 1 ORDER BY name").all()
    .map((row) => ({ ...row, options: JSON.parse(row.options) as Record<string, unknown> }));
