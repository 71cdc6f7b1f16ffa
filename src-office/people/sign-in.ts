import { MunimentError } from '#shared/errors.ts';
import { writeAudit } from '#office/audit-store.ts';
import type { OfficeContext } from '#office/office-context.ts';
import { newSecret, sha256Hex } from '#office/platform/ids.ts';
import { hashPassword, verifyPassword } from '#office/platform/passwords.ts';
import { countTry, forgiveTries, holdPersonByName, insertSession, type PersonRecord } from './people-store.ts';

/** Wrong passwords before an account pauses, and for how long; each further one doubles it. As in the rooms. */
const FREE_TRIES = 5;
const FIRST_PAUSE_MS = 30_000;
const LONGEST_PAUSE_MS = 3_600_000;
const SESSION_MS = 12 * 3_600_000;

/** Throws PEOPLE_SIGN_IN_REFUSED (the same for an unknown name and a wrong password) or PEOPLE_SIGN_IN_PAUSED. */
export async function signIn(context: OfficeContext, name: string, password: string): Promise<{ token: string; person: PersonRecord; expiresAt: Date }> {
  const { database, clock } = context;
  const person = await countBeforeLooking(context, name);
  if (person === undefined) {
    // Takes as long as for a name that exists.
    await hashPassword(password);
    throw new MunimentError('PEOPLE_SIGN_IN_REFUSED');
  }
  if (!await verifyPassword(person.passwordHash, password)) throw new MunimentError('PEOPLE_SIGN_IN_REFUSED');
  const token = newSecret();
  const now = clock.now();
  const expiresAt = new Date(now.getTime() + SESSION_MS);
  await database.transact(async (session) => {
    await forgiveTries(session, person.personId, now);
    await insertSession(session, { tokenHash: sha256Hex(token), personId: person.personId, createdAt: now, expiresAt });
    await writeAudit(session, clock, { actor: person.personId, action: 'person.signedIn', subject: person.personId });
  });
  return { token, person, expiresAt };
}

/** A try is counted before the password is looked at and forgiven after: a hundred at once, on any number of servers, are a hundred. */
function countBeforeLooking({ database, clock }: OfficeContext, name: string): Promise<PersonRecord | undefined> {
  return database.transact(async (session) => {
    const person = await holdPersonByName(session, name);
    if (!person?.active) return undefined;
    const now = clock.now().getTime();
    const pausedMs = (person.refusedUntil?.getTime() ?? 0) - now;
    if (pausedMs > 0) throw new MunimentError('PEOPLE_SIGN_IN_PAUSED', { seconds: Math.ceil(pausedMs / 1000) });
    const tries = person.failedSignIns + 1;
    const pause = tries < FREE_TRIES ? 0 : Math.min(FIRST_PAUSE_MS * 2 ** (tries - FREE_TRIES), LONGEST_PAUSE_MS);
    await countTry(session, person.personId, tries, pause === 0 ? null : new Date(now + pause));
    if (pause > 0) await writeAudit(session, clock, { actor: 'server', action: 'person.signInPaused', subject: person.personId, detail: { tries } });
    return person;
  });
}
