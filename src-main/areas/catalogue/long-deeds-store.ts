import type { Json } from '#shared/protocol/canonical-json.ts';
import type { Database } from '#main/db/database.ts';

export interface DeedChunk { readonly tx: number; /** Where the deed goes on behind it; null: nowhere. */ readonly position: Json; readonly done: number; readonly records: number }

export interface DeedState { readonly givingBack: boolean; /** In the order in which they were written. */ readonly chunks: readonly DeedChunk[] }

/** How far a deed has come. */
export function readDeed(db: Database, deedId: string): DeedState | null {
  const deed = db.statement<[string], { givingBack: number }>('SELECT giving_back AS givingBack FROM long_deeds WHERE deed_id = ?').get(deedId);
  if (!deed) return null;
  const chunks = db.statement<[string], Omit<DeedChunk, 'position'> & { position: string }>('SELECT tx, position, done, records FROM deed_chunks WHERE deed_id = ? ORDER BY tx').all(deedId);
  return { givingBack: deed.givingBack === 1, chunks: chunks.map((chunk) => ({ ...chunk, position: JSON.parse(chunk.position) as Json })) };
}

export const beginDeed = (db: Database, deedId: string): void => { db.statement('INSERT INTO long_deeds (deed_id) VALUES (?) ON CONFLICT DO NOTHING').run(deedId); };

/** Written in the transaction of the chunk itself. */
export function keepChunk(db: Database, deedId: string, { tx, position, done, records }: DeedChunk): void {
  db.statement('INSERT INTO deed_chunks (deed_id, tx, position, done, records) VALUES (?, ?, ?, ?, ?)').run(deedId, tx, JSON.stringify(position), done, records);
}

export const markGivingBack = (db: Database, deedId: string): void => { db.statement('UPDATE long_deeds SET giving_back = 1 WHERE deed_id = ?').run(deedId); };
export const dropChunk = (db: Database, deedId: string, tx: number): void => { db.statement('DELETE FROM deed_chunks WHERE deed_id = ? AND tx = ?').run(deedId, tx); };
export const forgetDeed = (db: Database, deedId: string): void => { db.statement('DELETE FROM long_deeds WHERE deed_id = ?').run(deedId); };
