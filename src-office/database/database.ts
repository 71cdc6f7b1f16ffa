import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import type pg from 'pg';

/** One transaction, or one connection: drizzle for what has a typed table, `query` for what needs its own SQL (placeholders `$1`). */
export interface Session {
  readonly orm: NodePgDatabase;
  query<Row extends pg.QueryResultRow = pg.QueryResultRow>(sql: string, values?: readonly unknown[]): Promise<Row[]>;
}

/** Head office's database, wherever it is. Everything that matters is in it, so any number of servers may work on one. */
export interface Database {
  /** Runs `work` in one transaction and answers after the commit; see transact.ts for what is tried again. */
  transact<Result>(work: (session: Session) => Promise<Result>): Promise<Result>;
  close(): Promise<void>;
}
