import { MunimentError } from '#shared/errors.ts';
import { databaseError } from '#main/db/open/open-database.ts';
import { can, type Actor } from '#shared/domain/permission.ts';
import type { Database } from '#main/db/database.ts';
import type { Clock } from '#main/platform/clock.ts';
import type { SessionGate } from '#main/rpc/access.ts';
import { readLockAfterMs } from './lock-after-store.ts';
import { findPerson, type PersonRecord } from './people-store.ts';

interface SessionRow { person_id: string; last_activity_ms: number; locked: number }

/** A session that nobody used for this long has ended, locked or not. */
const SESSION_LIFE_MS = 14 * 24 * 3600 * 1000;

export const actorOfPerson = (person: PersonRecord): Actor => ({ personId: person.personId, name: person.displayName, roles: person.roles, clearance: person.clearance });

/** Sessions as the gatekeeper of every call sees them. They survive a restart of the core; roles are read fresh each time. */
export function createSessionGate(database: Database, clock: Clock): SessionGate & { can: typeof can } {
  const find = database.statement<[string], SessionRow>('SELECT person_id, last_activity_ms, locked FROM sessions WHERE token_hash = ? AND ended_at IS NULL');
  const lock = database.statement<[string]>('UPDATE sessions SET locked = 1 WHERE token_hash = ?');
  const touch = database.statement<[number, string]>('UPDATE sessions SET last_activity_ms = ? WHERE token_hash = ?');
  // Writing "somebody typed" to the disk on every call would cost an fsync each; the table only needs it for restarts.
  const activity = new Map<string, { seenMs: number; writtenMs: number }>();

  /** A time that is still to come was written before the clock was set back: counted from now, or nobody would be locked out until then. */
  const idleSince = (sessionHash: string, writtenMs: number): number => {
    const now = clock.nowMs();
    const known = activity.get(sessionHash);
    const past = [writtenMs, known?.seenMs ?? Infinity].filter((at) => at <= now);
    if (past.length === 0) activity.set(sessionHash, { seenMs: now, writtenMs: known?.writtenMs ?? 0 });
    return past.length === 0 ? 0 : now - Math.max(...past);
  };

  return {
    can,
    actorOf(connection) {
      if (connection.fixedActor) return { actor: connection.fixedActor, locked: false };
      if (connection.sessionHash === null) return null;
      const row = find.get(connection.sessionHash);
      const person = row && findPerson(database, row.person_id);
      if (!row || !person?.active) return null;
      const idleMs = idleSince(connection.sessionHash, row.last_activity_ms);
      if (idleMs > SESSION_LIFE_MS) return null;
      let locked = row.locked === 1;
      if (!locked && idleMs > readLockAfterMs(database)) {
        locked = true;
        keepIfPossible(() => lock.run(connection.sessionHash!));
      }
      return { actor: actorOfPerson(person), locked };
    },
    noteActivity(connection) {
      if (connection.sessionHash === null) return;
      const now = clock.nowMs();
      const known = activity.get(connection.sessionHash);
      const writtenMs = known?.writtenMs ?? 0;
      const due = now - writtenMs > 30_000;
      activity.set(connection.sessionHash, { seenMs: now, writtenMs: due ? now : writtenMs });
      if (due) keepIfPossible(() => touch.run(now, connection.sessionHash!));
    },
  };
}

/** Reading goes on while the disk is full; how long somebody was idle is remembered in memory until it can be written. */
function keepIfPossible(write: () => unknown): void {
  try {
    write();
  } catch (error) {
    if (!(databaseError(error) instanceof MunimentError)) throw error;
  }
}

export const insertSession = (db: Database, tokenHash: string, personId: string, at: string, nowMs: number) =>
  db.statement('INSERT INTO sessions (token_hash, person_id, created_at, last_activity_ms, locked) VALUES (?, ?, ?, ?, 0)').run(tokenHash, personId, at, nowMs);

export const setSessionLocked = (db: Database, tokenHash: string, locked: boolean, nowMs: number) =>
  db.statement('UPDATE sessions SET locked = ?, last_activity_ms = ? WHERE token_hash = ?').run(locked ? 1 : 0, nowMs, tokenHash);

export const endSession = (db: Database, tokenHash: string, at: string) => db.statement('UPDATE sessions SET ended_at = ? WHERE token_hash = ?').run(at, tokenHash);

/** After a new password or a switched-off account every open session of the person ends. */
export const endSessionsOf = (db: Database, personId: string, at: string, exceptTokenHash: string | null) =>
  db.statement('UPDATE sessions SET ended_at = ? WHERE person_id = ? AND ended_at IS NULL AND token_hash IS NOT ?').run(at, personId, exceptTokenHash);

export function findSession(db: Database, tokenHash: string): { personId: string; locked: boolean } | null {
  const row = db.statement<[string], SessionRow>('SELECT person_id, last_activity_ms, locked FROM sessions WHERE token_hash = ? AND ended_at IS NULL').get(tokenHash);
  return row ? { personId: row.person_id, locked: row.locked === 1 } : null;
}
