import { Button, PasswordInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { newPassword } from '#shared/contract/people.ts';
import { useCore } from '../../client/use-core.ts';
import { Dialog, DialogFoot } from '../../components/dialog.tsx';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { showDone } from '../../components/toast.ts';

export function ChangePasswordDialog({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const { t } = useTranslation('settings');
  return <Dialog open={open} onClose={onClose} title={t('password.title')} width={400}><ChangePasswordForm onClose={onClose} /></Dialog>;
}

function ChangePasswordForm({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation(['settings', 'common', 'signIn']);
  const core = useCore();
  const change = useMutation(core.people.changeOwnPassword.mutationOptions());
  const [values, setValues] = useState({ current: '', next: '', again: '' });
  const [tried, setTried] = useState(false);

  const tooShort = !newPassword.safeParse(values.next).success;
  const differ = values.next !== values.again;
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    setTried(true);
    if (values.current === '' || tooShort || differ) return;
    change.mutate({ currentPassword: values.current, newPassword: values.next }, { onSuccess: () => { onClose(); showDone(t('password.done')); } });
  };
  const field = (name: keyof typeof values) => ({ value: values[name], onChange: (event: { readonly currentTarget: { readonly value: string } }) => { setValues({ ...values, [name]: event.currentTarget.value }); } });
  return (
    <form onSubmit={submit} style={{ display: 'contents' }}>
      <PasswordInput label={t('password.current')} autoComplete="current-password" data-autofocus {...field('current')} />
      <PasswordInput label={t('password.next')} description={t('signIn:firstRun.passwordHint')} autoComplete="new-password" error={tried && tooShort ? t('signIn:firstRun.passwordHint') : undefined} {...field('next')} />
      <PasswordInput label={t('password.again')} autoComplete="new-password" error={tried && differ ? t('password.differ') : undefined} {...field('again')} />
      <ErrorNotice error={change.error} />
      <DialogFoot>
        <Button variant="default" onClick={onClose}>{t('common:cancel')}</Button>
        <Button type="submit" loading={change.isPending} disabled={values.current === ''}>{t('password.submit')}</Button>
      </DialogFoot>
    </form>
  );
}
