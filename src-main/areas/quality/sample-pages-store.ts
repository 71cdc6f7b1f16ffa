import type { Database } from '#main/db/database.ts';

export interface BatchPageRow { readonly pageId: string; readonly itemId: string; readonly record: string; readonly position: number; readonly widthPx: number; readonly heightPx: number; readonly rotation: 0 | 90 | 180 | 270; readonly sha256: string }

const PAGE = 'p.page_id AS pageId, p.item_id AS itemId, coalesce(i.archival_code, i.title) AS record, p.position, p.width_px AS widthPx, p.height_px AS heightPx, p.rotation';

/** Every page of a batch that is there, in its order. Whoever may see the batch may see them. */
export const selectBatchPages = (db: Database, batchId: string): BatchPageRow[] =>
  db.statement<[string], BatchPageRow>(`SELECT ${PAGE}, p.sha256 FROM batch_items x JOIN pages p ON p.item_id = x.item_id AND p.deleted_at IS NULL JOIN items i ON i.item_id = x.item_id WHERE x.batch_id = ? ORDER BY x.position, p.position, p.n`).all(batchId);

export interface SampleRow extends Omit<BatchPageRow, 'sha256'> {
  readonly place: number; /** Of the image that was looked at. */ readonly sha256: string; readonly verdict: 'pending' | 'right' | 'wrong'; readonly defects: readonly string[]; readonly note: string; readonly markedAt: string | null; readonly markedBy: string | null;
  /** Of the image that is there now; null where the page has gone. */ readonly current: string | null;
}

export const selectSample = (db: Database, inspectionId: string): SampleRow[] =>
  db.statement<[string], Omit<SampleRow, 'defects'> & { defects: string }>(`SELECT s.place, ${PAGE}, s.sha256, s.verdict, s.defects, s.note, s.marked_at AS markedAt, s.marked_by AS markedBy, CASE WHEN p.deleted_at IS NULL THEN p.sha256 END AS current
    FROM inspection_pages s JOIN pages p ON p.page_id = s.page_id LEFT JOIN items i ON i.item_id = p.item_id WHERE s.inspection_id = ? ORDER BY s.place`).all(inspectionId).map((row) => ({ ...row, defects: JSON.parse(row.defects) as string[] }));

export type SampleMark = Pick<SampleRow, 'place' | 'sha256' | 'verdict' | 'defects' | 'note' | 'markedAt' | 'markedBy'>;

export function insertSamplePage(db: Database, inspectionId: string, place: number, pageId: string, sha256: string): void {
  db.statement("INSERT INTO inspection_pages (inspection_id, place, page_id, sha256, verdict, defects, note) VALUES (?, ?, ?, ?, 'pending', '[]', '')").run(inspectionId, place, pageId, sha256);
}
export function writeMark(db: Database, inspectionId: string, { place, sha256, verdict, defects, note, markedAt, markedBy }: SampleMark): void {
  db.statement('UPDATE inspection_pages SET sha256 = ?, verdict = ?, defects = ?, note = ?, marked_at = ?, marked_by = ? WHERE inspection_id = ? AND place = ?').run(sha256, verdict, JSON.stringify(defects), note, markedAt, markedBy, inspectionId, place);
}

/** 挂接 Items of a batch, and those with exactly as many images as their description says. */
export const countLinked = (db: Database, batchId: string): { items: number; linked: number } =>
  db.statement<[string], { items: number; linked: number }>('SELECT count(*) AS items, count(*) FILTER (WHERE i.captured_pages = i.page_count) AS linked FROM batch_items x JOIN items i ON i.item_id = x.item_id WHERE x.batch_id = ?').get(batchId)!;

export interface UnlinkedRow { readonly itemId: string; readonly record: string; readonly pageCount: number; readonly capturedPages: number }
export const selectUnlinked = (db: Database, batchId: string, limit: number): UnlinkedRow[] =>
  db.statement<[string, number], UnlinkedRow>(`SELECT i.item_id AS itemId, coalesce(i.archival_code, i.title) AS record, i.page_count AS pageCount, i.captured_pages AS capturedPages
    FROM batch_items x JOIN items i ON i.item_id = x.item_id WHERE x.batch_id = ? AND i.captured_pages <> i.page_count ORDER BY x.position LIMIT ?`).all(batchId, limit);
