import { MunimentError } from '#shared/errors.ts';
import type { Clock } from '#office/platform/clock.ts';
import type { Database, Session } from '../database.ts';
import { sqlStateOf } from '../transact.ts';
import type { Migration } from './migration-files.ts';

export interface MigrateOptions {
  readonly database: Database;
  readonly migrations: readonly Migration[];
  readonly clock: Clock;
  readonly appVersion: string;
}

/** Two servers make the same table at once: PostgreSQL tells the slower one so in one of these ways, in spite of IF NOT EXISTS. */
const MADE_MEANWHILE: ReadonlySet<unknown> = new Set(['23505', '42P07', '42710']);
const LEDGER = [
  'CREATE TABLE IF NOT EXISTS schema_lock (only_row boolean PRIMARY KEY CHECK (only_row))',
  'CREATE TABLE IF NOT EXISTS schema_migrations (number integer PRIMARY KEY, name text NOT NULL, checksum text NOT NULL, applied_at timestamptz(3) NOT NULL, app_version text NOT NULL)',
  'INSERT INTO schema_lock VALUES (true) ON CONFLICT DO NOTHING',
];

/**
 * Brings the database to this program's version, one transaction a step. Servers that start together take turns by the lock on a row, which every engine
 * has, and each looks again at what is there when its turn comes. Answers with what this one did.
 * Throws OFFICE_SCHEMA_NEWER, OFFICE_SCHEMA_DIFFERS or OFFICE_SCHEMA_FAILED; the database is then as it was before the step.
 */
export async function migrateOffice(options: MigrateOptions): Promise<{ applied: readonly string[]; version: number }> {
  await makeLedger(options.database);
  const applied: string[] = [];
  for (;;) {
    const name = await options.database.transact((session) => applyNext(options, session));
    if (name === null) return { applied, version: options.migrations.length };
    applied.push(name);
  }
}

async function makeLedger(database: Database): Promise<void> {
  for (const statement of LEDGER) {
    await database.transact((session) => session.query(statement)).catch((error: unknown) => {
      if (!MADE_MEANWHILE.has(sqlStateOf(error))) throw error;
    });
  }
}

async function applyNext({ migrations, clock, appVersion }: MigrateOptions, session: Session): Promise<string | null> {
  await session.query('SELECT only_row FROM schema_lock FOR UPDATE');
  const done = await session.query<{ number: number; name: string; checksum: string; app_version: string }>('SELECT number, name, checksum, app_version FROM schema_migrations ORDER BY number');
  const newest = done.at(-1);
  if (newest !== undefined && newest.number > migrations.length) throw new MunimentError('OFFICE_SCHEMA_NEWER', { found: newest.number, supported: migrations.length, needs: newest.app_version });
  const other = done.find(({ number, checksum }) => migrations[number - 1]?.checksum !== checksum);
  if (other !== undefined) throw new MunimentError('OFFICE_SCHEMA_DIFFERS', { name: other.name });
  const next = migrations[done.length];
  if (next === undefined) return null;
  try {
    await session.query(next.sql);
  } catch (error) {
    throw new MunimentError('OFFICE_SCHEMA_FAILED', { name: next.name, detail: error instanceof Error ? error.message : String(error) }, { cause: error });
  }
  await session.query('INSERT INTO schema_migrations VALUES ($1, $2, $3, $4, $5)', [next.number, next.name, next.checksum, clock.now(), appVersion]);
  return next.name;
}
