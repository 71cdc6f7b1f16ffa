import type { CoreEvent } from '#shared/contract/events.ts';
import type { MunimentClient } from '#shared/contract/index.ts';
import type { Connection } from './connection.ts';
import type { SessionStore } from './session.ts';

export interface EventFeedOptions {
  readonly client: MunimentClient;
  readonly connection: Pick<Connection, 'state' | 'subscribe'>;
  readonly session: Pick<SessionStore, 'current' | 'subscribe'>;
  readonly onEvent: (event: CoreEvent) => void;
  readonly wait: (delayMs: number) => Promise<void>;
}

export interface EventFeed {
  /** True once the core's events are being followed; screens that mount after that miss nothing. */
  readonly isFollowing: () => boolean;
  readonly subscribe: (listener: () => void) => () => void;
  /** Number of the last event seen. */
  readonly lastNumber: () => number | null;
}

const RESTART_PAUSE_MS = 1000;

/** Follows the core's events while somebody is signed in and not locked out, and after every break goes on from the last number seen. */
export function createEventFeed(options: EventFeedOptions): EventFeed {
  let lastNumber: number | null = null;
  let following = false;
  let running: AbortController | null = null;
  const listeners = new Set<() => void>();
  const setFollowing = (value: boolean): void => {
    if (following === value) return;
    following = value;
    for (const listener of listeners) listener();
  };

  const follow = async (signal: AbortSignal): Promise<void> => {
    while (!signal.aborted) {
      try {
        lastNumber ??= (await options.client.system.getStatus({}, { signal })).lastEvent;
        const events = await options.client.system.watchEvents({ afterNumber: lastNumber }, { signal });
        if (signal.aborted) { await events.return(undefined); return; }
        setFollowing(true);
        for await (const event of events) {
          lastNumber = event.number;
          options.onEvent(event);
        }
      } catch {
        // A dead line, a lock or a restart of the core. The connection and the session tell the screens; here it is only tried again.
      }
      if (signal.aborted || options.connection.state() !== 'open') return;
      await options.wait(RESTART_PAUSE_MS);
    }
  };

  const reconsider = (): void => {
    const session = options.session.current();
    const wanted = options.connection.state() === 'open' && session !== null && !session.locked;
    if (wanted === (running !== null)) return;
    if (!wanted) {
      running?.abort();
      running = null;
      // While the line is only interrupted the screens stay; somebody else signing in starts afresh.
      if (session === null) setFollowing(false);
      return;
    }
    const controller = new AbortController();
    running = controller;
    void follow(controller.signal);
  };
  options.connection.subscribe(reconsider);
  options.session.subscribe(reconsider);
  reconsider();

  return {
    isFollowing: () => following,
    lastNumber: () => lastNumber,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
