import pg from 'pg';
import { MunimentError } from '#shared/errors.ts';
import type { Logger } from '#office/platform/logger.ts';
import type { Database } from './database.ts';
import { openEmbeddedServer, type EmbeddedServer } from './embedded/embedded-server.ts';
import { transact } from './transact.ts';

export interface DatabaseSource {
  /** As in `postgres://user:password@host/database`; undefined for the embedded one. */
  readonly url: string | undefined;
  /** The folder of the embedded one. */
  readonly folder: string;
  readonly logger: Logger;
}

const MOST_CONNECTIONS = 20;
const LONGEST_STATEMENT_MS = 60_000;

/** Opens the institution's database, or the embedded one, which ends with `close`. Throws OFFICE_DATABASE_UNREACHABLE and what openEmbeddedServer throws. */
export async function openDatabase({ url, folder, logger }: DatabaseSource): Promise<Database> {
  const server = url === undefined ? await openEmbeddedServer(folder, logger) : undefined;
  if (server?.adopted) logger.warn('took over the database of a head office that did not end in good order');
  const pool = new pg.Pool({
    ...(server?.connection ?? { connectionString: url }), max: MOST_CONNECTIONS, application_name: 'muniment office', keepAlive: true,
    connectionTimeoutMillis: 10_000, statement_timeout: LONGEST_STATEMENT_MS, idle_in_transaction_session_timeout: LONGEST_STATEMENT_MS,
  });
  // An idle connection broke: the pool drops it, and the next request opens another.
  pool.on('error', (error) => logger.warn('a connection to the database broke', { error }));
  try {
    await warnOfLostCommits(pool, logger);
  } catch (error) {
    await closeBoth(pool, server);
    throw new MunimentError('OFFICE_DATABASE_UNREACHABLE', { address: url === undefined ? '127.0.0.1' : withoutPassword(url), detail: error instanceof Error ? error.message : String(error) }, { cause: error });
  }
  return { transact: (work) => transact(pool, work), close: () => closeBoth(pool, server) };
}

async function closeBoth(pool: pg.Pool, server: EmbeddedServer | undefined): Promise<void> {
  await pool.end();
  await server?.stop();
}

/** A room prunes what head office confirmed. A database that confirms before it has written may not be left in silence. */
async function warnOfLostCommits(pool: pg.Pool, logger: Logger): Promise<void> {
  const { rows } = await pool.query<{ name: string; setting: string }>("SELECT name, setting FROM pg_settings WHERE name IN ('fsync', 'synchronous_commit', 'full_page_writes')");
  for (const { name, setting } of rows) if (setting === 'off') logger.warn(`the database has ${name}=off: what it confirms can be lost when the power goes`);
}

function withoutPassword(url: string): string {
  try {
    const { host, pathname } = new URL(url);
    return `${host}${pathname}`;
  } catch {
    return '?';
  }
}
