import type { Actor } from '#shared/domain/permission.ts';

export type Door = 'electron' | 'web' | 'cli';

/** One screen (or script) that talks to the core. It knows who is signed in at its other end. */
export interface Connection {
  readonly connectionId: string;
  readonly door: Door;
  /** Hash of the session's token, null before sign-in. */
  sessionHash: string | null;
  /** Set for connections that need no sign-in: the CLI's maintenance account. */
  readonly fixedActor: Actor | null;
}

/** The actor of calls made before sign-in; may do nothing that needs a permission. */
export const NOBODY: Actor = { personId: 'nobody', name: '', roles: [], clearance: 'public' };
