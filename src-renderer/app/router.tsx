import { createHashHistory, createRootRoute, createRoute, createRouter, redirect } from '@tanstack/react-router';
import { readPreference, writePreference } from '../components/stored-preference.ts';
import { findScreen, screens } from './screens.ts';
import { ScreenFrame } from './shell/screen-frame.tsx';
import { Shell } from './shell/shell.tsx';

const FIRST_PLACE = '/today';

const rootRoute = createRootRoute({
  component: Shell,
  notFoundComponent: () => null,
  validateSearch: (search: Record<string, unknown>): Record<string, string> =>
    Object.fromEntries(Object.entries(search).flatMap(([name, value]) => (typeof value === 'string' || typeof value === 'number' ? [[name, String(value)]] : []))),
});

/** The program opens where it was left. */
const createStartRoute = (lastPlace: string) => createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  beforeLoad: () => {
    const last = readPreference(lastPlace, FIRST_PLACE);
    const known = findScreen(last.split(/[/?]/)[1] ?? '') !== undefined;
    throw redirect({ href: known ? last : FIRST_PLACE });
  },
});

const screenRoutes = screens.map((screen) => createRoute({
  getParentRoute: () => rootRoute,
  path: screen.path,
  component: () => <ScreenFrame screen={screen} />,
}));

/** One person's router; `personId` keeps the places of those who share the workstation apart. */
export function createAppRouter(personId: string) {
  const lastPlace = `lastPlace.${personId}`;
  const startRoute = createStartRoute(lastPlace);
  const router = createRouter({ routeTree: rootRoute.addChildren([startRoute, ...screenRoutes]), history: createHashHistory(), defaultPreload: false });
  router.subscribe('onResolved', ({ toLocation }) => { if (findScreen(toLocation.pathname.split('/')[1] ?? '') !== undefined) writePreference(lastPlace, toLocation.pathname); });
  return router;
}
