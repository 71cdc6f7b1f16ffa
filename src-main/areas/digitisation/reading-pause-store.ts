import type { Database } from '#main/db/database.ts';

/** Who holds the reading of this workstation's room back, null when nobody does. */
export function findReadingPause(db: Database): string | null {
  const row = db.statement<[], { value: string }>("SELECT value FROM settings WHERE key = 'readingPausedBy'").get();
  return row === undefined ? null : JSON.parse(row.value) as string;
}

export const isReadingPaused = (db: Database): boolean => findReadingPause(db) !== null;

export function writeReadingPause(db: Database, name: string | null): void {
  if (name === null) db.statement("DELETE FROM settings WHERE key = 'readingPausedBy'").run();
  else db.statement("INSERT INTO settings (key, value) VALUES ('readingPausedBy', ?) ON CONFLICT DO UPDATE SET value = excluded.value").run(JSON.stringify(name));
}
