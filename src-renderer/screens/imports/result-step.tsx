import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportBatch } from '#shared/contract/imports.ts';
import { useGoTo } from '../../app/navigation.ts';
import { useCore } from '../../client/use-core.ts';
import { useCan } from '../../client/use-session.ts';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { useFormat } from '../../components/format.ts';
import { StatusMark } from '../../components/status-mark.tsx';
import { toneOf } from './batch-tone.ts';
import { AnnexButton } from './annex-button.tsx';
import { ErrorFileButton } from './error-file-button.tsx';
import { WarningTable } from './warning-table.tsx';
import { RollbackDialog } from './rollback-dialog.tsx';
import classes from './imports.module.css';

/** What came of it, and the way back. */
export function ResultStep({ batch }: { readonly batch: ImportBatch }) {
  const { t } = useTranslation('imports');
  const core = useCore();
  const can = useCan();
  const goTo = useGoTo();
  const format = useFormat();
  const goOn = useMutation(core.imports.startImport.mutationOptions());
  const [takingBack, setTakingBack] = useState(false);
  const { warned = 0, unnumbered = 0 } = batch.state === 'done' ? batch.report ?? {} : {};
  const n = (count: number) => ({ n: format.number(count) });
  return (
    <section className={classes.work}>
      <p className={classes.facts}>
        <StatusMark tone={toneOf(batch.state)} word={t(`batches.states.${batch.state}`)} />
        <span>{t('result.added', n(batch.added))}</span>
        {batch.filled > 0 && <span>{t('result.filled', n(batch.filled))}</span>}
        {batch.skipped > 0 && <span>{t('result.skipped', n(batch.skipped))}</span>}
        {batch.refused > 0 && <StatusMark tone="warning" word={t('result.refused', n(batch.refused))} />}
        {warned > 0 && <StatusMark tone="warning" word={t('check.warned', n(warned))} />}
        {unnumbered > 0 && <span>{t('check.unnumbered', n(unnumbered))}</span>}
        {batch.kept > 0 && <span>{t('result.kept', n(batch.kept))}</span>}
        {batch.fondsTook > 0 && <span>{t('result.fondsTook', n(batch.fondsTook))}</span>}
        {batch.hasErrorFile && <ErrorFileButton importId={batch.importId} label={t('check.download')} />}
        {batch.annexes > 0 && <AnnexButton importId={batch.importId} label={t('result.annexes', n(batch.annexes))} />}
      </p>
      {batch.state === 'stopped' && <p>{t('run.stopped', n(batch.done))}{batch.errorCode !== null && <span className={classes.quiet}> {batch.errorCode}</span>}</p>}
      {batch.state === 'done' && batch.report !== null && <WarningTable report={batch.report} />}
      <ErrorNotice error={goOn.error} />
      <div className={classes.foot}>
        {batch.state !== 'rolledBack' && can('catalogue.delete') && <Button variant="subtle" color="gray" onClick={() => { setTakingBack(true); }}>{t('run.rollBack')}…</Button>}
        <Button variant="default" onClick={() => { goTo('imports'); }}>{t('result.again')}</Button>
        {batch.state === 'stopped' && can('catalogue.edit') && <Button loading={goOn.isPending} onClick={() => { goOn.mutate({ importId: batch.importId, skipInvalid: true }); }}>{t('run.goOn')}</Button>}
        {batch.state === 'done' && <Button onClick={() => { goTo('catalogue', null, { importId: batch.importId, importName: batch.fileName }); }}>{t('result.show')}</Button>}
      </div>
      {takingBack && <RollbackDialog batch={batch} onClose={() => { setTakingBack(false); }} />}
    </section>
  );
}
