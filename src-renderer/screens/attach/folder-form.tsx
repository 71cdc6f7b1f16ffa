import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AttachmentBatch, AttachmentSettings } from '#shared/contract/attachments.ts';
import { useCurrentFonds, type Fonds } from '../../app/current-fonds.tsx';
import { chooseFolder } from '../../client/choose-folder.ts';
import { useCore } from '../../client/use-core.ts';
import { ErrorNotice } from '../../components/error-notice.tsx';
import classes from './attach.module.css';

const EXISTING = ['skip', 'append', 'replace'] as const satisfies readonly AttachmentSettings['existing'][];

interface FolderFormProps {
  /** The batch that is compared again; null for a new one. */
  readonly batch: AttachmentBatch | null;
  readonly onChecking: (attachmentId: AttachmentBatch['attachmentId']) => void;
}

/** Which folder, with whose items it is compared, and what becomes of items that have pages already. */
export function FolderForm({ batch, onChecking }: FolderFormProps) {
  const { t, i18n } = useTranslation('attachments');
  const core = useCore();
  const { all, current } = useCurrentFonds();
  const groups = useQuery(core.schemes.listRecordGroups.queryOptions({ input: {} })).data ?? [];
  const start = useMutation(core.attachments.startCheck.mutationOptions({ onSuccess: ({ attachmentId }) => { onChecking(attachmentId); } }));
  const [folder, setFolder] = useState(batch?.folder ?? '');
  const [chosen, setChosen] = useState<string | null>(batch?.settings.scope.fondsId ?? null);
  const [group, setGroup] = useState(batch?.settings.scope.recordGroup ?? '');
  const [year, setYear] = useState(batch?.settings.scope.year?.toString() ?? '');
  const [existing, setExisting] = useState(batch?.settings.existing ?? 'skip');
  const fonds: Fonds | undefined = all.find(({ fondsId }) => fondsId === chosen) ?? current ?? all[0];
  const path = folder.trim();
  const yearFits = /^(\d{4})?$/u.test(year);
  const ready = path !== '' && fonds !== undefined && yearFits;
  const submit = () => {
    if (!ready || start.isPending) return;
    const scope = { fondsId: fonds.fondsId, recordGroup: group === '' ? null : group, year: year === '' ? null : Number(year) };
    start.mutate({ folder: path, settings: { scope, existing }, attachmentId: batch?.attachmentId ?? null });
  };
  return (
    <form className={classes.form} onSubmit={(event) => { event.preventDefault(); submit(); }}>
      <TextInput className={classes.path} label={t('choose.folder')} description={t('choose.folderHint')} {...(chooseFolder !== undefined && { rightSectionWidth: 132, rightSection: <Button variant="default" size="compact-sm" onClick={() => { void chooseFolder?.().then((chosenPath) => { if (chosenPath !== null) setFolder(chosenPath); }); }}>{t('choose.pick')}</Button> })} value={folder} maxLength={1000} spellCheck={false} onChange={(event) => { setFolder(event.currentTarget.value); }} />
      <NativeSelect label={t('choose.fonds')} value={fonds?.fondsId ?? ''} data={all.map((each) => ({ value: each.fondsId as string, label: `${each.code} ${each.name}` }))} onChange={(event) => { setChosen(event.currentTarget.value); }} />
      <NativeSelect label={t('choose.group')} value={group} data={[{ value: '', label: t('choose.allGroups') }, ...groups.map((each) => ({ value: each.code as string, label: `${each.code} ${i18n.language === 'en' ? each.nameEn : each.nameZh}` }))]} onChange={(event) => { setGroup(event.currentTarget.value); }} />
      <TextInput label={t('choose.year')} placeholder={t('choose.allYears')} value={year} maxLength={4} inputMode="numeric" error={!yearFits} onChange={(event) => { setYear(event.currentTarget.value.trim()); }} />
      <NativeSelect label={t('choose.existing')} value={existing} data={EXISTING.map((value) => ({ value, label: t(`choose.existings.${value}`) }))} onChange={(event) => { setExisting(EXISTING.find((each) => each === event.currentTarget.value) ?? 'skip'); }} />
      <Button type="submit" disabled={!ready} loading={start.isPending} variant={batch === null ? 'filled' : 'default'}>{t(batch === null ? 'choose.check' : 'choose.checkAgain')}</Button>
      <ErrorNotice error={start.error} />
    </form>
  );
}
