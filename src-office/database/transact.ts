import { drizzle } from 'drizzle-orm/node-postgres';
import type pg from 'pg';
import { MunimentError } from '#shared/errors.ts';
import { pause } from '#office/platform/clock.ts';
import { anyShareOf } from '#office/platform/ids.ts';
import type { Session } from './database.ts';

/** serialization_failure and deadlock_detected: the database took this transaction back whole because of another one. The same again may succeed. */
const TAKEN_BACK: ReadonlySet<unknown> = new Set(['40001', '40P01']);
/** Connection exceptions, a server that ends or is not up yet, and a commit of which nobody knows. */
const GONE = /^(08...|57P0[123]|40003|ECONN(REFUSED|RESET)|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENOTFOUND|EAI_AGAIN)$/;
const MOST_TRIES = 12;
const FIRST_WAIT_MS = 4;

/**
 * The one place where a transaction begins, ends and is tried again. `work` may run several times, so it touches nothing but the session; what the world shall
 * hear is said after the answer. A broken connection is never tried again by itself: the commit may have arrived.
 * Throws OFFICE_DATABASE_BUSY, OFFICE_DATABASE_GONE, or what `work` threw.
 */
export async function transact<Result>(pool: pg.Pool, work: (session: Session) => Promise<Result>): Promise<Result> {
  for (let tries = 1; ; tries++) {
    try {
      return await attempt(pool, work);
    } catch (error) {
      if (!TAKEN_BACK.has(sqlStateOf(error))) throw describeLoss(error);
      if (tries === MOST_TRIES) throw new MunimentError('OFFICE_DATABASE_BUSY', {}, { cause: error });
      await pause(anyShareOf(FIRST_WAIT_MS * 2 ** tries));
    }
  }
}

async function attempt<Result>(pool: pg.Pool, work: (session: Session) => Promise<Result>): Promise<Result> {
  const client = await pool.connect();
  let unusable = false;
  // The pool listens to idle connections only; one that breaks while it is lent would end the whole program.
  const broke = (): void => { unusable = true; };
  client.on('error', broke);
  try {
    await client.query('BEGIN');
    const result = await work(sessionOn(client));
    await client.query('COMMIT');
    return result;
  } catch (error) {
    await client.query('ROLLBACK').catch(() => { unusable = true; });
    throw error;
  } finally {
    client.off('error', broke);
    client.release(unusable);
  }
}

function sessionOn(client: pg.PoolClient): Session {
  return { orm: drizzle(client), query: async <Row extends pg.QueryResultRow>(sql: string, values: readonly unknown[] = []) => (await client.query<Row>(sql, [...values])).rows };
}

/** The SQLSTATE, or the system's code, of an error or of the one that it wraps: drizzle puts its own around the driver's. */
export function sqlStateOf(error: unknown): string | undefined {
  for (let each: unknown = error; each instanceof Error; each = each.cause) if ('code' in each && typeof each.code === 'string' && !(each instanceof MunimentError)) return each.code;
  return undefined;
}

function describeLoss(error: unknown): unknown {
  if (error instanceof MunimentError) return error;
  const lost = GONE.test(sqlStateOf(error) ?? '') || (error instanceof Error && /^(Connection terminated|timeout exceeded when trying to connect)/.test(causeOf(error).message));
  return lost ? new MunimentError('OFFICE_DATABASE_GONE', {}, { cause: error }) : error;
}

const causeOf = (error: Error): Error => (error.cause instanceof Error ? causeOf(error.cause) : error);
