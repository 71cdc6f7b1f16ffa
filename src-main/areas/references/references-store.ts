import type { RecordReference } from '#shared/contract/references.ts';
import { aliasKey } from '#shared/domain/code-alias.ts';
import type { ReferenceRelation } from '#shared/domain/record-reference.ts';
import type { Database } from '#main/db/database.ts';

export interface Referring { readonly kind: 'item' | 'volume'; readonly id: string }
export interface Pair { readonly first: Referring; readonly second: Referring }

/** One row stands for both directions. */
export function pairOf(one: Referring, other: Referring): Pair {
  return `${one.kind} ${one.id}` < `${other.kind} ${other.id}` ? { first: one, second: other } : { first: other, second: one };
}

const keyOf = ({ first, second }: Pair, relation: ReferenceRelation) => [first.kind, first.id, second.kind, second.id, relation] as const;

/** Answers whether anything changed. */
export const putReference = (db: Database, pair: Pair, relation: ReferenceRelation, note: string): boolean =>
  db.statement('INSERT INTO record_references (first_kind, first_id, second_kind, second_id, relation, note) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET note = excluded.note WHERE note <> excluded.note').run(...keyOf(pair, relation), note).changes > 0;

export const removeReference = (db: Database, pair: Pair, relation: ReferenceRelation): boolean =>
  db.statement('DELETE FROM record_references WHERE first_kind = ? AND first_id = ? AND second_kind = ? AND second_id = ? AND relation = ?').run(...keyOf(pair, relation)).changes > 0;

type Row = Omit<RecordReference, 'record'> & Referring;

/** The other ends, as they are called today; neither deleted ones nor any above the clearance. */
export function selectReferences(db: Database, of: Referring, clearanceRank: number): RecordReference[] {
  const rows = db.statement<(string | number)[], Row>(`WITH ends (kind, id, relation, note) AS (
      SELECT second_kind, second_id, relation, note FROM record_references WHERE first_kind = ? AND first_id = ?
      UNION ALL SELECT first_kind, first_id, relation, note FROM record_references WHERE second_kind = ? AND second_id = ?)
    SELECT e.kind, e.id, e.relation, e.note, i.archival_code AS archivalCode, i.title, i.record_group AS recordGroup, i.year FROM ends e JOIN items i ON i.item_id = e.id WHERE e.kind = 'item' AND i.deleted_at IS NULL AND i.classification <= ?
    UNION ALL SELECT e.kind, e.id, e.relation, e.note, v.archival_code, v.title, v.record_group, v.year FROM ends e JOIN volumes v ON v.volume_id = e.id WHERE e.kind = 'volume' AND v.deleted_at IS NULL AND v.classification <= ?
    ORDER BY 3, 5, 6`).all(of.kind, of.id, of.kind, of.id, clearanceRank, clearanceRank);
  return rows.map(({ kind, id, ...rest }) => ({ record: { kind, id } as RecordReference['record'], ...rest }));
}

/** Records that bear this number today; only where there is none, those that bore it before or bear it elsewhere. */
export function selectByCode(db: Database, code: string, clearanceRank: number): Referring[] {
  const key = aliasKey(code);
  const today = db.statement<(string | number)[], Referring>(`SELECT 'item' AS kind, item_id AS id FROM items WHERE archival_code IN (?, ?) AND deleted_at IS NULL AND classification <= ?
    UNION ALL SELECT 'volume', volume_id FROM volumes WHERE archival_code IN (?, ?) AND deleted_at IS NULL AND classification <= ?`).all(code, key, clearanceRank, code, key, clearanceRank);
  return today.length > 0 ? today : db.statement<(string | number)[], Referring>("SELECT DISTINCT 'item' AS kind, i.item_id AS id FROM code_aliases a JOIN items i ON i.n = a.item_n WHERE a.alias = ? AND i.deleted_at IS NULL AND i.classification <= ?").all(key, clearanceRank);
}
