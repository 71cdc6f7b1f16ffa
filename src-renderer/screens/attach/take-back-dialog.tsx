import { Button, Checkbox } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AttachmentBatch } from '#shared/contract/attachments.ts';
import { useCore } from '../../client/use-core.ts';
import { Dialog, DialogFoot } from '../../components/dialog.tsx';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { useFormat } from '../../components/format.ts';
import classes from './attach.module.css';

/** Says beforehand what taking a batch back will do, and names the pages that somebody worked with since. */
export function TakeBackDialog({ batch, onClose }: { readonly batch: AttachmentBatch; readonly onClose: () => void }) {
  const { t } = useTranslation(['attachments', 'common']);
  const core = useCore();
  const format = useFormat();
  const { attachmentId } = batch;
  const preview = useQuery(core.attachments.previewRollback.queryOptions({ input: { attachmentId } }));
  const start = useMutation(core.attachments.startRollback.mutationOptions());
  const [keep, setKeep] = useState(false);
  const { data } = preview;
  const ready = data !== undefined && (data.used === 0 || keep);
  return (
    <Dialog open onClose={onClose} title={t('rollback.title')} width={560}>
      {data !== undefined && <p>{t('rollback.detail', { items: format.number(data.items), pages: format.number(data.pages) })} {data.returning > 0 && t('rollback.returning', { n: format.number(data.returning) })}</p>}
      {data !== undefined && data.used > 0 && (
        <>
          <p>{t('rollback.used', { n: format.number(data.used) })}</p>
          <ul className={classes.usedList}>{data.usedPages.map(({ archivalCode, title, fileName }) => <li key={`${archivalCode}-${fileName}`}>{archivalCode} {title} <span className={classes.quiet}>{fileName}</span></li>)}</ul>
          <Checkbox label={t('rollback.keep')} checked={keep} onChange={(event) => { setKeep(event.currentTarget.checked); }} />
        </>
      )}
      <p className={classes.quiet}>{t('rollback.stay')}</p>
      <ErrorNotice error={preview.error ?? start.error} />
      <DialogFoot>
        <Button variant="default" onClick={onClose} data-autofocus>{t('common:cancel')}</Button>
        <Button disabled={!ready} loading={start.isPending} onClick={() => { start.mutate({ attachmentId, keepUsed: keep }, { onSuccess: onClose }); }}>{t('rollback.submit')}</Button>
      </DialogFoot>
    </Dialog>
  );
}
