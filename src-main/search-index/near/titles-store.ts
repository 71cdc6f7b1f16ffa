import type { Database } from '#main/db/database.ts';

/** Titles in use, oldest first. */
export const selectTitlesAfter = (db: Database, n: number): IterableIterator<[n: number, title: string]> =>
  db.statement<[number]>('SELECT n, title FROM items WHERE n > ? AND deleted_at IS NULL ORDER BY n').raw().iterate(n) as IterableIterator<[number, string]>;

export const selectTitle = (db: Database, n: number): string | undefined =>
  db.statement<[number], string>('SELECT title FROM items WHERE n = ? AND deleted_at IS NULL').pluck().get(n) as string | undefined;

/** Remembers which titles change on this connection; answers with a function that tells them and forgets. New rows are not among them: whoever reads on finds them by their numbers. */
export function watchTitles(db: Database): () => number[] {
  let changed = new Set<number>();
  if (!db.sqlite.readonly) {
    db.sqlite.function('title_changed', (n: unknown) => { changed.add(Number(n)); return null; });
    db.sqlite.exec(`CREATE TEMP TRIGGER title_changed AFTER UPDATE OF title, deleted_at ON main.items BEGIN SELECT title_changed(old.n); END;
      CREATE TEMP TRIGGER title_removed AFTER DELETE ON main.items BEGIN SELECT title_changed(old.n); END;`);
  }
  return () => {
    const told = [...changed];
    changed = new Set();
    return told;
  };
}
