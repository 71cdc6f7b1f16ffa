import { Button, Checkbox } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportBatch } from '#shared/contract/imports.ts';
import { useCore } from '../../client/use-core.ts';
import { Dialog, DialogFoot } from '../../components/dialog.tsx';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { useFormat } from '../../components/format.ts';
import classes from './imports.module.css';

/** Says beforehand what taking a batch back will do, and names what somebody worked with since. */
export function RollbackDialog({ batch, onClose }: { readonly batch: ImportBatch; readonly onClose: () => void }) {
  const { t } = useTranslation(['imports', 'common']);
  const core = useCore();
  const format = useFormat();
  const preview = useQuery(core.imports.previewRollback.queryOptions({ input: { importId: batch.importId } }));
  const start = useMutation(core.imports.startRollback.mutationOptions());
  const [keep, setKeep] = useState(false);
  const { data } = preview;
  const ready = data !== undefined && (data.used === 0 || keep);
  return (
    <Dialog open onClose={onClose} title={t('rollback.title')} width={560}>
      {data !== undefined && <p>{t('rollback.detail', { items: format.number(data.items), volumes: format.number(data.volumes), completed: format.number(data.completed) })}</p>}
      {data !== undefined && data.used > 0 && (
        <>
          <p>{t('rollback.used', { n: format.number(data.used) })}</p>
          <ul className={classes.usedList}>{data.usedRecords.map(({ name, title, why }) => <li key={`${name}-${title}`}>{name} {title} <span className={classes.quiet}>{t(`rollback.why.${why}`)}</span></li>)}</ul>
          <Checkbox label={t('rollback.keep')} checked={keep} onChange={(event) => { setKeep(event.currentTarget.checked); }} />
        </>
      )}
      <ErrorNotice error={preview.error ?? start.error} />
      <DialogFoot>
        <Button variant="default" onClick={onClose} data-autofocus>{t('common:cancel')}</Button>
        <Button disabled={!ready} loading={start.isPending} onClick={() => { start.mutate({ importId: batch.importId, keepUsed: keep }, { onSuccess: onClose }); }}>{t('rollback.submit')}</Button>
      </DialogFoot>
    </Dialog>
  );
}
