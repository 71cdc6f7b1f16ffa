import type { Database } from '#main/db/database.ts';

/** The room's setting; on unless somebody switched it off. */
export function readsAutomatically(db: Database): boolean {
  return db.statement<[], { value: string }>("SELECT value FROM settings WHERE key = 'readPagesAutomatically'").get()?.value !== 'false';
}
