import type { Session } from './database/database.ts';
import { hqMeta } from './database/schema/office.ts';

/** Gives the database its epoch, unless it has one, and holds it: two servers that found it at once take turns here. */
export async function holdEpoch({ orm }: Session, fresh: typeof hqMeta.$inferInsert): Promise<string> {
  await orm.insert(hqMeta).values(fresh).onConflictDoNothing();
  return (await orm.select({ epoch: hqMeta.epoch }).from(hqMeta).for('update'))[0]!.epoch;
}

/** The lineage of the data and the version of their shape, as they are now. */
export async function readState(session: Session): Promise<{ epoch: string; schemaVersion: number }> {
  const rows = await session.query<{ epoch: string; schema_version: number }>('SELECT epoch, (SELECT max(number) FROM schema_migrations) AS schema_version FROM hq_meta');
  return { epoch: rows[0]!.epoch, schemaVersion: rows[0]!.schema_version };
}
