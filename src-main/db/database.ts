import type BetterSqlite3 from 'better-sqlite3';
import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';

/** The room's database: the raw connection for hot paths, drizzle for the rest. One connection, one writer. */
export interface Database {
  readonly sqlite: BetterSqlite3.Database;
  readonly orm: BetterSQLite3Database;
  /** Prepares once and remembers: stores may call this on every request. */
  statement<Parameters extends unknown[] = unknown[], Row = unknown>(sql: string): BetterSqlite3.Statement<Parameters, Row>;
}
