import { MunimentError } from '#shared/errors.ts';
import { writeAudit } from '#office/audit-store.ts';
import type { OfficeContext } from '#office/office-context.ts';
import { sha256Hex } from '#office/platform/ids.ts';
import { hashPassword, verifyPassword } from '#office/platform/passwords.ts';
import { endSessions, findPersonByToken, setPassword, type PersonRecord } from './people-store.ts';

/** Who asks, as a request proves it. */
export interface Caller {
  readonly person: PersonRecord;
  readonly tokenHash: string;
}

/** Throws PEOPLE_NOT_SIGNED_IN without a token, PEOPLE_SESSION_ENDED with one that no longer opens. */
export async function proveCaller({ database, clock }: OfficeContext, token: string | undefined): Promise<Caller> {
  if (token === undefined) throw new MunimentError('PEOPLE_NOT_SIGNED_IN');
  const tokenHash = sha256Hex(token);
  const person = await database.transact((session) => findPersonByToken(session, tokenHash, clock.now()));
  if (person === undefined) throw new MunimentError('PEOPLE_SESSION_ENDED');
  return { person, tokenHash };
}

export async function signOut({ database, clock }: OfficeContext, { person, tokenHash }: Caller): Promise<void> {
  await database.transact(async (session) => {
    await endSessions(session, person.personId, { only: tokenHash }, clock.now());
    await writeAudit(session, clock, { actor: person.personId, action: 'person.signedOut', subject: person.personId });
  });
}

/** Whoever is signed in elsewhere with the old password is signed out there. Throws PEOPLE_SIGN_IN_REFUSED when the old one is wrong. */
export async function changeOwnPassword({ database, clock }: OfficeContext, { person, tokenHash }: Caller, before: string, after: string): Promise<void> {
  if (!await verifyPassword(person.passwordHash, before)) throw new MunimentError('PEOPLE_SIGN_IN_REFUSED');
  const passwordHash = await hashPassword(after);
  await database.transact(async (session) => {
    await setPassword(session, person.personId, passwordHash);
    await endSessions(session, person.personId, { allBut: tokenHash }, clock.now());
    await writeAudit(session, clock, { actor: person.personId, action: 'person.passwordChanged', subject: person.personId });
  });
}
