import type { Database } from '#main/db/database.ts';

/** Values, by field, that somebody decided to leave alone. */
export function selectLeft(db: Database, itemId: string): ReadonlyMap<string, ReadonlySet<string>> {
  const left = new Map<string, Set<string>>();
  for (const { field, value } of db.statement<[string], { field: string; value: string }>('SELECT field, value FROM left_candidates WHERE item_id = ?').all(itemId)) {
    left.set(field, (left.get(field) ?? new Set()).add(value));
  }
  return left;
}

export function writeLeft(db: Database, { itemId, field, value, at, by }: { readonly itemId: string; readonly field: string; readonly value: string; readonly at: string; readonly by: string }): void {
  db.statement('INSERT INTO left_candidates (item_id, field, value, left_at, left_by) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING').run(itemId, field, value, at, by);
}

export function removeLeft(db: Database, itemId: string, field: string, value: string): void {
  db.statement('DELETE FROM left_candidates WHERE item_id = ? AND field = ? AND value = ?').run(itemId, field, value);
}
