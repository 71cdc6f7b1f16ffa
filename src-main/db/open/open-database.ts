import BetterSqlite3 from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { MunimentError } from '#shared/errors.ts';
import type { Database } from '../database.ts';

/** Below this version a race could lose committed pages when a WAL was reset (fixed in SQLite 3.51.3). */
const OLDEST_SAFE_SQLITE = '3.51.3';

export interface OpenDatabaseOptions {
  readonly file: string;
  /** 32 bytes. The one place where encryption at rest is switched on. */
  readonly key?: Buffer;
  readonly readOnly?: boolean;
}

/**
 * Opens a room's database the only way it may be opened: WAL, `synchronous=FULL` (NORMAL loses acknowledged
 * transactions at a power cut), foreign keys on.
 * Throws DATA_SQLITE_TOO_OLD, DATA_DAMAGED, DATA_FOLDER_READ_ONLY, DATA_DISK_FULL or DATA_IO_FAILED.
 */
export function openDatabase(options: OpenDatabaseOptions): Database {
  const sqlite = connect(options);
  try {
    // Before anything reads the file, and even the version question does.
    if (options.key) sqlite.pragma(`key = "x'${options.key.toString('hex')}'"`);
    requireSafeSqlite(sqlite);
    sqlite.pragma('busy_timeout = 5000');
    sqlite.pragma('foreign_keys = ON');
    if (!options.readOnly) {
      sqlite.pragma('journal_mode = WAL');
      sqlite.pragma('synchronous = FULL');
      // On macOS fsync leaves data in the drive's cache.
      sqlite.pragma('fullfsync = ON');
      sqlite.pragma('checkpoint_fullfsync = ON');
      sqlite.pragma('cache_size = -32000');
      // A commit writes the same thirty pages as the one before it. Carried over every 16 MB instead of every 4 they are written to the database a quarter as often;
      // after a big import the log gives its space back.
      sqlite.pragma('wal_autocheckpoint = 4000');
      sqlite.pragma('journal_size_limit = 67108864');
      sqlite.pragma('temp_store = MEMORY');
    }
    sqlite.prepare('SELECT count(*) FROM sqlite_master').get();
  } catch (error) {
    sqlite.close();
    throw databaseError(error);
  }
  return wrap(sqlite);
}

function connect(options: OpenDatabaseOptions): BetterSqlite3.Database {
  try {
    return new BetterSqlite3(options.file, { readonly: options.readOnly ?? false, fileMustExist: options.readOnly ?? false });
  } catch (error) {
    throw databaseError(error);
  }
}

function wrap(sqlite: BetterSqlite3.Database): Database {
  const statements = new Map<string, BetterSqlite3.Statement>();
  return {
    sqlite,
    orm: drizzle(sqlite),
    statement<Parameters extends unknown[], Row>(sql: string) {
      let statement = statements.get(sql);
      if (!statement) statements.set(sql, (statement = sqlite.prepare(sql)));
      return statement as unknown as BetterSqlite3.Statement<Parameters, Row>;
    },
  };
}

/** Turns SQLite's result codes into errors that a person can act on; anything else passes through. */
export function databaseError(error: unknown): unknown {
  if (error instanceof MunimentError || !(error instanceof Error)) return error;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (code === 'SQLITE_FULL') return new MunimentError('DATA_DISK_FULL', {}, { cause: error });
  if (code === 'SQLITE_NOTADB' || code.startsWith('SQLITE_CORRUPT')) return new MunimentError('DATA_DAMAGED', { detail: error.message }, { cause: error });
  if (code.startsWith('SQLITE_READONLY') || code === 'SQLITE_PERM') return new MunimentError('DATA_FOLDER_READ_ONLY', { folder: '' }, { cause: error });
  if (code.startsWith('SQLITE_IOERR') || code.startsWith('SQLITE_CANTOPEN')) return new MunimentError('DATA_IO_FAILED', { detail: `${code}: ${error.message}` }, { cause: error });
  return error;
}

/** Negative when `a` is older than `b`; dotted numbers. */
function compareVersions(a: string, b: string): number {
  const [left, right] = [a, b].map((version) => version.split('.').map(Number));
  for (let i = 0; i < 3; i++) {
    const difference = (left![i] ?? 0) - (right![i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** Answers with the version of the SQLite that really runs; throws DATA_SQLITE_TOO_OLD below the first one that is safe. */
export function requireSafeSqlite(sqlite: BetterSqlite3.Database): string {
  const { version } = sqlite.prepare<[], { version: string }>('SELECT sqlite_version() AS version').get()!;
  if (compareVersions(version, OLDEST_SAFE_SQLITE) < 0) throw new MunimentError('DATA_SQLITE_TOO_OLD', { found: version, needs: OLDEST_SAFE_SQLITE });
  return version;
}
