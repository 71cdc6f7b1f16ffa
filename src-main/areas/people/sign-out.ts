import type { AreaContext } from '#main/areas/area-context.ts';
import { endSession, findSession } from './session-gate-store.ts';

/** Ends the session for every screen that shares it. */
export function signOut(context: AreaContext): Record<string, never> {
  const tokenHash = context.connection.sessionHash;
  const session = tokenHash === null ? null : findSession(context.db, tokenHash);
  if (tokenHash !== null && session) {
    context.write((tx) => {
      endSession(context.db, tokenHash, context.clock.nowIso());
      tx.record({ class: 'F', kind: 'session.close', entity: 'person', eid: session.personId, body: {} });
    });
  }
  context.connection.sessionHash = null;
  return {};
}
