import type { Database } from '#main/db/database.ts';

/** Minutes until an unattended screen locks, where nothing else is set. */
export const DEFAULT_LOCK_AFTER_MINUTES = 15;

/** Milliseconds without a key or a click after which a session locks. */
export function readLockAfterMs(db: Database): number {
  const row = db.statement<[], { value: string }>("SELECT value FROM settings WHERE key = 'lockAfterMinutes'").get();
  return (row ? Number(JSON.parse(row.value)) : DEFAULT_LOCK_AFTER_MINUTES) * 60_000;
}
