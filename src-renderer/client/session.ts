import type { SessionView } from '#shared/contract/people.ts';

const KEY = 'muniment.session';

/** Who is signed in at this screen. The token lives as long as the tab. */
export interface SessionStore {
  readonly current: () => SessionView | null;
  readonly token: () => string | null;
  readonly set: (session: SessionView | null) => void;
  readonly markLocked: () => void;
  readonly subscribe: (listener: () => void) => () => void;
}

export function createSessionStore(storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>): SessionStore {
  let current: SessionView | null = null;
  const listeners = new Set<() => void>();
  const enter = (session: SessionView | null): void => {
    current = session;
    for (const listener of listeners) listener();
  };
  return {
    current: () => current,
    token: () => storage.getItem(KEY),
    set: (session) => {
      if (session === null) storage.removeItem(KEY);
      // An unlocked session comes without its token: the core does not keep it, this tab does.
      else if (session.token !== '') storage.setItem(KEY, session.token);
      enter(session);
    },
    markLocked: () => { if (current !== null && !current.locked) enter({ ...current, locked: true }); },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
