import type { Database } from '#main/db/database.ts';

export interface BatchPageRow { readonly pageId: string; readonly itemId: string; readonly record: string; readonly position: number; readonly widthPx: number; readonly heightPx: number; readonly rotation: 0 | 90 | 180 | 270; /** What it shows: the image's hash, and how it is shown. */ readonly picture: string }

/** Not the image alone: a page that was cropped or straightened since shows something else. */
const PICTURE = "p.sha256 || ' ' || coalesce(p.crop, '') || ' ' || coalesce(p.steps, '') || ' ' || p.rotation";
const PAGE = 'p.page_id AS pageId, p.item_id AS itemId, coalesce(i.archival_code, i.title) AS record, p.position, p.width_px AS widthPx, p.height_px AS heightPx, p.rotation';

/** Every page of a batch that is there, in its order. Whoever may see the batch may see them. */
export const selectBatchPages = (db: Database, batchId: string): BatchPageRow[] =>
  db.statement<[string], BatchPageRow>(`SELECT ${PAGE}, ${PICTURE} AS picture FROM batch_items x JOIN pages p ON p.item_id = x.item_id AND p.deleted_at IS NULL JOIN items i ON i.item_id = x.item_id WHERE x.batch_id = ? ORDER BY x.position, p.position, p.n`).all(batchId);

export interface SampleRow extends BatchPageRow {
  readonly place: number; readonly verdict: 'pending' | 'right' | 'wrong'; readonly defects: readonly string[]; readonly note: string; readonly markedAt: string | null; readonly markedBy: string | null;
  /** What it shows now; null where the page has gone. */ readonly current: string | null;
}

export const selectSample = (db: Database, inspectionId: string): SampleRow[] =>
  db.statement<[string], Omit<SampleRow, 'defects'> & { defects: string }>(`SELECT s.place, ${PAGE}, s.picture, s.verdict, s.defects, s.note, s.marked_at AS markedAt, s.marked_by AS markedBy, CASE WHEN p.deleted_at IS NULL THEN ${PICTURE} END AS current
    FROM inspection_pages s JOIN pages p ON p.page_id = s.page_id LEFT JOIN items i ON i.item_id = p.item_id WHERE s.inspection_id = ? ORDER BY s.place`).all(inspectionId).map((row) => ({ ...row, defects: JSON.parse(row.defects) as string[] }));

export type SampleMark = Pick<SampleRow, 'place' | 'picture' | 'verdict' | 'defects' | 'note' | 'markedAt' | 'markedBy'>;

export function insertSamplePage(db: Database, inspectionId: string, place: number, pageId: string, picture: string): void {
  db.statement("INSERT INTO inspection_pages (inspection_id, place, page_id, picture, verdict, defects, note) VALUES (?, ?, ?, ?, 'pending', '[]', '')").run(inspectionId, place, pageId, picture);
}
export function writeMark(db: Database, inspectionId: string, { place, picture, verdict, defects, note, markedAt, markedBy }: SampleMark): void {
  db.statement('UPDATE inspection_pages SET picture = ?, verdict = ?, defects = ?, note = ?, marked_at = ?, marked_by = ? WHERE inspection_id = ? AND place = ?').run(picture, verdict, JSON.stringify(defects), note, markedAt, markedBy, inspectionId, place);
}

/** 挂接 Items of a batch, and those with exactly as many images as their description says. */
export const countLinked = (db: Database, batchId: string): { items: number; linked: number } =>
  db.statement<[string], { items: number; linked: number }>('SELECT count(*) AS items, count(*) FILTER (WHERE i.captured_pages = i.page_count) AS linked FROM batch_items x JOIN items i ON i.item_id = x.item_id WHERE x.batch_id = ?').get(batchId)!;

export interface UnlinkedRow { readonly itemId: string; readonly record: string; readonly pageCount: number; readonly capturedPages: number }
export const selectUnlinked = (db: Database, batchId: string, limit: number): UnlinkedRow[] =>
  db.statement<[string, number], UnlinkedRow>(`SELECT i.item_id AS itemId, coalesce(i.archival_code, i.title) AS record, i.page_count AS pageCount, i.captured_pages AS capturedPages
    FROM batch_items x JOIN items i ON i.item_id = x.item_id WHERE x.batch_id = ? AND i.captured_pages <> i.page_count ORDER BY x.position LIMIT ?`).all(batchId, limit);
