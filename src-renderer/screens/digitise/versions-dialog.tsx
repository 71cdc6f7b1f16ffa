import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Page } from '#shared/contract/digitisation.ts';
import { useFileUrl } from '../../client/file-url.ts';
import { useCore } from '../../client/use-core.ts';
import { Dialog, DialogFoot } from '../../components/dialog.tsx';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { useFormat } from '../../components/format.ts';
import { showDone } from '../../components/toast.ts';
import classes from './work-dialog.module.css';

/** Every picture that a page has shown; any of them can be shown again. */
export function VersionsDialog({ page, onClose }: { readonly page: Page; readonly onClose: () => void }) {
  const { t } = useTranslation('images');
  const core = useCore();
  const format = useFormat();
  const { pageId, version } = page;
  const versions = useQuery(core.images.listVersions.queryOptions({ input: { pageId } }));
  const restore = useMutation(core.images.restoreVersion.mutationOptions({ onSuccess: (_shown, { number }) => { showDone(t('versions.restored', { n: number })); onClose(); } }));
  return (
    <Dialog open onClose={onClose} title={t('versions.title', { n: page.position })} width={860}>
      <p className={classes.hint}>{t('versions.hint')}</p>
      <ol className={classes.versions} aria-label={t('versions.list')}>
        {(versions.data ?? []).map(({ number, isCurrent, madeHow, madeAt, madeBy }) => (
          <li key={number} className={classes.version}>
            <VersionPicture page={page} number={number} />
            <span>{t('versions.version', { n: number })} · {t(`versions.how.${madeHow}`)}</span>
            <span className={classes.hint}>{format.dateTime(madeAt)} {madeBy}</span>
            {isCurrent ? <strong>{t('versions.current')}</strong> : <Button variant="default" size="compact-sm" loading={restore.isPending} aria-label={t('versions.showN', { n: number })} onClick={() => { restore.mutate({ pageId, version, number }); }}>{t('versions.show')}</Button>}
          </li>
        ))}
      </ol>
      <ErrorNotice error={versions.error ?? restore.error} />
      <DialogFoot><Button variant="default" onClick={onClose} data-autofocus>{t('work.close')}</Button></DialogFoot>
    </Dialog>
  );
}

function VersionPicture({ page: { pageId }, number }: { readonly page: Page; readonly number: number }) {
  const { t } = useTranslation('images');
  const core = useCore();
  const { data } = useQuery(core.images.getVersionImage.queryOptions({ input: { pageId, number, size: 'thumbnail' } }));
  const url = useFileUrl(data);
  return <div className={classes.frame}>{url !== null && <img src={url} alt={t('versions.version', { n: number })} draggable={false} />}</div>;
}
