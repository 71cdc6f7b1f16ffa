import { createORPCClient, type ClientContext, type ClientLink } from '@orpc/client';
import { createTanstackQueryUtils, type RouterUtils } from '@orpc/tanstack-query';
import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import type { MunimentClient } from '#shared/contract/index.ts';
import { createConnection, type Connection, type OpenedLine } from './connection.ts';
import { toMunimentError } from './core-error.ts';
import { createEventFeed, type EventFeed } from './event-feed.ts';
import { staleAfter, touches, type StaleCalls } from './event-invalidation.ts';
import { createSessionStore, type SessionStore } from './session.ts';

/** Everything between the screens and the core. Screens reach it through the hooks beside this file only. */
export interface Core {
  readonly client: MunimentClient;
  readonly utils: RouterUtils<MunimentClient>;
  readonly queryClient: QueryClient;
  readonly connection: Connection;
  readonly session: SessionStore;
  readonly feed: EventFeed;
  /** Calls back whenever something under the path of the contract became old. */
  readonly onStale: (path: readonly string[], listener: () => void) => () => void;
}

export interface CoreOptions {
  readonly open: () => Promise<OpenedLine>;
  readonly storage: Storage;
}

const wait = (delayMs: number): Promise<void> => new Promise((resolve) => { setTimeout(resolve, delayMs); });

export function createCore(options: CoreOptions): Core {
  const session = createSessionStore(options.storage);
  const connection = createConnection({ open: options.open, resume: (link) => resumeSession(link, session), wait });
  const client: MunimentClient = createORPCClient(connection.link);
  const queryClient = createQueryClient((error) => { followSessionErrors(error, session); });
  const staleListeners = new Set<{ readonly path: readonly string[]; readonly listener: () => void }>();

  const markStale = (calls: readonly StaleCalls[]): void => {
    for (const { path, input } of calls) void queryClient.invalidateQueries(path.length === 0 ? {} : { queryKey: [path, input === undefined ? {} : { input }] });
    for (const { path, listener } of staleListeners) if (calls.some((call) => touches(call, path))) listener();
  };
  const feed = createEventFeed({ client, connection, session, wait, onEvent: (event) => { markStale(staleAfter(event)); } });
  forgetWhenSomebodyElse(session, queryClient);
  refreshAfterUnlock(session, () => { markStale([{ path: [] }]); });
  refreshAfterBreak(connection, () => { markStale([{ path: [] }]); });

  return {
    client, queryClient, connection, session, feed,
    utils: createTanstackQueryUtils(client),
    onStale: (path, listener) => {
      const entry = { path, listener };
      staleListeners.add(entry);
      return () => staleListeners.delete(entry);
    },
  };
}

async function resumeSession(link: ClientLink<ClientContext>, session: SessionStore): Promise<void> {
  const token = session.token();
  if (token === null) { session.set(null); return; }
  const client: MunimentClient = createORPCClient(link);
  try {
    session.set(await client.people.resumeSession({ token }));
  } catch (error) {
    if (toMunimentError(error).code === 'HOST_GONE') throw error;
    session.set(null);
  }
}

function createQueryClient(onError: (error: unknown) => void): QueryClient {
  return new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: {
        // Answers become old by events, not by time; a broken line asks again by itself when it is back.
        staleTime: Infinity, retry: false, refetchOnWindowFocus: false, refetchOnReconnect: false, networkMode: 'always',
      },
      mutations: { retry: false, networkMode: 'always' },
    },
  });
}

/** The core decides who is signed in; an answer that says otherwise is taken at its word. */
function followSessionErrors(error: unknown, session: SessionStore): void {
  const { code } = toMunimentError(error);
  if (code === 'PEOPLE_SESSION_LOCKED') session.markLocked();
  if (code === 'PEOPLE_NOT_SIGNED_IN' || code === 'PEOPLE_SESSION_ENDED') session.set(null);
}

function forgetWhenSomebodyElse(session: SessionStore, queryClient: QueryClient): void {
  let personId = session.current()?.personId ?? null;
  session.subscribe(() => {
    const next = session.current()?.personId ?? null;
    if (next !== personId && personId !== null) queryClient.clear();
    personId = next;
  });
}

function refreshAfterUnlock(session: SessionStore, refresh: () => void): void {
  let locked = session.current()?.locked ?? false;
  session.subscribe(() => {
    const next = session.current()?.locked ?? false;
    const unlocked = locked && !next && session.current() !== null;
    locked = next;
    if (unlocked) refresh();
  });
}

/** Events are replayed after a break, but what was asked during it has failed: everything on the screen is asked again. */
function refreshAfterBreak(connection: Connection, refresh: () => void): void {
  let before = connection.state();
  connection.subscribe(() => {
    const now = connection.state();
    const back = before === 'gone' && now === 'open';
    before = now;
    if (back) refresh();
  });
}
