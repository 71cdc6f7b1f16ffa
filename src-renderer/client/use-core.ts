import { useEffect, useEffectEvent, useSyncExternalStore } from 'react';
import { useCoreInternals } from './core-context.tsx';
import type { Core } from './core.ts';
import type { ConnectionState } from './connection.ts';

/**
 * The core's calls for react-query, named as in the contract:
 * `useQuery(core.tasks.listTasks.queryOptions({ input: {} }))`, `useMutation(core.tasks.closeTask.mutationOptions())`.
 * Nothing is put into the cache by hand: the core's events make answers old.
 */
export function useCore(): Core['utils'] {
  return useCoreInternals().utils;
}

/** The plain client, for streams and for calls that belong to no query (uploads in a loop, leases). Rejects with MunimentError. */
export function useCoreClient(): Core['client'] {
  return useCoreInternals().client;
}

export function useConnectionState(): ConnectionState {
  const { connection } = useCoreInternals();
  return useSyncExternalStore(connection.subscribe, connection.state);
}

/** Whether the core is there but does not know this page's launch token. */
export function useIsRefused(): boolean {
  const { connection } = useCoreInternals();
  return useSyncExternalStore(connection.subscribe, connection.isRefused);
}

/** Asks the connection not to wait for its next attempt. */
export function useRetryNow(): () => void {
  return useCoreInternals().connection.retryNow;
}

/** Whether the core's events are being followed. */
export function useIsFollowing(): boolean {
  const { feed } = useCoreInternals();
  return useSyncExternalStore(feed.subscribe, feed.isFollowing);
}

/** Calls back whenever answers under the path of the contract became old, for what is not held by react-query. */
export function useOnStale(area: string, call: string, listener: () => void): void {
  const { onStale } = useCoreInternals();
  const notify = useEffectEvent(listener);
  useEffect(() => onStale([area, call], () => { notify(); }), [onStale, area, call]);
}
