import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportSettings } from '#shared/contract/imports.ts';
import { useCore } from '../../client/use-core.ts';
import { Dialog, DialogFoot } from '../../components/dialog.tsx';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { showDone } from '../../components/toast.ts';
import classes from './imports.module.css';

interface ProfileBarProps {
  readonly settings: ImportSettings;
  readonly onUse: (settings: Omit<ImportSettings, 'fondsId'>) => void;
}

/** Saved ways of reading the files of one system: chosen, saved, deleted. */
export function ProfileBar({ settings, onUse }: ProfileBarProps) {
  const { t } = useTranslation(['imports', 'common']);
  const core = useCore();
  const profiles = useQuery(core.imports.listProfiles.queryOptions({ input: {} }));
  const save = useMutation(core.imports.saveProfile.mutationOptions());
  const remove = useMutation(core.imports.deleteProfile.mutationOptions());
  const [chosenId, setChosenId] = useState('');
  const [naming, setNaming] = useState(false);
  const [name, setName] = useState('');
  const chosen = profiles.data?.find(({ profileId }) => profileId === chosenId);
  const submit = (): void => {
    const { fondsId: _fonds, ...rest } = settings;
    const existing = profiles.data?.find((profile) => profile.name === name.trim());
    save.mutate({ profileId: existing?.profileId ?? null, version: existing?.version ?? null, name: name.trim(), settings: rest }, {
      onSuccess: (saved) => { setNaming(false); setChosenId(saved.profileId); showDone(t('columns.profileSaved', { name: saved.name })); },
    });
  };
  return (
    <div className={classes.profiles}>
      <NativeSelect
        label={t('columns.profile')} value={chosenId} data={[{ value: '', label: t('columns.noProfile') }, ...(profiles.data ?? []).map((profile) => ({ value: profile.profileId, label: profile.name }))]}
        onChange={(event) => { const next = profiles.data?.find(({ profileId }) => profileId === event.currentTarget.value); setChosenId(event.currentTarget.value); if (next !== undefined) onUse(next.settings); }}
      />
      <Button variant="default" onClick={() => { setName(chosen?.name ?? ''); setNaming(true); }}>{t('columns.saveProfile')}…</Button>
      {chosen !== undefined && <Button variant="subtle" color="gray" loading={remove.isPending} onClick={() => { remove.mutate({ profileId: chosen.profileId }, { onSuccess: () => { setChosenId(''); showDone(t('columns.profileDeleted', { name: chosen.name })); } }); }}>{t('columns.deleteProfile')}</Button>}
      <ErrorNotice error={profiles.error ?? remove.error} />
      <Dialog open={naming} onClose={() => { setNaming(false); }} title={t('columns.saveProfileTitle')}>
        <form onSubmit={(event) => { event.preventDefault(); if (name.trim() !== '') submit(); }}>
          <TextInput label={t('columns.profileName')} value={name} onChange={(event) => { setName(event.currentTarget.value); }} maxLength={60} data-autofocus />
          <ErrorNotice error={save.error} />
          <DialogFoot>
            <Button variant="default" onClick={() => { setNaming(false); }}>{t('common:cancel')}</Button>
            <Button type="submit" disabled={name.trim() === ''} loading={save.isPending}>{t('columns.saveProfile')}</Button>
          </DialogFoot>
        </form>
      </Dialog>
    </div>
  );
}
