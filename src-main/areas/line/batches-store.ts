import type { LineSettings } from '#shared/presets/line-preset.ts';
import type { CallAnswer } from '#main/rpc/verbs.ts';
import type { Database } from '#main/db/database.ts';

export type BatchState = CallAnswer<'line', 'getBatch'>['batch']['state'];

/** A row of `batches`. */
export interface BatchRow {
  readonly n: number; readonly batchId: string; readonly number: string; readonly lineId: string; readonly settings: LineSettings; readonly title: string; readonly contractor: string; readonly folder: string; readonly state: BatchState; readonly position: number; readonly arrival: number;
  readonly holderId: string | null; readonly holder: string | null; readonly sinceAt: string | null; readonly claimedAt: string | null; readonly dueAt: string | null; readonly pausedAt: string | null; readonly createdAt: string; readonly createdBy: string; readonly finishedAt: string | null;
  readonly movedAt: string; readonly movedBy: string; readonly version: number;
}
type RawRow = Omit<BatchRow, 'settings'> & { settings: string };

const COLUMNS = `b.n, b.batch_id AS batchId, b.number, b.line_id AS lineId, b.settings, b.title, b.contractor, b.folder, b.state, b.position, b.arrival, b.holder_id AS holderId, b.holder, b.since_at AS sinceAt, b.claimed_at AS claimedAt, b.due_at AS dueAt,
  b.paused_at AS pausedAt, b.created_at AS createdAt, b.created_by AS createdBy, b.finished_at AS finishedAt, b.moved_at AS movedAt, b.moved_by AS movedBy, b.version`;
/** Of `batches b`, with a rank. A batch is counted by whoever handles it, so it is seen whole or not at all: one paper above the clearance hides it. */
export const BATCH_VISIBLE = 'NOT EXISTS (SELECT 1 FROM batch_items v JOIN items i ON i.item_id = v.item_id WHERE v.batch_id = b.batch_id AND i.classification > ?)';
const toBatch = (row: RawRow): BatchRow => ({ ...row, settings: JSON.parse(row.settings) as LineSettings });

export function findBatch(db: Database, batchId: string, rank: number): BatchRow | undefined {
  const row = db.statement<[string, number], RawRow>(`SELECT ${COLUMNS} FROM batches b WHERE b.batch_id = ? AND ${BATCH_VISIBLE}`).get(batchId, rank);
  return row && toBatch(row);
}

export interface BatchCounts { readonly volumes: number; readonly items: number; /** As the descriptions say. */ readonly pages: number; readonly capturedPages: number }

const COUNTS = 'count(DISTINCT i.volume_id) AS volumes, count(*) AS items, coalesce(sum(i.page_count), 0) AS pages, coalesce(sum(i.captured_pages), 0) AS capturedPages';

export const countBatch = (db: Database, batchId: string): BatchCounts =>
  db.statement<[string], BatchCounts>(`SELECT ${COUNTS} FROM batch_items x JOIN items i ON i.item_id = x.item_id WHERE x.batch_id = ?`).get(batchId)!;

export interface BatchSearch { readonly lineId: string | null; readonly state: string | null; readonly words: string; readonly rank: number; readonly before: number; readonly limit: number }

/** Within the clearance, latest first, each with its counts: one walk of its items says both. */
export const selectBatches = (db: Database, { lineId, state, words, rank, before, limit }: BatchSearch): (BatchRow & { readonly counts: BatchCounts })[] =>
  db.statement<(string | number | null)[], RawRow & BatchCounts>(`SELECT ${COLUMNS}, ${COUNTS} FROM batches b CROSS JOIN batch_items x ON x.batch_id = b.batch_id CROSS JOIN items i ON i.item_id = x.item_id
    WHERE b.n < ? AND (? IS NULL OR b.line_id = ?) AND (? IS NULL OR b.state = ? OR (? = 'open' AND b.state IN ('planned','running','paused'))) AND (? = '' OR instr(b.number, ?) > 0 OR instr(b.title, ?) > 0 OR instr(b.contractor, ?) > 0)
    GROUP BY b.n HAVING max(i.classification) <= ? ORDER BY b.n DESC LIMIT ?`)
    .all(before, lineId, lineId, state, state, state, words, words, words, words, rank, limit).map(({ volumes, items, pages, capturedPages, ...row }) => ({ ...toBatch(row), counts: { volumes, items, pages, capturedPages } }));

export const countOpenBatches = (db: Database, lineId: string): number =>
  db.statement<[string], { count: number }>("SELECT count(*) AS count FROM batches WHERE line_id = ? AND state IN ('planned','running','paused')").get(lineId)!.count;

