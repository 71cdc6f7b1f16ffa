import { Button, Switch } from '@mantine/core';
import { skipToken, useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MunimentClient } from '#shared/contract/index.ts';
import { isErrorCode, MunimentError } from '#shared/errors.ts';
import { useCore } from '../../client/use-core.ts';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { errorSentences } from '../../components/error-sentences.ts';
import { useFormat } from '../../components/format.ts';
import { StatusMark } from '../../components/status-mark.tsx';
import classes from './folders-dialog.module.css';

type WatchedFolder = Awaited<ReturnType<MunimentClient['digitisation']['listWatchedFolders']>>[number];

const TONES = { watching: 'normal', missing: 'warning', off: 'absent' } as const;

/** Every watched folder with its state, where its files go, and which were left and why. */
export function WatchedFolders() {
  const { t } = useTranslation('digitise');
  const core = useCore();
  const [removing, setRemoving] = useState<WatchedFolder | null>(null);
  const { data, error } = useQuery(core.digitisation.listWatchedFolders.queryOptions({ input: {} }));
  const save = useMutation(core.digitisation.saveWatchedFolder.mutationOptions());
  const remove = useMutation(core.digitisation.removeWatchedFolder.mutationOptions({ onSuccess: () => { setRemoving(null); } }));
  return (
    <section className={classes.watched} aria-label={t('folder.watched')}>
      <h3 className={classes.watchedTitle}>{t('folder.watched')}</h3>
      <p className={classes.target}>{t('folder.watchedHint')}</p>
      <ErrorNotice error={error ?? save.error} />
      {data?.length === 0 && <p className={classes.target}>{t('folder.none')}</p>}
      <ul className={classes.folders}>
        {data?.map((watched) => (
          <li key={watched.folder}>
            <div className={classes.folderLine}>
              <span className={classes.folderPath}>{watched.folder}</span>
              <StatusMark tone={TONES[watched.state]} word={t(`folder.states.${watched.state}`)} />
              <Switch size="xs" aria-label={`${t('folder.enabled')} ${watched.folder}`} checked={watched.enabled} onChange={(event) => { save.mutate({ folder: watched.folder, itemId: watched.itemId, enabled: event.currentTarget.checked }); }} />
              <Button variant="subtle" color="gray" size="compact-sm" onClick={() => { remove.reset(); setRemoving(watched); }}>{t('folder.remove')}</Button>
            </div>
            <FolderFacts watched={watched} />
          </li>
        ))}
      </ul>
      <ConfirmDialog
        open={removing !== null} title={t('folder.removeTitle')} detail={t('folder.removeDetail')} objects={removing === null ? [] : [removing.folder]} confirmLabel={t('folder.remove')} busy={remove.isPending} error={remove.error}
        onConfirm={() => { if (removing !== null) remove.mutate({ folder: removing.folder }); }} onClose={() => { setRemoving(null); }}
      />
    </section>
  );
}

function FolderFacts({ watched }: { readonly watched: WatchedFolder }) {
  const { t } = useTranslation('digitise');
  const core = useCore();
  const format = useFormat();
  const { data } = useQuery(core.catalogue.getItem.queryOptions({ input: watched.itemId === null ? skipToken : { itemId: watched.itemId } }));
  const target = watched.itemId === null ? t('inbox') : (data?.item.archivalCode ?? data?.item.title ?? '…');
  return (
    <>
      <p className={classes.target}>{t('folder.target', { item: target })} · {watched.lastFileAt === null ? t('folder.noFile') : t('folder.last', { when: format.relative(watched.lastFileAt) })}</p>
      {watched.refused.length > 0 && (
        <details>
          <summary>{t('folder.refused', { n: watched.refused.length })}</summary>
          <ul className={classes.refused}>{watched.refused.map(({ fileName, code, at }) => <li key={`${fileName}-${at}`}>{fileName}　{isErrorCode(code) ? errorSentences(new MunimentError(code, { fileName })).what : code}　{format.relative(at)}</li>)}</ul>
        </details>
      )}
    </>
  );
}
