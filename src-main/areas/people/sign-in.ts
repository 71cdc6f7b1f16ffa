import { MunimentError } from '#shared/errors.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import { hashPassword, verifyPassword } from '#main/platform/passwords.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { openSession } from './open-session.ts';
import { findPersonByName, noteFailedSignIn, type PersonRecord } from './people-store.ts';

/** Wrong passwords before an account pauses, and for how long; each further one doubles it. */
const FREE_TRIES = 5;
const FIRST_PAUSE_MS = 30_000;
const LONGEST_PAUSE_MS = 3_600_000;

/** Throws PEOPLE_SIGN_IN_REFUSED (the same for an unknown name and a wrong password) or PEOPLE_SIGN_IN_PAUSED. */
export async function signIn(context: AreaContext, input: CallInput<'people', 'signIn'>): Promise<CallAnswer<'people', 'signIn'>> {
  const person = await provePerson(context, input.signInName, input.password);
  return openSession(context, person);
}

/** The active account behind a name and a password. Takes equally long whether or not the name exists. */
export async function provePerson(context: AreaContext, signInName: string, password: string): Promise<PersonRecord> {
  const person = findPersonByName(context.db, signInName);
  if (!person?.active) {
    await hashPassword(password);
    throw new MunimentError('PEOPLE_SIGN_IN_REFUSED');
  }
  const pausedMs = person.refusedUntilMs - context.clock.nowMs();
  if (pausedMs > 0) throw new MunimentError('PEOPLE_SIGN_IN_PAUSED', { seconds: Math.ceil(pausedMs / 1000) });
  if (await verifyPassword(person.passwordHash, password)) return person;
  const failed = person.failedSignIns + 1;
  const pause = failed < FREE_TRIES ? 0 : Math.min(FIRST_PAUSE_MS * 2 ** (failed - FREE_TRIES), LONGEST_PAUSE_MS);
  context.write((tx) => {
    noteFailedSignIn(context.db, person.personId, failed, pause === 0 ? 0 : context.clock.nowMs() + pause);
    tx.record({ class: 'F', kind: 'session.refused', entity: 'person', eid: person.personId, body: { failed } });
  });
  throw new MunimentError('PEOPLE_SIGN_IN_REFUSED');
}
