import BetterSqlite3 from 'better-sqlite3';

/**
 * Remembers keys of hundreds of thousands of rows on the disk, for as long as one run lasts. Thrown away afterwards: nothing in it is durable.
 */
export interface ScratchIndex {
  /** Keeps the row of a key that was not seen yet; else answers with the row that had it first. */
  firstRow(key: string, row: number): number | null;
  close(): void;
}

/** `file` must not exist; whoever opens it removes it. */
export function openScratchIndex(file: string): ScratchIndex {
  const sqlite = new BetterSqlite3(file);
  sqlite.exec('PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -16000; CREATE TABLE seen (key TEXT PRIMARY KEY, row INTEGER NOT NULL) STRICT, WITHOUT ROWID; BEGIN');
  const insert = sqlite.prepare<[string, number]>('INSERT INTO seen VALUES (?, ?) ON CONFLICT DO NOTHING');
  const find = sqlite.prepare<[string], { row: number }>('SELECT row FROM seen WHERE key = ?');
  return {
    firstRow: (key, row) => (insert.run(key, row).changes === 1 ? null : find.get(key)!.row),
    close: () => { sqlite.close(); },
  };
}
