import type { ProcedureMeta } from '#shared/contract/procedure.ts';
import { can, type Actor } from '#shared/domain/permission.ts';
import { MunimentError } from '#shared/errors.ts';
import { NOBODY, type Connection } from './connection.ts';

/** What the door's gatekeeper needs to know about sessions; the people area provides it. */
export interface SessionGate {
  /** The actor of a connection, or why there is none. Locks the session when its screen was left alone too long. */
  actorOf(connection: Connection): { actor: Actor; locked: boolean } | null;
  /** The person did something. */
  noteActivity(connection: Connection): void;
}

/**
 * Decides whether a call may go on, before its input is even looked at. Deny by default: a procedure without
 * permission meta is refused. Throws PEOPLE_NOT_SIGNED_IN, PEOPLE_SESSION_LOCKED, PEOPLE_NOT_ALLOWED.
 */
export function admit(meta: Partial<ProcedureMeta>, connection: Connection, gate: SessionGate): Actor {
  const session = gate.actorOf(connection);
  if (meta.permission === 'anyone') return session?.actor ?? NOBODY;
  if (session === null) throw new MunimentError('PEOPLE_NOT_SIGNED_IN');
  // Stop is never behind a lock screen: whoever stands at the console must be able to stop the carriages.
  if (session.locked && meta.kind !== 'stop') throw new MunimentError('PEOPLE_SESSION_LOCKED');
  const allowed = meta.permission === 'signedIn' || (meta.permission !== undefined && can(session.actor, meta.permission));
  if (!allowed) throw new MunimentError('PEOPLE_NOT_ALLOWED', { action: meta.permission ?? '-' });
  if (meta.background !== true && meta.kind !== 'read' && meta.kind !== 'stream') gate.noteActivity(connection);
  return session.actor;
}
