import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { MunimentClient } from '#shared/contract/index.ts';
import { isErrorCode, MunimentError } from '#shared/errors.ts';
import { useCore } from '../../client/use-core.ts';
import { DialogFoot } from '../../components/dialog.tsx';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { ProgressLine } from '../../components/progress-line.tsx';
import { StatusMark } from '../../components/status-mark.tsx';
import classes from './labels.module.css';

type PrintJob = Awaited<ReturnType<MunimentClient['labels']['getPrintJob']>>;
const ASK_EVERY_MS = 400;
const isOver = (job: PrintJob | undefined): boolean => job !== undefined && job.state !== 'queued' && job.state !== 'running';

export interface PrintProgressProps {
  readonly jobId: PrintJob['jobId'];
  /** A label is printed once more: that is a job of its own. */
  readonly onJob: (jobId: PrintJob['jobId']) => void;
  readonly onClose: () => void;
}

/** A print under way: how many came out, what stopped it, and the label that nobody can vouch for. It goes on when the dialog is closed. */
export function PrintProgress({ jobId, onJob, onClose }: PrintProgressProps) {
  const { t } = useTranslation('labels');
  const core = useCore();
  const { data: job, error, refetch } = useQuery(core.labels.getPrintJob.queryOptions({ input: { jobId }, refetchInterval: (query) => (isOver(query.state.data) ? false : ASK_EVERY_MS) }));
  const again = { onSuccess: () => { void refetch(); } };
  const resume = useMutation(core.system.retryJob.mutationOptions(again));
  const stop = useMutation(core.system.cancelJob.mutationOptions(again));
  const reprint = useMutation(core.labels.reprintLabels.mutationOptions({ onSuccess: (answer) => { onJob(answer.jobId); } }));
  if (job === undefined) return <ErrorNotice error={error} />;
  const left = job.total - job.done;
  return (
    <>
      {!isOver(job) && <ProgressLine label={t('progress', { done: job.done, total: job.total })} done={job.done} total={job.total} startedAt={null} />}
      {job.state === 'done' && job.uncertain.length === 0 && <p role="status"><StatusMark tone="normal" word={t('finished', { n: job.total })} /></p>}
      {job.state === 'cancelled' && <p role="status"><StatusMark tone="absent" word={t('cancelled', { done: job.done, total: job.total })} /></p>}
      {job.state === 'failed' && isErrorCode(job.errorCode) && <ErrorNotice error={new MunimentError(job.errorCode, { deviceId: job.printerId, address: job.printerId, reason: t('progress', { done: job.done, total: job.total }) })} />}
      {job.uncertain.map(({ number, title }) => (
        <div key={number} className={classes.uncertain}>
          <div><p>▲ {t('uncertain', { title })}</p><p className={classes.quiet}>{t('uncertainHint')}</p></div>
          {isOver(job) && <Button variant="default" loading={reprint.isPending} onClick={() => { reprint.mutate({ jobId, numbers: [number] }); }}>{t('reprint')}</Button>}
        </div>
      ))}
      <ErrorNotice error={resume.error ?? stop.error ?? reprint.error} />
      <DialogFoot>
        {!isOver(job) && <Button variant="default" loading={stop.isPending} onClick={() => { stop.mutate({ jobId }); }}>{t('stop')}</Button>}
        {(job.state === 'failed' || job.state === 'cancelled') && left > 0 && <Button variant="default" loading={resume.isPending} onClick={() => { resume.mutate({ jobId }); }}>{t('resume')}</Button>}
        <Button onClick={onClose}>{t('close')}</Button>
      </DialogFoot>
    </>
  );
}