export function writeBatch(db: Database, row: Omit<BatchRow, 'n'>): void {
  db.statement(`INSERT INTO batches (batch_id, number, line_id, settings, title, contractor, folder, state, position, arrival, holder_id, holder, since_at, claimed_at, due_at, paused_at, created_at, created_by, finished_at, moved_at, moved_by, version)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (batch_id) DO UPDATE SET state = excluded.state, position = excluded.position, arrival = excluded.arrival, holder_id = excluded.holder_id, holder = excluded.holder,
    since_at = excluded.since_at, claimed_at = excluded.claimed_at, due_at = excluded.due_at, paused_at = excluded.paused_at, finished_at = excluded.finished_at, moved_at = excluded.moved_at, moved_by = excluded.moved_by, version = excluded.version`)
    .run(row.batchId, row.number, row.lineId, JSON.stringify(row.settings), row.title, row.contractor, row.folder, row.state, row.position, row.arrival, row.holderId, row.holder, row.sinceAt, row.claimedAt, row.dueAt, row.pausedAt, row.createdAt, row.createdBy, row.finishedAt, row.movedAt, row.movedBy, row.version);
}

/** The highest number given out in a year: `PC-2026-0012` is 12. */
export const lastBatchNumber = (db: Database, year: string): number =>
  db.statement<[string], { last: number | null }>("SELECT max(CAST(substr(number, 9) AS INTEGER)) AS last FROM batches WHERE number LIKE 'PC-' || ? || '-%'").get(year)!.last ?? 0;

export function insertBatchItem(db: Database, batchId: string, itemId: string, position: number): void {
  db.statement('INSERT INTO batch_items (batch_id, item_id, position) VALUES (?, ?, ?)').run(batchId, itemId, position);
}

/** In the order of the batch. */
export const selectItemIds = (db: Database, batchId: string): string[] =>
  db.statement<[string], { itemId: string }>('SELECT x.item_id AS itemId FROM batch_items x JOIN items i ON i.item_id = x.item_id AND i.deleted_at IS NULL WHERE x.batch_id = ? ORDER BY x.position').all(batchId).map(({ itemId }) => itemId);

/** The open batch that an item is in. */
export const findOpenBatchOfItem = (db: Database, itemId: string): string | null =>
  db.statement<[string], { number: string }>("SELECT b.number FROM batch_items x JOIN batches b ON b.batch_id = x.batch_id WHERE x.item_id = ? AND b.state IN ('planned','running','paused')").get(itemId)?.number ?? null;

export interface BatchItemRow { readonly itemId: string; readonly position: number; readonly archivalCode: string | null; readonly title: string; readonly volumeCode: string | null; readonly pageCount: number; readonly capturedPages: number }

/** In the order of the batch, after a position. Whoever may see the batch may see its items. */
export const selectBatchItems = (db: Database, batchId: string, after: number, limit: number): BatchItemRow[] =>
  db.statement<[string, number, number], BatchItemRow>(`SELECT i.item_id AS itemId, x.position, i.archival_code AS archivalCode, i.title, v.archival_code AS volumeCode, i.page_count AS pageCount, i.captured_pages AS capturedPages
    FROM batch_items x JOIN items i ON i.item_id = x.item_id LEFT JOIN volumes v ON v.volume_id = i.volume_id WHERE x.batch_id = ? AND x.position > ? ORDER BY x.position LIMIT ?`).all(batchId, after, limit);

const LACKING = {
  pages: 'i.captured_pages = 0', linked: 'i.captured_pages <> i.page_count', filed: 'i.volume_id IS NULL', numbered: 'i.archival_code IS NULL',
  shelved: 'NOT EXISTS (SELECT 1 FROM boxes o WHERE o.box_id = i.box_id AND o.shelf_id IS NOT NULL)',
} as const;

/** Items of a batch that do not have what a condition asks for: how many, and what the first is called. */
export const selectLacking = (db: Database, batchId: string, condition: keyof typeof LACKING): { count: number; first: string } => {
  const { count, first } = db.statement<[string], { count: number; first: string | null }>(`SELECT count(*) AS count, coalesce(min(i.archival_code), min(i.title)) AS first
    FROM batch_items x JOIN items i ON i.item_id = x.item_id WHERE x.batch_id = ? AND i.deleted_at IS NULL AND ${LACKING[condition]}`).get(batchId)!;
  return { count, first: first ?? '' };
};
