import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useRef, useState, type SyntheticEvent } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import type { MunimentClient } from '#shared/contract/index.ts';
import { useSignIn } from '../../client/use-session.ts';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { StatusMark } from '../../components/status-mark.tsx';
import { EntryFrame } from './entry-frame.tsx';
import classes from './sign-in.module.css';

type Setup = Awaited<ReturnType<MunimentClient['people']['getSetupState']>>;
type PracticeAccount = Setup['practiceAccounts'][number];

/** Name and password; in the sample room the practice accounts beside them. */
export function SignInScreen({ setup }: { readonly setup: Setup }) {
  const { t } = useTranslation('signIn');
  const signIn = useSignIn();
  const [signInName, setSignInName] = useState('');
  const [password, setPassword] = useState('');
  const submitButton = useRef<HTMLButtonElement>(null);
  const passwordField = useRef<HTMLInputElement>(null);

  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    signIn.mutate({ signInName: signInName.trim(), password }, { onError: () => { passwordField.current?.select(); } });
  };
  const fill = (account: PracticeAccount): void => {
    // Drawn at once: the button takes the focus only when it is enabled.
    flushSync(() => { setSignInName(account.signInName); setPassword(account.password); });
    submitButton.current?.focus();
  };

  return (
    <EntryFrame roomName={setup.roomName} aside={setup.practiceAccounts.length === 0 ? undefined : <PracticeAccounts accounts={setup.practiceAccounts} chosen={signInName} onChoose={fill} />}>
      <h1 className={classes.title}>{t('title')}</h1>
      {setup.repairMode && <StatusMark tone="overdue" word={t('repairMode')} />}
      <form className={classes.fields} onSubmit={submit}>
        <TextInput label={t('signInName')} value={signInName} onChange={(event) => { setSignInName(event.currentTarget.value); }} autoComplete="username" autoFocus spellCheck={false} />
        <PasswordInput ref={passwordField} label={t('password')} value={password} onChange={(event) => { setPassword(event.currentTarget.value); }} autoComplete="current-password" />
        <ErrorNotice error={signIn.error} />
        <Button ref={submitButton} type="submit" loading={signIn.isPending} disabled={signInName.trim() === '' || password === ''}>{t('submit')}</Button>
      </form>
    </EntryFrame>
  );
}

interface PracticeAccountsProps { readonly accounts: readonly PracticeAccount[]; readonly chosen: string; readonly onChoose: (account: PracticeAccount) => void }

function PracticeAccounts({ accounts, chosen, onChoose }: PracticeAccountsProps) {
  const { t } = useTranslation(['signIn', 'common']);
  return (
    <>
      <h2>{t('practice.title')}</h2>
      <p>{t('practice.detail')}</p>
      <ul className={classes.accounts}>
        {accounts.map((account) => (
          <li key={account.signInName}>
            <button type="button" className={classes.account} aria-pressed={account.signInName === chosen} title={t('practice.use', { name: account.displayName })} onClick={() => { onChoose(account); }}>
              <span>{account.displayName}</span>
              <span className={classes.roles}>{account.roles.map((role) => t(`common:roles.${role}`)).join(' · ')}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
