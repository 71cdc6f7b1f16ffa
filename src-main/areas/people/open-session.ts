import { hashToken } from '#main/platform/passwords.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer } from '#main/rpc/verbs.ts';
import { readLockAfterMs } from './lock-after-store.ts';
import { noteSignIn, type PersonRecord } from './people-store.ts';
import { insertSession } from './session-gate-store.ts';

type Session = CallAnswer<'people', 'signIn'>;

/** What a screen learns about its session. */
export function viewSession(context: AreaContext, person: PersonRecord, token: string, locked: boolean): Session {
  const { personId, displayName, signInName, roles, clearance } = person;
  return { token, personId, displayName, signInName, roles: [...roles], clearance, locked, lockAfterMs: readLockAfterMs(context.db) };
}

/** Begins a session for a person who has proved who they are, and ties the connection to it. */
export function openSession(context: AreaContext, person: PersonRecord): Session {
  const token = context.ids.token(32);
  const at = context.clock.nowIso();
  context.write((tx) => {
    insertSession(context.db, hashToken(token), person.personId, at, context.clock.nowMs());
    noteSignIn(context.db, person.personId, at);
    tx.record({ class: 'F', kind: 'session.open', entity: 'person', eid: person.personId, body: { door: context.connection.door } });
  });
  context.connection.sessionHash = hashToken(token);
  return viewSession(context, person, token, false);
}
