import type { AreaContext } from '#main/areas/area-context.ts';
import { setSessionLocked } from './session-gate-store.ts';

/** The person leaves the workstation: only the password opens it again. Work under way goes on. */
export function lockSession(context: AreaContext): Record<string, never> {
  const tokenHash = context.connection.sessionHash;
  if (tokenHash !== null) context.write(() => setSessionLocked(context.db, tokenHash, true, context.clock.nowMs()), { local: true });
  return {};
}
