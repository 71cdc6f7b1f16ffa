import type { Database } from '#main/db/database.ts';

export interface WatchedFolderRecord {
  readonly folder: string;
  readonly itemId: string | null;
  readonly enabled: boolean;
  readonly lastFileAt: string | null;
}

interface FolderRow { folder: string; item_id: string | null; enabled: number; last_file_at: string | null }

const toRecord = (row: FolderRow): WatchedFolderRecord => ({ folder: row.folder, itemId: row.item_id, enabled: row.enabled === 1, lastFileAt: row.last_file_at });

/** Folders whose pages go to items that `rank` may see. */
export const listWatched = (db: Database, rank: number): WatchedFolderRecord[] =>
  db.statement<[number], FolderRow>('SELECT f.* FROM watched_folders f LEFT JOIN items i ON i.item_id = f.item_id WHERE f.item_id IS NULL OR i.classification <= ? ORDER BY f.folder').all(rank).map(toRecord);

export const findWatched = (db: Database, folder: string, rank: number): WatchedFolderRecord | null => listWatched(db, rank).find((watched) => watched.folder === folder) ?? null;

export function saveWatched(db: Database, watched: Omit<WatchedFolderRecord, 'lastFileAt'>): void {
  db.statement('INSERT INTO watched_folders (folder, item_id, enabled) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET item_id = excluded.item_id, enabled = excluded.enabled')
    .run(watched.folder, watched.itemId, watched.enabled ? 1 : 0);
}

export const removeWatched = (db: Database, folder: string): void => { db.statement('DELETE FROM watched_folders WHERE folder = ?').run(folder); };

/** `stored`, or the error code for which a file was left. */
export type FileOutcome = string;

export interface TakenFile {
  readonly fileName: string;
  readonly code: FileOutcome;
  readonly at: string;
}

/** What became of exactly these bytes under this name, null when they were never seen. */
export const findOutcome = (db: Database, folder: string, name: string, sha256: string): FileOutcome | null =>
  db.statement<[string, string, string], { outcome: string }>('SELECT outcome FROM taken_files WHERE folder = ? AND name = ? AND sha256 = ?').get(folder, name, sha256)?.outcome ?? null;

export function noteOutcome(db: Database, file: { readonly folder: string; readonly name: string; readonly sha256: string }, outcome: FileOutcome, at: string): void {
  db.statement('INSERT INTO taken_files VALUES (?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET taken_at = excluded.taken_at, outcome = excluded.outcome').run(file.folder, file.name, file.sha256, at, outcome);
  if (outcome === STORED) db.statement('UPDATE watched_folders SET last_file_at = ? WHERE folder = ?').run(at, file.folder);
}

export const STORED = 'stored';
/** Neither a picture nor called like one: left alone without a word. */
export const IGNORED = 'ignored';

/** The latest files of a folder that were not taken, newest first. */
export const listRefused = (db: Database, folder: string, limit: number): TakenFile[] =>
  db.statement<[string, number], TakenFile>(`SELECT name AS fileName, outcome AS code, taken_at AS at FROM taken_files WHERE folder = ? AND outcome NOT IN ('${STORED}', '${IGNORED}') ORDER BY taken_at DESC LIMIT ?`).all(folder, limit);
