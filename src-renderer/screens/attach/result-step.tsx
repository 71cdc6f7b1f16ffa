import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isErrorCode, MunimentError } from '#shared/errors.ts';
import { useGoTo } from '../../app/navigation.ts';
import { useCore } from '../../client/use-core.ts';
import { useCan } from '../../client/use-session.ts';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { useFormat } from '../../components/format.ts';
import { StatusMark } from '../../components/status-mark.tsx';
import { toneOf } from './attachment-tone.ts';
import type { CheckedBatch } from './checked-batch.ts';
import { FindingTable } from './finding-table.tsx';
import { ReportButton } from './report-button.tsx';
import { TakeBackDialog } from './take-back-dialog.tsx';
import classes from './attach.module.css';

/** What came of it, and the way back. */
export function ResultStep({ batch }: { readonly batch: CheckedBatch }) {
  const { t } = useTranslation('attachments');
  const core = useCore();
  const can = useCan();
  const goTo = useGoTo();
  const format = useFormat();
  const goOn = useMutation(core.attachments.startAttaching.mutationOptions());
  const [takingBack, setTakingBack] = useState(false);
  const { report, state, attachmentId, errorCode } = batch;
  return (
    <section className={classes.work}>
      <p className={classes.facts}>
        <StatusMark tone={toneOf(state)} word={t(`batches.states.${state}`)} />
        <span>{t('result.attached', { items: format.number(report.attachedItems), pages: format.number(report.attachedPages) })}</span>
        {report.replacedPages > 0 && <span>{t('result.replaced', { n: format.number(report.replacedPages) })}</span>}
        {report.refusedFiles > 0 && <StatusMark tone="warning" word={t('result.refused', { n: format.number(report.refusedFiles) })} />}
        {batch.kept > 0 && <span>{t('result.kept', { n: format.number(batch.kept) })}</span>}
        <ReportButton attachmentId={attachmentId} />
      </p>
      {state === 'stopped' && <p>{t('run.stopped')}</p>}
      {errorCode !== null && <ErrorNotice error={new MunimentError(isErrorCode(errorCode) ? errorCode : 'HOST_FAULT', { folder: batch.folder, incident: attachmentId })} />}
      <ErrorNotice error={goOn.error} />
      <FindingTable batch={batch} />
      <div className={classes.foot}>
        {state !== 'rolledBack' && can('digitisation.deletePage') && <Button variant="subtle" color="gray" onClick={() => { setTakingBack(true); }}>{t('run.rollBack')}…</Button>}
        <Button variant="default" onClick={() => { goTo('attach'); }}>{t('result.again')}</Button>
        {state === 'stopped' && <Button loading={goOn.isPending} onClick={() => { goOn.mutate({ attachmentId, partly: true }); }}>{t('run.goOn')}</Button>}
      </div>
      {takingBack && <TakeBackDialog batch={batch} onClose={() => { setTakingBack(false); }} />}
    </section>
  );
}
