import { comparedBy, type DuplicateField } from '#shared/domain/duplicate-rule.ts';
import type { Database } from '#main/db/database.ts';

interface Twin { readonly n: number; readonly itemId: string; readonly classification: number; readonly name: string }
type Compared = Readonly<Record<DuplicateField, string>>;

const COLUMN: Readonly<Record<DuplicateField, string>> = { documentNumber: 'document_number', title: 'title', responsible: 'responsible', date: 'date' };
/** More of the same than anybody would look through. */
const MOST = 50;

/** Items in use with the same values in all these fields, within a clearance, the oldest first; those before row `before` only. */
export function selectTwinsByFields(db: Database, fields: readonly DuplicateField[], record: Compared, rank: number, before = Number.MAX_SAFE_INTEGER): Twin[] {
  const values = comparedBy(fields, record);
  if (values === null) return [];
  const index = fields.includes('documentNumber') ? 'items_by_document_number' : 'items_by_title';
  return db.statement<(string | number)[], Twin>(`SELECT n, item_id AS itemId, classification, coalesce(archival_code, title) AS name FROM items INDEXED BY ${index}
    WHERE ${fields.map((field) => `${COLUMN[field]} = ?`).join(' AND ')} AND n < ? AND classification <= ? AND deleted_at IS NULL ORDER BY n LIMIT ${MOST}`).all(...values, before, rank);
}

/** Items in use that have all of these files, as pages or as delivered, within a clearance, the oldest first. */
export function selectTwinsByContent(db: Database, hashes: readonly string[], rank: number, before = Number.MAX_SAFE_INTEGER): Twin[] {
  const [first, ...others] = [...new Set(hashes)];
  if (first === undefined) return [];
  const found = db.statement<(string | number)[], Twin>(`SELECT i.n, i.item_id AS itemId, i.classification, coalesce(i.archival_code, i.title) AS name FROM (
      SELECT item_id FROM pages WHERE sha256 = ? AND deleted_at IS NULL UNION SELECT r.item_id FROM delivered_files f JOIN delivered_records r ON r.n = f.record_n WHERE f.sha256 = ?
    ) c JOIN items i ON i.item_id = c.item_id WHERE i.n < ? AND i.classification <= ? AND i.deleted_at IS NULL ORDER BY i.n LIMIT ${MOST}`).all(first, first, before, rank);
  return found.filter(({ itemId }) => others.every((sha256) => hasContent(db, itemId, sha256)));
}

const hasContent = (db: Database, itemId: string, sha256: string): boolean =>
  db.statement<string[], { found: number }>(`SELECT 1 AS found WHERE EXISTS (SELECT 1 FROM pages WHERE sha256 = ? AND item_id = ? AND deleted_at IS NULL)
    OR EXISTS (SELECT 1 FROM delivered_files f JOIN delivered_records r ON r.n = f.record_n WHERE f.sha256 = ? AND r.item_id = ?)`).get(sha256, itemId, sha256, itemId) !== undefined;
