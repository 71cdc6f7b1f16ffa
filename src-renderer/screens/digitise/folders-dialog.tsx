import { Button, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Job } from '#shared/contract/system.ts';
import { useGoTo } from '../../app/navigation.ts';
import { useCore } from '../../client/use-core.ts';
import { Dialog } from '../../components/dialog.tsx';
import { ErrorNotice } from '../../components/error-notice.tsx';
import type { DeskItem } from './desk-pages.ts';
import { FolderJob } from './folder-job.tsx';
import { WatchedFolders } from './watched-folders.tsx';
import classes from './folders-dialog.module.css';

/** Folders of the computer that runs the core: taken once, or watched from now on. */
export function FoldersDialog({ item, onClose }: { readonly item: DeskItem; readonly onClose: () => void }) {
  const { t } = useTranslation(['digitise', 'shell']);
  const core = useCore();
  const goTo = useGoTo();
  const [folder, setFolder] = useState('');
  const [jobId, setJobId] = useState<Job['jobId'] | null>(null);
  const start = useMutation(core.digitisation.startFolderImport.mutationOptions({ onSuccess: (started) => { setJobId(started.jobId); } }));
  const watch = useMutation(core.digitisation.saveWatchedFolder.mutationOptions({ onSuccess: () => { setFolder(''); } }));
  const itemId = item?.itemId ?? null;
  const path = folder.trim();
  const busy = start.isPending || watch.isPending;
  return (
    <Dialog open onClose={onClose} title={t('folder.title')} width={760}>
      <form className={classes.form} onSubmit={(event) => { event.preventDefault(); if (path === '' || busy) return; watch.reset(); start.mutate({ folder: path, itemId }); }}>
        <TextInput label={t('folder.path')} description={t('folder.pathHint')} value={folder} maxLength={1000} spellCheck={false} data-autofocus onChange={(event) => { setFolder(event.currentTarget.value); }} />
        <p className={classes.target}>{item === null ? t('folder.intoInbox') : t('folder.intoItem', { item: item.archivalCode ?? item.title })}</p>
        <div className={classes.buttons}>
          <Button variant="subtle" color="gray" onClick={() => { goTo('attach'); }}>{t('shell:rail.attach')}</Button>
          <Button type="submit" disabled={path === ''} loading={start.isPending}>{t('folder.start')}</Button>
          <Button variant="default" disabled={path === ''} loading={watch.isPending} onClick={() => { start.reset(); watch.mutate({ folder: path, itemId, enabled: true }); }}>{t('folder.add')}</Button>
        </div>
      </form>
      <ErrorNotice error={start.error ?? watch.error} />
      {jobId !== null && <FolderJob jobId={jobId} />}
      <WatchedFolders />
    </Dialog>
  );
}
