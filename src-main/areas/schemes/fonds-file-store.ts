import type { FondsFileCategory } from '#shared/domain/fonds-file.ts';
import type { Database } from '#main/db/database.ts';

export interface FondsFileRecord {
  readonly entryId: string; readonly fondsId: string; readonly category: FondsFileCategory; readonly title: string; readonly date: string; readonly body: string;
  readonly writtenAt: string; readonly writtenBy: string; readonly updatedAt: string; readonly updatedBy: string; readonly version: number;
}

const ENTRIES = `SELECT entry_id AS entryId, fonds_id AS fondsId, category, title, date, body, written_at AS writtenAt, written_by AS writtenBy, updated_at AS updatedAt, updated_by AS updatedBy, version
  FROM fonds_file_entries`;

export const selectFondsFile = (db: Database, fondsId: string): FondsFileRecord[] =>
  db.statement<[string], FondsFileRecord>(`${ENTRIES} WHERE fonds_id = ? AND deleted_at IS NULL ORDER BY category, date, n`).all(fondsId);

export const findFondsFileEntry = (db: Database, entryId: string): FondsFileRecord | undefined => db.statement<[string], FondsFileRecord>(`${ENTRIES} WHERE entry_id = ? AND deleted_at IS NULL`).get(entryId);

export function keepFondsFileEntry(db: Database, entry: FondsFileRecord): void {
  db.statement(`INSERT INTO fonds_file_entries (entry_id, fonds_id, category, title, date, body, written_at, written_by, updated_at, updated_by, version) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (entry_id) DO UPDATE SET category = excluded.category, title = excluded.title, date = excluded.date, body = excluded.body, updated_at = excluded.updated_at, updated_by = excluded.updated_by, version = excluded.version`)
    .run(entry.entryId, entry.fondsId, entry.category, entry.title, entry.date, entry.body, entry.writtenAt, entry.writtenBy, entry.updatedAt, entry.updatedBy, entry.version);
}

export const markFondsFileEntryRemoved = (db: Database, entryId: string, at: string): void => { db.statement('UPDATE fonds_file_entries SET deleted_at = ? WHERE entry_id = ?').run(at, entryId); };
