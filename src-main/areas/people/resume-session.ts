import { MunimentError } from '#shared/errors.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import { hashToken } from '#main/platform/passwords.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { viewSession } from './open-session.ts';
import { findPerson } from './people-store.ts';
import { findSession } from './session-gate-store.ts';

/** Ties a new connection to the session of an earlier one (reload, reconnect, restart). Throws PEOPLE_SESSION_ENDED. */
export function resumeSession(context: AreaContext, input: CallInput<'people', 'resumeSession'>): CallAnswer<'people', 'resumeSession'> {
  const tokenHash = hashToken(input.token);
  const session = findSession(context.db, tokenHash);
  const person = session && findPerson(context.db, session.personId);
  if (!session || !person?.active) throw new MunimentError('PEOPLE_SESSION_ENDED');
  context.connection.sessionHash = tokenHash;
  return viewSession(context, person, input.token, session.locked);
}
