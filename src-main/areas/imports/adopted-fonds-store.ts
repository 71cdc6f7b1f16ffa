import type { Database } from '#main/db/database.ts';

/** What a batch brought to the description of its fonds, by the names that files use; null: nothing. */
export function findAdopted(db: Database, importN: number): Record<string, string> | null {
  const row = db.statement<[number], { said: string }>('SELECT said FROM import_fonds WHERE import_n = ?').get(importN);
  return row ? (JSON.parse(row.said) as Record<string, string>) : null;
}

export function keepAdopted(db: Database, importN: number, said: Readonly<Record<string, string>>): void {
  db.statement('INSERT INTO import_fonds (import_n, said) VALUES (?, ?)').run(importN, JSON.stringify(said));
}

export function forgetAdopted(db: Database, importN: number): void {
  db.statement('DELETE FROM import_fonds WHERE import_n = ?').run(importN);
}
