import type { Database } from '#main/db/database.ts';

/** Notes that a page came with a batch (`fileN`), or was replaced by it (null). */
export function keepAttachedPage(db: Database, attachmentN: number, pageId: string, fileN: number | null): void {
  db.statement('INSERT INTO attachment_pages (attachment_n, page_n, file_n) SELECT ?, n, ? FROM pages WHERE page_id = ? ON CONFLICT DO NOTHING').run(attachmentN, fileN, pageId);
}

export function forgetAttachedPage(db: Database, attachmentN: number, pageN: number): void {
  db.statement('DELETE FROM attachment_pages WHERE attachment_n = ? AND page_n = ?').run(attachmentN, pageN);
}

/** Ids of the pages of an item that a batch did not bring. */
export const selectOlderPages = (db: Database, attachmentN: number, itemId: string): string[] =>
  db.statement<[string, number], { pageId: string }>('SELECT page_id AS pageId FROM pages p WHERE item_id = ? AND deleted_at IS NULL AND NOT EXISTS (SELECT 1 FROM attachment_pages g WHERE g.attachment_n = ? AND g.page_n = p.n) ORDER BY position DESC').all(itemId, attachmentN).map(({ pageId }) => pageId);

/** Pages of a batch that are in use, with what was done with each since: `used` when it was turned, cropped, replaced, moved, or its text corrected. */
const IN_USE = `SELECT p.n, p.page_id AS pageId, coalesce(i.archival_code, '') AS archivalCode, coalesce(i.title, '') AS title, p.original_name AS fileName,
  (p.version > 1 OR t.corrected_by IS NOT NULL OR i.n IS NOT f.item_n) AS used
  FROM attachment_pages g JOIN pages p ON p.n = g.page_n JOIN attachment_files f ON f.attachment_n = g.attachment_n AND f.file_n = g.file_n LEFT JOIN items i ON i.item_id = p.item_id LEFT JOIN page_texts t ON t.page_n = p.n
  WHERE g.attachment_n = ? AND p.deleted_at IS NULL`;
interface PageInUse { readonly n: number; readonly pageId: string; readonly archivalCode: string; readonly title: string; readonly fileName: string; readonly used: 0 | 1 }

/** Items that the batch gave pages or took pages from. */
export const selectItemsOfBatch = (db: Database, attachmentN: number, after: number, limit: number): number[] =>
  db.statement<[number, number, number], { itemN: number }>("SELECT DISTINCT item_n AS itemN FROM attachment_files WHERE attachment_n = ? AND item_n > ? AND state IN ('attached', 'refused', 'planned') ORDER BY item_n LIMIT ?").all(attachmentN, after, limit).map(({ itemN }) => itemN);

/** The pages of one item that can be taken out, last first, so that the places of the others stay right. */
export const selectPagesToTakeOut = (db: Database, attachmentN: number, itemN: number): string[] =>
  db.statement<[number, number], { pageId: string }>(`SELECT pageId FROM (${IN_USE} AND f.item_n = ? ORDER BY p.position DESC) WHERE used = 0`).all(attachmentN, itemN).map(({ pageId }) => pageId);

/** The pages of one item that the batch had replaced and nobody brought back, first place first. */
export const selectReplacedPages = (db: Database, attachmentN: number, itemN: number): string[] =>
  db.statement<[number, number], { pageId: string }>(`SELECT p.page_id AS pageId FROM attachment_pages g JOIN pages p ON p.n = g.page_n JOIN items i ON i.item_id = p.item_id
    WHERE g.attachment_n = ? AND g.file_n IS NULL AND i.n = ? AND p.deleted_at IS NOT NULL ORDER BY p.position, p.n DESC`).all(attachmentN, itemN).map(({ pageId }) => pageId);

export interface RollbackCounts { readonly pages: number; readonly items: number; readonly returning: number; readonly used: number }

export function countForRollback(db: Database, attachmentN: number): RollbackCounts {
  const pages = db.statement<[number], { pages: number; items: number; used: number }>(`SELECT count(*) AS pages, count(DISTINCT archivalCode || title) AS items, coalesce(sum(used), 0) AS used FROM (${IN_USE})`).get(attachmentN)!;
  const { back } = db.statement<[number], { back: number }>('SELECT count(*) AS back FROM attachment_pages g JOIN pages p ON p.n = g.page_n WHERE g.attachment_n = ? AND g.file_n IS NULL AND p.deleted_at IS NOT NULL').get(attachmentN)!;
  return { ...pages, returning: back };
}

/** Pages that somebody worked with since, of items that may be seen. */
export const selectUsedPages = (db: Database, attachmentN: number, rank: number, limit: number): Pick<PageInUse, 'archivalCode' | 'title' | 'fileName'>[] =>
  db.statement<[number, number, number], Pick<PageInUse, 'archivalCode' | 'title' | 'fileName'>>(`SELECT archivalCode, title, fileName FROM (${IN_USE} AND coalesce(i.classification, 0) <= ?) WHERE used = 1 LIMIT ?`).all(attachmentN, rank, limit);

/** Whether the batch has pages of items above `rank`. */
export const hasHigherItems = (db: Database, attachmentN: number, rank: number): boolean =>
  db.statement<[number, number], { found: 1 }>('SELECT 1 AS found FROM attachment_pages g JOIN pages p ON p.n = g.page_n JOIN items i ON i.item_id = p.item_id WHERE g.attachment_n = ? AND i.classification > ? LIMIT 1').get(attachmentN, rank) !== undefined;
