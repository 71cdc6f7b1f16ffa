import type { CallAnswer } from '#main/rpc/verbs.ts';
import type { Database } from '#main/db/database.ts';

export type ScanPart = CallAnswer<'digitisation', 'startScan'>['parts'][number];
export interface OpenPart { readonly number: number; readonly code: string; readonly itemId: string | null; readonly pages: number }

/** The part into which pages go now; null before the first separator. */
export const currentPart = (db: Database, batchId: string): OpenPart | null =>
  db.statement<[string], OpenPart>('SELECT number, code, item_id AS itemId, pages FROM scan_parts WHERE batch_id = ? ORDER BY number DESC LIMIT 1').get(batchId) ?? null;

/** Begins the next part of a batch. */
export function insertPart(db: Database, batchId: string, part: Omit<OpenPart, 'pages'>): void {
  db.statement('INSERT INTO scan_parts (batch_id, number, code, item_id) VALUES (?, ?, ?, ?)').run(batchId, part.number, part.code, part.itemId);
}

/** One page more behind the separator; in the transaction that stored it. */
export function countPartPage(db: Database, batchId: string, number: number): void {
  db.statement('UPDATE scan_parts SET pages = pages + 1 WHERE batch_id = ? AND number = ?').run(batchId, number);
}

/** False when there is no such part. */
export const changePartItem = (db: Database, batchId: string, number: number, itemId: string): boolean =>
  db.statement('UPDATE scan_parts SET item_id = ? WHERE batch_id = ? AND number = ?').run(itemId, batchId, number).changes > 0;

/** Pages of the part that lie in the inbox; the separator itself is none of them. */
const WAITING = `FROM pages w WHERE w.item_id IS NULL AND w.deleted_at IS NULL AND w.scan ->> 'batchId' = s.batch_id AND w.scan ->> 'part' = s.number AND w.scan ->> 'separator' IS NULL`;

/** The parts of a batch. One that went to an item above `rank` is not there. */
export const listParts = (db: Database, batchId: string, rank: number): ScanPart[] =>
  db.statement<[string, number], ScanPart>(`SELECT s.number, s.code, s.item_id AS itemId, coalesce(i.title, '') AS title, i.archival_code AS archivalCode, s.pages, (SELECT count(*) ${WAITING}) AS waiting
    FROM scan_parts s LEFT JOIN items i ON i.item_id = s.item_id WHERE s.batch_id = ? AND (s.item_id IS NULL OR i.classification <= ?) ORDER BY s.number`).all(batchId, rank);

/** The pages of a part that wait, in their order. */
export const listWaitingPages = (db: Database, batchId: string, number: number): string[] =>
  db.statement<[string, number], { page_id: string }>(`SELECT w.page_id FROM scan_parts s, pages w ${WAITING.slice('FROM pages w '.length)} AND s.batch_id = ? AND s.number = ? ORDER BY w.position, w.n`).all(batchId, number).map((row) => row.page_id);

/** The item that a separator names by its id or its 档号, when `rank` may see it and it takes pages. */
export const findNamedItem = (db: Database, name: string, rank: number): string | null =>
  db.statement<[string, string, number], { item_id: string }>('SELECT item_id FROM items WHERE (item_id = ? OR archival_code = ?) AND classification <= ? AND deleted_at IS NULL LIMIT 1').get(name.toLowerCase(), name, rank)?.item_id ?? null;
