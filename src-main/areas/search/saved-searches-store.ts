import type { Database } from '#main/db/database.ts';

export interface SavedSearchRow {
  readonly searchId: string;
  readonly ownerId: string;
  readonly owner: string;
  readonly name: string;
  /** JSON. */
  readonly question: string;
  readonly present: string;
  readonly shared: 0 | 1;
  readonly savedAt: string;
  /** The newest item when the asker last looked; null when never. */
  readonly lastItemN: number | null;
}

const SELECT = `SELECT s.search_id AS searchId, s.owner_id AS ownerId, s.owner, s.name, s.question, s.present, s.shared, s.saved_at AS savedAt, l.last_item_n AS lastItemN
  FROM saved_searches s LEFT JOIN saved_search_looks l ON l.search_id = s.search_id AND l.person_id = ?`;

/** A person's own and those shared, by name. */
export const selectSavedSearches = (db: Database, personId: string): SavedSearchRow[] =>
  db.statement<[string, string], SavedSearchRow>(`${SELECT} WHERE s.owner_id = ? OR s.shared = 1 ORDER BY s.name, s.search_id`).all(personId, personId);

export const findSavedSearch = (db: Database, searchId: string, personId: string): SavedSearchRow | undefined =>
  db.statement<[string, string, string], SavedSearchRow>(`${SELECT} WHERE s.search_id = ? AND (s.owner_id = ? OR s.shared = 1)`).get(personId, searchId, personId);

export const findOwnByName = (db: Database, ownerId: string, name: string): string | undefined =>
  db.statement<[string, string], string>('SELECT search_id FROM saved_searches WHERE owner_id = ? AND name = ?').pluck().get(ownerId, name) as string | undefined;

export function keepSavedSearch(db: Database, row: Omit<SavedSearchRow, 'lastItemN'>): void {
  db.statement(`INSERT INTO saved_searches (search_id, owner_id, owner, name, question, present, shared, saved_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (search_id) DO UPDATE SET question = excluded.question, present = excluded.present, shared = excluded.shared, saved_at = excluded.saved_at`)
    .run(row.searchId, row.ownerId, row.owner, row.name, row.question, row.present, row.shared, row.savedAt);
}

/** Everything up to this row number is there now. */
export const findLastItem = (db: Database): number => db.statement<[], { n: number | null }>('SELECT max(n) AS n FROM items').get()?.n ?? 0;

export function keepLook(db: Database, searchId: string, personId: string, lastItemN: number): void {
  db.statement('INSERT INTO saved_search_looks VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET last_item_n = excluded.last_item_n').run(searchId, personId, lastItemN);
}

export function removeSavedSearch(db: Database, searchId: string): void {
  db.statement('DELETE FROM saved_search_looks WHERE search_id = ?').run(searchId);
  db.statement('DELETE FROM saved_searches WHERE search_id = ?').run(searchId);
}
