import { Button, PasswordInput } from '@mantine/core';
import { useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionView } from '#shared/contract/people.ts';
import { ReconnectBanner } from '../../app/shell/reconnect-banner.tsx';
import { ShortcutLayer } from '../../app/use-shortcut.ts';
import { useConnectionState } from '../../client/use-core.ts';
import { useSignOut, useUnlock } from '../../client/use-session.ts';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { EntryFrame } from './entry-frame.tsx';
import classes from './sign-in.module.css';

/** Covers the work; nothing of it is readable behind. */
export function LockScreen({ session }: { readonly session: SessionView }) {
  const { t } = useTranslation('signIn');
  const unlock = useUnlock();
  const signOut = useSignOut();
  const connection = useConnectionState();
  const [password, setPassword] = useState('');
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    unlock.mutate({ password }, { onError: () => { setPassword(''); } });
  };
  return (
    <>
      <ShortcutLayer />
      {connection === 'gone' && <ReconnectBanner />}
      <EntryFrame roomName="">
        <h1 className={classes.title}>{t('lock.title')}</h1>
        <p>{t('lock.detail', { name: session.displayName })}</p>
        <form className={classes.fields} onSubmit={submit}>
          <PasswordInput label={t('password')} value={password} onChange={(event) => { setPassword(event.currentTarget.value); }} autoComplete="current-password" autoFocus />
          <ErrorNotice error={unlock.error} />
          <Button type="submit" loading={unlock.isPending} disabled={password === ''}>{t('lock.unlock')}</Button>
          <Button variant="subtle" color="gray" onClick={signOut}>{t('lock.other')}</Button>
        </form>
      </EntryFrame>
    </>
  );
}
