import type { AttachmentReport, FindingKind } from '#shared/contract/attachments.ts';
import type { Database } from '#main/db/database.ts';

export interface NewFinding { readonly kind: FindingKind; readonly path: string | null; readonly itemN: number | null; readonly classification: number; readonly detail: string }

/** Keeps a finding behind those that the batch has. */
export function insertFinding(db: Database, attachmentN: number, finding: NewFinding): void {
  db.statement(`INSERT INTO attachment_findings (attachment_n, finding_n, kind, path, item_n, classification, detail)
    SELECT ?, coalesce(max(finding_n), 0) + 1, ?, ?, ?, ?, ? FROM attachment_findings WHERE attachment_n = ?`).run(attachmentN, finding.kind, finding.path, finding.itemN, finding.classification, finding.detail, attachmentN);
}

export interface FindingRow { readonly findingN: number; readonly kind: FindingKind; readonly path: string | null; readonly itemId: string | null; readonly archivalCode: string | null; readonly title: string | null; readonly detail: string }

/** Of what a finding tells about only what may be seen now. */
const VISIBLE = 'coalesce(i.classification, f.classification) <= ?';

export const selectFindings = (db: Database, attachmentN: number, kind: FindingKind | null, rank: number, after: number, limit: number): FindingRow[] =>
  db.statement<unknown[], FindingRow>(`SELECT f.finding_n AS findingN, f.kind, f.path, i.item_id AS itemId, i.archival_code AS archivalCode, i.title, f.detail FROM attachment_findings f LEFT JOIN items i ON i.n = f.item_n
    WHERE f.attachment_n = ? AND f.kind = coalesce(?, f.kind) AND ${VISIBLE} AND f.finding_n > ? ORDER BY f.finding_n LIMIT ?`).all(attachmentN, kind, rank, after, limit);

/** The counts of a batch as `rank` may know them. */
export function reportOf(db: Database, attachmentN: number, rank: number): AttachmentReport {
  const counted = db.statement<[number, number], { kind: FindingKind; count: number }>(`SELECT f.kind, count(*) AS count FROM attachment_findings f LEFT JOIN items i ON i.n = f.item_n WHERE f.attachment_n = ? AND ${VISIBLE} GROUP BY f.kind`).all(attachmentN, rank);
  const items = db.statement<[number, number], { items: number; itemsAgreed: number; readyItems: number; itemsThere: number; attachedItems: number }>(`SELECT count(*) AS items, coalesce(sum(p.agrees), 0) AS itemsAgreed, count(*) FILTER (WHERE p.verdict IN ('attach', 'done')) AS readyItems,
    count(*) FILTER (WHERE p.verdict = 'there') AS itemsThere, count(*) FILTER (WHERE p.verdict = 'done') AS attachedItems FROM attachment_items p JOIN items i ON i.n = p.item_n WHERE p.attachment_n = ? AND i.classification <= ?`).get(attachmentN, rank)!;
  const files = db.statement<[number, number], { files: number; filesAgreed: number; readyFiles: number; readyPages: number; attachedFiles: number; refusedFiles: number }>(`SELECT count(*) AS files, count(*) FILTER (WHERE p.agrees = 1) AS filesAgreed,
    count(*) FILTER (WHERE p.verdict IN ('attach', 'done') AND f.state <> 'there') AS readyFiles, coalesce(sum(f.pages) FILTER (WHERE p.verdict IN ('attach', 'done') AND f.state <> 'there'), 0) AS readyPages,
    count(*) FILTER (WHERE f.state = 'attached') AS attachedFiles, count(*) FILTER (WHERE f.state = 'refused') AS refusedFiles
    FROM attachment_files f LEFT JOIN items i ON i.n = f.item_n LEFT JOIN attachment_items p ON p.attachment_n = f.attachment_n AND p.item_n = f.item_n WHERE f.attachment_n = ? AND coalesce(i.classification, 0) <= ?`).get(attachmentN, rank)!;
  const pages = db.statement<[number, number], { attachedPages: number; replacedPages: number }>(`SELECT count(*) FILTER (WHERE g.file_n IS NOT NULL) AS attachedPages, count(*) FILTER (WHERE g.file_n IS NULL) AS replacedPages
    FROM attachment_pages g JOIN pages p ON p.n = g.page_n LEFT JOIN items i ON i.item_id = p.item_id WHERE g.attachment_n = ? AND coalesce(i.classification, 0) <= ?`).get(attachmentN, rank)!;
  const findings = Object.fromEntries(counted.map(({ kind, count }) => [kind, count]));
  const agrees = counted.length === 0 && files.files > 0 && items.items > 0 && items.itemsAgreed === items.items && files.filesAgreed === files.files;
  return { ...items, ...files, ...pages, findings, agrees };
}
