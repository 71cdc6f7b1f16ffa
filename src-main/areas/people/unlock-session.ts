import { MunimentError } from '#shared/errors.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { viewSession } from './open-session.ts';
import { findPerson } from './people-store.ts';
import { findSession, setSessionLocked } from './session-gate-store.ts';
import { provePerson } from './sign-in.ts';

/** Only the person who locked the screen can unlock it. Throws PEOPLE_SESSION_ENDED, PEOPLE_SIGN_IN_REFUSED, PEOPLE_SIGN_IN_PAUSED. */
export async function unlockSession(context: AreaContext, input: CallInput<'people', 'unlockSession'>): Promise<CallAnswer<'people', 'unlockSession'>> {
  const tokenHash = context.connection.sessionHash;
  const session = tokenHash === null ? null : findSession(context.db, tokenHash);
  const owner = session && findPerson(context.db, session.personId);
  if (tokenHash === null || !owner) throw new MunimentError('PEOPLE_SESSION_ENDED');
  const person = await provePerson(context, owner.signInName, input.password);
  context.write(() => setSessionLocked(context.db, tokenHash, false, context.clock.nowMs()), { local: true });
  // The token itself is with the screen already; it is not kept here.
  return viewSession(context, person, '', false);
}
