import { MunimentError } from '#shared/errors.ts';
import type { Clock } from '#main/platform/clock.ts';
import { databaseError } from '../open/open-database.ts';
import type { Database } from '../database.ts';
import type { Migration } from './migration-files.ts';

export interface MigrateOptions {
  readonly database: Database;
  readonly migrations: readonly Migration[];
  readonly clock: Clock;
  readonly appVersion: string;
  /** Makes a checked copy of the database before the first change and answers with its path. */
  readonly backup: () => string;
}

/** Data version of the file: the number of the last migration in it, 0 when the file is new. */
export function dataVersion(database: Database): number {
  return database.sqlite.pragma('user_version', { simple: true }) as number;
}

/**
 * Brings a room's database to this program's version, in six steps for every migration:
 * refuse what is newer → checked backup → begin with foreign keys off → apply → check references, integrity and
 * that no table lost rows → mark and commit. A failure anywhere leaves the file as it was.
 * Throws DATA_FROM_NEWER_VERSION or DATA_MIGRATION_FAILED.
 */
export function migrateRoom(options: MigrateOptions): { from: number; to: number; backup: string | null } {
  const { database, migrations } = options;
  const from = dataVersion(database);
  const latest = migrations.length;
  if (from > latest) throw new MunimentError('DATA_FROM_NEWER_VERSION', { found: from, supported: latest, needs: neededAppVersion(database, from) });
  if (from === latest) return { from, to: latest, backup: null };
  const backup = from === 0 ? null : options.backup();
  for (const migration of migrations.slice(from)) applyOne(options, migration, backup);
  return { from, to: latest, backup };
}

function applyOne({ database, clock, appVersion }: MigrateOptions, migration: Migration, backup: string | null): void {
  const { sqlite } = database;
  let step = 'begin';
  // SQLite ignores this pragma inside a transaction, so it comes first; references are checked before the commit.
  sqlite.pragma('foreign_keys = OFF');
  try {
    sqlite.exec('BEGIN IMMEDIATE');
    const before = countRows(database);
    step = 'apply';
    sqlite.exec(migration.sql);
    step = 'check references';
    const broken = sqlite.pragma('foreign_key_check') as unknown[];
    if (broken.length > 0) throw new Error(`${broken.length} rows refer to something that is not there`);
    step = 'check integrity';
    const integrity = sqlite.pragma('integrity_check', { simple: true }) as string;
    if (integrity !== 'ok') throw new Error(integrity);
    step = 'compare rows';
    refuseLostRows(before, countRows(database), migration.sql);
    step = 'mark';
    sqlite.exec('CREATE TABLE IF NOT EXISTS schema_migrations (number INTEGER PRIMARY KEY, name TEXT NOT NULL, checksum TEXT NOT NULL, applied_at TEXT NOT NULL, app_version TEXT NOT NULL) STRICT');
    sqlite.prepare('INSERT INTO schema_migrations VALUES (?, ?, ?, ?, ?)').run(migration.number, migration.name, migration.checksum, clock.nowIso(), appVersion);
    sqlite.pragma(`user_version = ${migration.number}`);
    step = 'commit';
    sqlite.exec('COMMIT');
  } catch (error) {
    if (sqlite.inTransaction) sqlite.exec('ROLLBACK');
    const cause = databaseError(error);
    if (cause instanceof MunimentError) throw cause;
    throw new MunimentError('DATA_MIGRATION_FAILED', { step, detail: error instanceof Error ? error.message : String(error), backup: backup ?? '-' }, { cause: error });
  } finally {
    sqlite.pragma('foreign_keys = ON');
  }
}

function countRows({ sqlite }: Database): ReadonlyMap<string, number> {
  const tables = sqlite.prepare<[], { name: string }>("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '%_index%'").all();
  return new Map(tables.map(({ name }) => [name, sqlite.prepare<[], { count: number }>(`SELECT count(*) AS count FROM "${name}"`).get()!.count]));
}

/** A migration that means to remove rows says so in a comment `-- removes-rows: <table>`. */
function refuseLostRows(before: ReadonlyMap<string, number>, after: ReadonlyMap<string, number>, sql: string): void {
  for (const [table, count] of before) {
    const left = after.get(table) ?? 0;
    if (left < count && !sql.includes(`-- removes-rows: ${table}`)) throw new Error(`table ${table} went from ${count} to ${left} rows`);
  }
}

function neededAppVersion(database: Database, number: number): string {
  const row = database.sqlite.prepare<[number], { app_version: string }>('SELECT app_version FROM schema_migrations WHERE number = ?').get(number);
  return row?.app_version ?? '?';
}
