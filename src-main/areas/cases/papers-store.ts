import type { PaperState, RefusalReason } from '#shared/domain/case-paper.ts';
import type { Database } from '#main/db/database.ts';

export interface Refusal { readonly reason: RefusalReason; readonly note: string; readonly at: string; readonly by: string; readonly gate: 'team' | 'room' }

/** A paper that a case has to bring. `checks` and `refusals` are JSON in the table. */
export interface PaperRow {
  readonly paperId: string; readonly caseId: string; readonly position: number; /** Of the checklist of its stage, from 1. */ readonly place: number; readonly paperKey: string; readonly nameZh: string; readonly nameEn: string; readonly required: boolean; readonly minPages: number; readonly checks: readonly string[];
  readonly state: PaperState; readonly itemId: string | null; readonly pageCount: number; readonly addedAt: string | null; readonly addedBy: string | null; readonly lateReason: string;
  readonly movedAt: string; readonly movedBy: string; readonly refusals: readonly Refusal[]; readonly note: string; readonly version: number;
}
type Stored = Omit<PaperRow, 'required' | 'checks' | 'refusals'> & { readonly required: number; readonly checks: string; readonly refusals: string };

const SELECT = `SELECT paper_id AS paperId, case_id AS caseId, position, place, paper_key AS paperKey, name_zh AS nameZh, name_en AS nameEn, required, min_pages AS minPages, checks, state, item_id AS itemId, page_count AS pageCount,
  added_at AS addedAt, added_by AS addedBy, late_reason AS lateReason, moved_at AS movedAt, moved_by AS movedBy, refusals, note, version FROM case_papers`;
const toPaper = (row: Stored): PaperRow => ({ ...row, required: row.required === 1, checks: JSON.parse(row.checks) as string[], refusals: JSON.parse(row.refusals) as Refusal[] });

/** In the order of the checklist. */
export const selectPapers = (db: Database, caseId: string): PaperRow[] => db.statement<[string], Stored>(`${SELECT} WHERE case_id = ? ORDER BY position, place`).all(caseId).map(toPaper);
export function findPaper(db: Database, paperId: string): PaperRow | undefined {
  const row = db.statement<[string], Stored>(`${SELECT} WHERE paper_id = ?`).get(paperId);
  return row && toPaper(row);
}
export function writePaper(db: Database, paper: PaperRow): void {
  db.statement(`INSERT INTO case_papers (paper_id, case_id, position, place, paper_key, name_zh, name_en, required, min_pages, checks, state, item_id, page_count, added_at, added_by, late_reason, moved_at, moved_by, refusals, note, version)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (paper_id) DO UPDATE SET state = excluded.state, item_id = excluded.item_id, page_count = excluded.page_count, added_at = excluded.added_at,
    added_by = excluded.added_by, late_reason = excluded.late_reason, moved_at = excluded.moved_at, moved_by = excluded.moved_by, refusals = excluded.refusals, note = excluded.note, version = excluded.version`)
    .run(paper.paperId, paper.caseId, paper.position, paper.place, paper.paperKey, paper.nameZh, paper.nameEn, paper.required ? 1 : 0, paper.minPages, JSON.stringify(paper.checks), paper.state, paper.itemId, paper.pageCount,
      paper.addedAt, paper.addedBy, paper.lateReason, paper.movedAt, paper.movedBy, JSON.stringify(paper.refusals), paper.note, paper.version);
}

/** What of the item of a paper its asker may see: null above the clearance. */
export const findPaperItem = (db: Database, itemId: string, rank: number): { archivalCode: string | null } | undefined =>
  db.statement<[string, number], { archivalCode: string | null }>('SELECT archival_code AS archivalCode FROM items WHERE item_id = ? AND deleted_at IS NULL AND classification <= ?').get(itemId, rank);
/** Papers (other than this one) that already name the item. */
export const countPapersOfItem = (db: Database, itemId: string, exceptPaperId: string): number =>
  db.statement<[string, string], { count: number }>('SELECT count(*) AS count FROM case_papers WHERE item_id = ? AND paper_id <> ?').get(itemId, exceptPaperId)!.count;
/** Items of the volume that lie in no box with a place. */
export const countUnshelved = (db: Database, volumeId: string): number =>
  db.statement<[string], { count: number }>('SELECT count(*) AS count FROM items i LEFT JOIN boxes b ON b.box_id = i.box_id WHERE i.volume_id = ? AND i.deleted_at IS NULL AND b.shelf_id IS NULL').get(volumeId)!.count;
