import { useMutation, type UseMutationResult } from '@tanstack/react-query';
import { useCallback, useMemo, useSyncExternalStore } from 'react';
import type { MunimentClient } from '#shared/contract/index.ts';
import type { SessionView } from '#shared/contract/people.ts';
import { can, type Action, type Actor } from '#shared/domain/permission.ts';
import { useCoreInternals } from './core-context.tsx';

/** Who is signed in at this screen, or null. */
export function useSession(): SessionView | null {
  const { session } = useCoreInternals();
  return useSyncExternalStore(session.subscribe, session.current);
}

/** Whether the person who is signed in may do something; the core checks again. */
export function useCan(): (action: Action) => boolean {
  const session = useSession();
  const actor = useMemo<Actor | null>(
    () => (session === null ? null : { personId: session.personId, name: session.displayName, roles: session.roles, clearance: session.clearance }),
    [session],
  );
  return useCallback((action) => can(actor, action), [actor]);
}

type Input<Call extends (input: never) => unknown> = Parameters<Call>[0];

export function useSignIn(): UseMutationResult<SessionView, Error, Input<MunimentClient['people']['signIn']>> {
  const { client, session } = useCoreInternals();
  return useMutation({ mutationFn: (input) => client.people.signIn(input), onSuccess: session.set });
}

export function useCreateAdministrator(): UseMutationResult<SessionView, Error, Input<MunimentClient['people']['createAdministrator']>> {
  const { client, session } = useCoreInternals();
  return useMutation({ mutationFn: (input) => client.people.createAdministrator(input), onSuccess: session.set });
}

export function useUnlock(): UseMutationResult<SessionView, Error, Input<MunimentClient['people']['unlockSession']>> {
  const { client, session } = useCoreInternals();
  return useMutation({ mutationFn: (input) => client.people.unlockSession(input), onSuccess: session.set });
}

/** Locks this screen now. The page covers itself first: that must not wait for the core. */
export function useLock(): () => void {
  const { client, session } = useCoreInternals();
  return useCallback(() => {
    session.markLocked();
    // When the line is dead the page stays covered; the core locks by its own clock.
    client.people.lockSession({}).catch(() => {});
  }, [client, session]);
}

export function useSignOut(): () => void {
  const { client, session } = useCoreInternals();
  return useCallback(() => {
    // Whether or not the core heard it, this tab forgets the token.
    client.people.signOut({}).catch(() => {}).finally(() => { session.set(null); });
  }, [client, session]);
}

/** Tells the core that somebody is at the screen although no call went out (long typing), so that it does not lock. */
export function useTouchSession(): () => void {
  const { client, session } = useCoreInternals();
  return useCallback(() => {
    const token = session.token();
    if (token !== null) client.people.resumeSession({ token }).then(session.set, () => {});
  }, [client, session]);
}
