import type { FindingCode } from '#shared/contract/images.ts';
import type { Database } from '#main/db/database.ts';
import { FOUND_ON } from './page-findings-store.ts';

/** A finding as it is waved away, or taken up again. `of`: what it was found on. */
export interface FindingToWaive { readonly findingId: number; readonly code: FindingCode; readonly itemN: number | null; readonly pageN: number | null; readonly itemId: string | null; readonly pageId: string | null; readonly of: string; readonly isWaived: number; readonly reason: string | null }

/** Within the clearance; of pages in the inbox only for who files them. */
export const findFinding = (db: Database, findingId: number, rank: number, mayInbox: boolean): FindingToWaive | undefined =>
  db.statement<[number, number, number], FindingToWaive>(`SELECT f.n AS findingId, f.code, f.item_n AS itemN, f.page_n AS pageN, i.item_id AS itemId, p.page_id AS pageId, w.n IS NOT NULL AS isWaived, w.reason,
      ${FOUND_ON} AS of
    FROM page_findings f LEFT JOIN pages p ON p.n = f.page_n LEFT JOIN items i ON i.n = f.item_n LEFT JOIN page_checks c ON c.page_n = f.page_n
    LEFT JOIN finding_waivers w ON w.code = f.code AND w.page_n IS f.page_n AND (f.page_n IS NOT NULL OR w.item_n = f.item_n) AND w.of = ${FOUND_ON}
    WHERE f.n = ? AND (f.item_n IS NULL OR (i.classification <= ? AND i.deleted_at IS NULL)) AND (f.page_n IS NULL OR p.deleted_at IS NULL) AND (f.item_n IS NOT NULL OR ? = 1)`).get(findingId, rank, mayInbox ? 1 : 0);

export function insertWaiver(db: Database, { code, itemN, pageN, of }: FindingToWaive, { reason, at, by }: { readonly reason: string; readonly at: string; readonly by: string }): void {
  db.statement('INSERT INTO finding_waivers (item_n, page_n, code, of, reason, waived_at, waived_by) VALUES (?, ?, ?, ?, ?, ?, ?)').run(pageN === null ? itemN : null, pageN, code, of, reason, at, by);
}

export function deleteWaiver(db: Database, { code, itemN, pageN, of }: FindingToWaive): void {
  db.statement('DELETE FROM finding_waivers WHERE code = ? AND of = ? AND page_n IS ? AND (page_n IS NOT NULL OR item_n = ?)').run(code, of, pageN, itemN);
}
