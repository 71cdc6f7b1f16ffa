import { RouterProvider } from '@tanstack/react-router';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useConnectionState, useCore, useIsFollowing } from '../client/use-core.ts';
import { useSession } from '../client/use-session.ts';
import { ErrorNotice } from '../components/error-notice.tsx';
import { FirstRunScreen } from '../screens/sign-in/first-run-screen.tsx';
import { LockScreen } from '../screens/sign-in/lock-screen.tsx';
import { SignInScreen } from '../screens/sign-in/sign-in-screen.tsx';
import { CurrentFondsProvider } from './current-fonds.tsx';
import { createAppRouter } from './router.tsx';
import { ReconnectBanner } from './shell/reconnect-banner.tsx';
import classes from './gate.module.css';

/** What a person sees before the work: waiting for the core, first run, sign-in, lock; then the shell. */
export function Gate() {
  const { t } = useTranslation('shell');
  const connection = useConnectionState();
  const session = useSession();
  const following = useIsFollowing();
  const [everOpen, setEverOpen] = useState(false);
  if (connection === 'open' && !everOpen) setEverOpen(true);

  if (!everOpen) {
    return (
      <main className={classes.centre}>
        <h1 className={classes.quiet}>{t('connecting')}</h1>
        {connection === 'gone' && <ReconnectBanner />}
      </main>
    );
  }
  if (session === null) return <EntryScreens connected={connection === 'open'} />;
  return (
    <>
      {/* Behind the lock the work stays as it was, unsaved words too; it is only neither shown nor reachable. */}
      <div className={classes.work} hidden={session.locked} inert={session.locked}>
        {following && <SignedIn key={session.personId} personId={session.personId} />}
      </div>
      {session.locked && <LockScreen session={session} />}
    </>
  );
}

function SignedIn({ personId }: { readonly personId: string }) {
  const [router] = useState(() => createAppRouter(personId));
  // Who signs out takes the place along: the next person starts at their own.
  useEffect(() => () => { history.replaceState(null, '', location.pathname + location.search); }, []);
  return (
    <CurrentFondsProvider>
      <RouterProvider router={router} />
    </CurrentFondsProvider>
  );
}

function EntryScreens({ connected }: { readonly connected: boolean }) {
  const { t } = useTranslation('shell');
  const core = useCore();
  const setup = useQuery(core.people.getSetupState.queryOptions({ input: {}, enabled: connected, staleTime: 0 }));
  return (
    <>
      {!connected && <ReconnectBanner />}
      {setup.data === undefined && <main className={classes.centre}>{setup.error === null ? <h1 className={classes.quiet}>{t('connecting')}</h1> : <ErrorNotice error={setup.error} onRetry={() => { void setup.refetch(); }} />}</main>}
      {setup.data?.needsAdministrator === true && <FirstRunScreen setup={setup.data} />}
      {setup.data?.needsAdministrator === false && <SignInScreen setup={setup.data} />}
    </>
  );
}
