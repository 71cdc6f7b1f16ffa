import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { newPassword, signInName as signInNameRule, type setupState } from '#shared/contract/people.ts';
import type { z } from 'zod';
import { useCreateAdministrator } from '../../client/use-session.ts';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { EntryFrame } from './entry-frame.tsx';
import classes from './sign-in.module.css';

const NOTHING_YET = { roomName: '', displayName: '', signInName: '', password: '', again: '' };
const KEPT = ['data', 'pages', 'backup', 'password'] as const;

/** The first start: creates the administrator, and says what will be kept where. */
export function FirstRunScreen({ setup }: { readonly setup: z.infer<typeof setupState> }) {
  const { t } = useTranslation('signIn');
  const create = useCreateAdministrator();
  const [values, setValues] = useState({ ...NOTHING_YET, roomName: setup.roomName });
  const [tried, setTried] = useState(false);

  const problems = {
    roomName: values.roomName.trim() === '',
    displayName: values.displayName.trim() === '',
    signInName: !signInNameRule.safeParse(values.signInName).success,
    password: !newPassword.safeParse(values.password).success,
    again: values.again !== values.password,
  };
  const field = (name: keyof typeof values, error: string) => ({
    value: values[name],
    onChange: (event: { readonly currentTarget: { readonly value: string } }) => { setValues({ ...values, [name]: event.currentTarget.value }); },
    error: tried && problems[name] ? error : undefined,
    required: true, withAsterisk: false,
  });
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    setTried(true);
    if (Object.values(problems).some(Boolean)) return;
    const { again: _, ...input } = values;
    create.mutate({ ...input, roomName: input.roomName.trim(), displayName: input.displayName.trim(), signInName: input.signInName.trim() });
  };

  return (
    <EntryFrame roomName="" aside={<Kept />}>
      <h1 className={classes.title}>{t('firstRun.title')}</h1>
      <p>{t('firstRun.intro')}</p>
      <form className={classes.fields} onSubmit={submit} noValidate>
        <TextInput label={t('firstRun.roomName')} description={t('firstRun.roomNameHint')} autoFocus {...field('roomName', t('firstRun.roomNameHint'))} />
        <TextInput label={t('firstRun.displayName')} description={t('firstRun.displayNameHint')} {...field('displayName', t('firstRun.displayNameHint'))} />
        <TextInput label={t('firstRun.signInName')} description={t('firstRun.signInNameHint')} autoComplete="username" spellCheck={false} {...field('signInName', t('firstRun.signInNameHint'))} />
        <PasswordInput label={t('firstRun.password')} description={t('firstRun.passwordHint')} autoComplete="new-password" {...field('password', t('firstRun.passwordHint'))} />
        <PasswordInput label={t('firstRun.passwordAgain')} autoComplete="new-password" {...field('again', t('firstRun.passwordsDiffer'))} />
        <ErrorNotice error={create.error} />
        <Button type="submit" loading={create.isPending}>{t('firstRun.submit')}</Button>
      </form>
    </EntryFrame>
  );
}

function Kept() {
  const { t } = useTranslation('signIn');
  return (
    <>
      <h2>{t('firstRun.keptTitle')}</h2>
      <ul className={classes.kept}>{KEPT.map((what) => <li key={what}>{t(`firstRun.kept.${what}`)}</li>)}</ul>
    </>
  );
}
