import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ScanBatch } from '#shared/contract/digitisation.ts';
import { isErrorCode, MunimentError } from '#shared/errors.ts';
import { useCore } from '../../client/use-core.ts';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { ProgressLine } from '../../components/progress-line.tsx';
import { StatusMark } from '../../components/status-mark.tsx';
import { showFailed } from '../../components/toast.ts';
import { ScanParts } from './scan-parts.tsx';
import classes from './scanner.module.css';

/** The latest batch of this item: how far it is, what stopped it, and how it goes on. */
export function ScannerBatch({ batch }: { readonly batch: ScanBatch }) {
  const { t } = useTranslation('scanner');
  const core = useCore();
  const resume = useMutation(core.digitisation.resumeScan.mutationOptions({ onError: showFailed }));
  const cancel = useMutation(core.digitisation.cancelScan.mutationOptions({ onError: showFailed }));
  const { batchId, pages, blankPages, state, errorCode, errorData } = batch;
  const stop = (): void => { cancel.mutate({ batchId }); };
  const mayResume = state === 'paused' || state === 'cancelled';
  return (
    <div role="status">
      <div className={classes.batch}>
        {state === 'running' && <ProgressLine label={t('running', { pages })} done={pages} total={0} startedAt={batch.startedAt} />}
        {state === 'waitingForPaper' && <StatusMark tone="warning" word={t('waiting', { pages })} />}
        {state === 'paused' && <StatusMark tone="overdue" word={t('paused', { pages })} />}
        {state === 'cancelled' && <StatusMark tone="absent" word={t('cancelled', { pages })} />}
        {state === 'done' && <StatusMark tone="normal" word={t('done', { pages })} />}
        {blankPages > 0 && <span className={classes.quiet}>{t('blank', { n: blankPages })}</span>}
        {state === 'running' && <Button variant="default" size="compact-sm" loading={cancel.isPending} onClick={stop}>{t('cancel')}</Button>}
        {state === 'waitingForPaper' && <Button variant="default" size="compact-sm" loading={cancel.isPending} onClick={stop}>{t('finish')}</Button>}
        {mayResume && <Button variant="filled" size="compact-sm" loading={resume.isPending} onClick={() => { resume.mutate({ batchId }); }}>{t('resume')}</Button>}
        {state === 'paused' && <Button variant="default" size="compact-sm" onClick={stop}>{t('end')}</Button>}
      </div>
      <ScanParts batch={batch} />
      {state === 'paused' && isErrorCode(errorCode) && <ErrorNotice error={new MunimentError(errorCode, errorData)} />}
    </div>
  );
}
