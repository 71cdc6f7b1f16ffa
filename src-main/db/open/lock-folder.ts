import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import BetterSqlite3 from 'better-sqlite3';
import { MunimentError } from '#shared/errors.ts';
import { databaseError } from './open-database.ts';

export interface FolderLock {
  /** The last process that worked here did not come to its end: killed, or the power went. */
  readonly wasCutOff: boolean;
  release(): void;
}

/**
 * Makes this process the only one that works in the folder. The lock is an exclusive SQLite transaction on a file of
 * its own: the operating system drops it when the process dies, however it dies, so no stale lock can remain.
 * Throws DATA_FOLDER_IN_USE with the other process's id, or DATA_FOLDER_READ_ONLY.
 */
export function lockFolder(lockFile: string, folder: string): FolderLock {
  let sqlite: BetterSqlite3.Database;
  const pidFile = `${lockFile}.pid`;
  try {
    sqlite = new BetterSqlite3(lockFile, { timeout: 0 });
    sqlite.pragma('journal_mode = MEMORY');
    sqlite.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    if (error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY')) throw new MunimentError('DATA_FOLDER_IN_USE', { folder, pid: readPid(pidFile) }, { cause: error });
    const mapped = databaseError(error);
    throw mapped instanceof MunimentError && mapped.code !== 'DATA_DISK_FULL' ? new MunimentError('DATA_FOLDER_READ_ONLY', { folder }, { cause: error }) : mapped;
  }
  const wasCutOff = existsSync(pidFile);
  writeFileSync(pidFile, String(process.pid));
  return {
    wasCutOff,
    release() {
      rmSync(pidFile, { force: true });
      sqlite.close();
    },
  };
}

function readPid(pidFile: string): string {
  try {
    return readFileSync(pidFile, 'utf8');
  } catch {
    return '?';
  }
}
