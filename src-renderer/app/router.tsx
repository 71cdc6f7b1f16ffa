import { createHashHistory, createRootRoute, createRoute, createRouter, redirect } from '@tanstack/react-router';
import { readPreference, writePreference } from '../components/stored-preference.ts';
import { findScreen, screens } from './screens.ts';
import { ScreenFrame } from './shell/screen-frame.tsx';
import { Shell } from './shell/shell.tsx';

const LAST_PLACE = 'lastPlace';
const FIRST_PLACE = '/today';

const rootRoute = createRootRoute({
  component: Shell,
  notFoundComponent: () => null,
  validateSearch: (search: Record<string, unknown>): Record<string, string> =>
    Object.fromEntries(Object.entries(search).flatMap(([name, value]) => (typeof value === 'string' || typeof value === 'number' ? [[name, String(value)]] : []))),
});

/** The program opens where it was left. */
const startRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  beforeLoad: () => {
    const last = readPreference(LAST_PLACE, FIRST_PLACE);
    const known = findScreen(last.split(/[/?]/)[1] ?? '') !== undefined;
    throw redirect({ href: known ? last : FIRST_PLACE });
  },
});

const screenRoutes = screens.map((screen) => createRoute({
  getParentRoute: () => rootRoute,
  path: screen.path,
  component: () => <ScreenFrame screen={screen} />,
}));

export function createAppRouter() {
  const router = createRouter({ routeTree: rootRoute.addChildren([startRoute, ...screenRoutes]), history: createHashHistory(), defaultPreload: false });
  router.subscribe('onResolved', ({ toLocation }) => { if (findScreen(toLocation.pathname.split('/')[1] ?? '') !== undefined) writePreference(LAST_PLACE, toLocation.pathname); });
  return router;
}
