import { and, eq, gt, isNull, sql } from 'drizzle-orm';
import type { Session } from '#office/database/database.ts';
import { officePeople, officeSessions } from '#office/database/schema/office.ts';

export type PersonRecord = typeof officePeople.$inferSelect;

/** Names are one where they look alike: full-width letters, capitals and spaces around do not make another. */
export const signInKey = (name: string): string => name.normalize('NFKC').trim().toLowerCase();

export async function hasPeople({ orm }: Session): Promise<boolean> {
  return (await orm.select({ personId: officePeople.personId }).from(officePeople).limit(1)).length > 0;
}

export async function insertPerson({ orm }: Session, person: typeof officePeople.$inferInsert): Promise<void> {
  await orm.insert(officePeople).values(person);
}

/** The person behind a name, held against everybody else until the transaction ends. */
export async function holdPersonByName({ orm }: Session, name: string): Promise<PersonRecord | undefined> {
  return (await orm.select().from(officePeople).where(eq(officePeople.signInKey, signInKey(name))).for('update'))[0];
}

export async function countTry({ orm }: Session, personId: string, failedSignIns: number, refusedUntil: Date | null): Promise<void> {
  await orm.update(officePeople).set({ failedSignIns, refusedUntil }).where(eq(officePeople.personId, personId));
}

export async function forgiveTries({ orm }: Session, personId: string, now: Date): Promise<void> {
  await orm.update(officePeople).set({ failedSignIns: 0, refusedUntil: null, lastSignInAt: now }).where(eq(officePeople.personId, personId));
}

export async function setPassword({ orm }: Session, personId: string, passwordHash: string): Promise<void> {
  await orm.update(officePeople).set({ passwordHash, passwordIsOneTime: false, version: sql`${officePeople.version} + 1` }).where(eq(officePeople.personId, personId));
}

export async function insertSession({ orm }: Session, session: typeof officeSessions.$inferInsert): Promise<void> {
  await orm.insert(officeSessions).values(session);
}

/** The person of a session that is neither ended nor too old, as long as the account works. */
export async function findPersonByToken({ orm }: Session, tokenHash: string, now: Date): Promise<PersonRecord | undefined> {
  const open = and(eq(officeSessions.tokenHash, tokenHash), isNull(officeSessions.endedAt), gt(officeSessions.expiresAt, now), eq(officePeople.active, true));
  const rows = await orm.select({ person: officePeople }).from(officeSessions).innerJoin(officePeople, eq(officePeople.personId, officeSessions.personId)).where(open);
  return rows[0]?.person;
}

/** Ends the person's sessions: one of them, or all but one. */
export async function endSessions({ orm }: Session, personId: string, which: { readonly only: string } | { readonly allBut: string }, now: Date): Promise<void> {
  const chosen = 'only' in which ? eq(officeSessions.tokenHash, which.only) : sql`${officeSessions.tokenHash} <> ${which.allBut}`;
  await orm.update(officeSessions).set({ endedAt: now }).where(and(eq(officeSessions.personId, personId), chosen, isNull(officeSessions.endedAt)));
}
