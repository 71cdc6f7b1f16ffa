import type { Database } from '#main/db/database.ts';

/** What was said of one level that is no record here. `said`: a line for each field or element. */
export interface Annex { readonly row: number; readonly level: 'fonds' | 'class'; readonly title: string; readonly said: string }

export function keepAnnex(db: Database, importN: number, { row, level, title, said }: Annex): void {
  db.statement('INSERT INTO import_annex (import_n, row_n, level, title, said) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING').run(importN, row, level, title, said);
}

export const selectAnnex = (db: Database, importN: number, after: number, limit: number): Annex[] =>
  db.statement<[number, number, number], Annex>('SELECT row_n AS row, level, title, said FROM import_annex WHERE import_n = ? AND row_n > ? ORDER BY row_n LIMIT ?').all(importN, after, limit);

export const countAnnex = (db: Database, importN: number): number =>
  db.statement<[number], { count: number }>('SELECT count(*) AS count FROM import_annex WHERE import_n = ?').get(importN)!.count;
