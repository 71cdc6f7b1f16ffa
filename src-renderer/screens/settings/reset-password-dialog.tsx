import { PasswordInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newPassword, type Person } from '#shared/contract/people.ts';
import { useCore } from '../../client/use-core.ts';
import { FormDialog } from '../../components/form-dialog.tsx';
import { showDone } from '../../components/toast.ts';

/** The administrator gives a new password to somebody who forgot theirs. */
export function ResetPasswordDialog({ person, onClose }: { readonly person: Person; readonly onClose: () => void }) {
  const { t } = useTranslation('settings');
  const core = useCore();
  const [password, setPassword] = useState('');
  const reset = useMutation(core.people.setPassword.mutationOptions({ onSuccess: () => { onClose(); showDone(t('people.resetDone', { name: person.displayName })); } }));
  return (
    <FormDialog title={t('people.resetTitle', { name: person.displayName })} width={400} busy={reset.isPending} error={reset.error} canSubmit={newPassword.safeParse(password).success} onSubmit={() => { reset.mutate({ personId: person.personId, password }); }} onClose={onClose}>
      <PasswordInput label={t('password.next')} description={t('people.passwordHint')} autoComplete="new-password" data-autofocus value={password} onChange={(event) => { setPassword(event.currentTarget.value); }} />
    </FormDialog>
  );
}
