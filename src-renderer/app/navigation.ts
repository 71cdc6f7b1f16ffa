import { useNavigate, useParams, useRouterState, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import { useCan } from '../client/use-session.ts';
import { findScreen, screens, type Screen, type ScreenId } from './screens.ts';

/** Plain words after `?` in the address: `#/find?query=预算`. Every value is a string. */
export type ScreenSearch = Readonly<Record<string, string>>;

/** Goes to a screen, perhaps to one thing on it: `goTo('catalogue', itemId)`, `goTo('find', null, { query: '预算' })`. */
export function useGoTo(): (screen: ScreenId, id?: string | null, search?: ScreenSearch) => void {
  const navigate = useNavigate();
  return useCallback((screen, id, search) => {
    if (findScreen(screen) === undefined) return;
    void navigate({ to: `/${screen}/{-$id}`, params: { id: id ?? undefined }, search: search ?? {} } as never);
  }, [navigate]);
}

/** The id after the screen's name in the address, or null. */
export function useScreenParam(): string | null {
  const { id } = useParams({ strict: false });
  return typeof id === 'string' && id !== '' ? id : null;
}

/** What stands after `?` in the address. */
export function useScreenSearch(): ScreenSearch {
  return useSearch({ strict: false });
}

export function useCurrentScreen(): ScreenId | null {
  const path = useRouterState({ select: (state) => state.location.pathname });
  const name = path.split('/')[1] ?? '';
  return findScreen(name)?.id ?? null;
}

/** The screens that exist and that the person may use, in the order of the rail. */
export function useOpenScreens(): readonly Screen[] {
  const can = useCan();
  return screens.filter((screen) => can(screen.permission));
}
