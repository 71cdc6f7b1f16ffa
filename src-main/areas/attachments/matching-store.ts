import { aliasKey } from '#shared/domain/code-alias.ts';
import type { Database } from '#main/db/database.ts';
import { filterConditions } from '#main/areas/catalogue/item-filter-store.ts';
import type { AttachmentSettings } from '#shared/contract/attachments.ts';

export type AttachmentScope = AttachmentSettings['scope'];

/** An item that a name means. */
export interface NamedItem { readonly n: number; readonly inScope: 0 | 1; readonly capturedPages: number; readonly pageCount: number; readonly inVolume: 0 | 1 }

/** Conditions on `items i` for what belongs to a scope and may be seen. */
const scopeOf = (scope: AttachmentScope, rank: number) => {
  const conditions = filterConditions({ ...scope, state: 'all' }, rank);
  return { sql: conditions.map(({ sql }) => sql).join(' AND '), values: conditions.flatMap(({ values }) => values) };
};

const NAMED = 'i.n, i.captured_pages AS capturedPages, i.page_count AS pageCount, i.volume_id IS NOT NULL AS inVolume';

/** Items in use that may be seen and have this code, or, where none has, this other number. */
export function findNamedItems(db: Database, code: string, scope: AttachmentScope, rank: number): NamedItem[] {
  const { sql, values } = scopeOf(scope, rank);
  const select = `SELECT ${NAMED}, (${sql}) AS inScope FROM`;
  const own = db.statement<unknown[], NamedItem>(`${select} items i WHERE i.archival_code = ? AND i.classification <= ? AND i.deleted_at IS NULL`).all(...values, code, rank);
  return own.length > 0 ? own : db.statement<unknown[], NamedItem>(`${select} items i WHERE i.n IN (SELECT item_n FROM code_aliases WHERE alias = ?) AND i.classification <= ? AND i.deleted_at IS NULL LIMIT 3`).all(...values, aliasKey(code), rank);
}

/** The classification of a volume in use with this code that may be seen; null where there is none. */
export const findNamedVolume = (db: Database, code: string, rank: number): number | null =>
  db.statement<[string, number], { classification: number }>('SELECT classification FROM volumes WHERE archival_code = ? AND classification <= ? AND deleted_at IS NULL').get(code, rank)?.classification ?? null;

export const findItemFacts = (db: Database, itemN: number): Omit<NamedItem, 'inScope'> & { readonly itemId: string } =>
  db.statement<[number], Omit<NamedItem, 'inScope'> & { itemId: string }>(`SELECT ${NAMED}, i.item_id AS itemId FROM items i WHERE i.n = ?`).get(itemN)!;

/** Items of the scope, after one, that no file was named by. Those that have pages already lack none. */
export function selectItemsWithoutFile(db: Database, attachmentN: number, scope: AttachmentScope, rank: number, after: number, limit: number): { readonly n: number; readonly capturedPages: number }[] {
  const { sql, values } = scopeOf(scope, rank);
  return db.statement<unknown[], { n: number; capturedPages: number }>(`SELECT i.n, i.captured_pages AS capturedPages FROM items i WHERE ${sql} AND i.n > ? AND NOT EXISTS (SELECT 1 FROM attachment_items p WHERE p.attachment_n = ? AND p.item_n = i.n) ORDER BY i.n LIMIT ?`)
    .all(...values, after, attachmentN, limit);
}
