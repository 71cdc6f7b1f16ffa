import type { Database } from '#main/db/database.ts';

export interface ScopeNumbers {
  readonly scope: string;
  readonly recordGroup: string;
  /** Items in use, deleted ones left out, that the asker may see. */
  readonly visible: number;
  readonly live: number;
  readonly first: number;
  readonly last: number;
}

/** Every scope of the fonds with the extent of its numbers, from the index alone. */
export function selectScopeNumbers(db: Database, fondsId: string, clearanceRank: number): ScopeNumbers[] {
  return db.statement<[number, string], ScopeNumbers>(
    `SELECT code_scope AS scope, min(record_group) AS recordGroup, sum(deleted_at IS NULL AND classification <= ?) AS visible, sum(deleted_at IS NULL) AS live,
      min(item_number) AS first, max(item_number) AS last
    FROM items INDEXED BY items_by_scope WHERE fonds_id = ? AND code_scope IS NOT NULL GROUP BY code_scope`,
  ).all(clearanceRank, fondsId);
}

/** Numbers of items in use, ascending. Whatever their classification: a number that a hidden item has is not missing. */
export const selectLiveNumbers = (db: Database, fondsId: string, scope: string): number[] =>
  db.statement<[string, string], { number: number }>('SELECT item_number AS number FROM items INDEXED BY items_by_scope WHERE fonds_id = ? AND code_scope = ? AND deleted_at IS NULL ORDER BY item_number')
    .all(fondsId, scope).map((row) => row.number);

/** Numbers kept by deleted items that the asker may see, ascending. */
export const selectDeletedNumbers = (db: Database, fondsId: string, scope: string, clearanceRank: number): number[] =>
  db.statement<[string, string, number], { number: number }>(
    'SELECT item_number AS number FROM items INDEXED BY items_by_scope WHERE fonds_id = ? AND code_scope = ? AND deleted_at IS NOT NULL AND classification <= ? ORDER BY item_number',
  ).all(fondsId, scope, clearanceRank).map((row) => row.number);
