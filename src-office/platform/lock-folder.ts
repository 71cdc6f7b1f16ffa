import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import BetterSqlite3 from 'better-sqlite3';
import { MunimentError } from '#shared/errors.ts';
import type { OfficePaths } from './office-paths.ts';

/**
 * Makes this process the only head office on the folder, until `release` or its death. Node has no file locks; SQLite has, on every system,
 * and the system drops them with the process, so none is ever left over.
 *
 * A second one is refused rather than let in beside the first: whoever started the embedded database also stops it, and a server that goes away
 * under another's requests because a third person closed a window is a fault that nobody finds. Two on one database are possible with DATABASE_URL.
 * Throws OFFICE_FOLDER_IN_USE, or OFFICE_FOLDER_UNUSABLE.
 */
export function lockFolder({ folder, lock }: OfficePaths): { release(): void } {
  const holder = `${lock}.pid`;
  try {
    mkdirSync(folder, { recursive: true });
    const sqlite = new BetterSqlite3(lock, { timeout: 0 });
    sqlite.pragma('journal_mode = MEMORY');
    sqlite.exec('BEGIN EXCLUSIVE');
    writeFileSync(holder, String(process.pid));
    return { release() { rmSync(holder, { force: true }); sqlite.close(); } };
  } catch (error) {
    if (error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY')) throw new MunimentError('OFFICE_FOLDER_IN_USE', { folder, pid: readHolder(holder) }, { cause: error });
    throw new MunimentError('OFFICE_FOLDER_UNUSABLE', { folder, detail: error instanceof Error ? error.message : String(error) }, { cause: error });
  }
}

function readHolder(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '?';
  }
}
