import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ImportBatch } from '#shared/contract/imports.ts';
import { useCore } from '../../client/use-core.ts';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { ProgressLine } from '../../components/progress-line.tsx';
import classes from './imports.module.css';

const LABELS = { checking: 'check.running', running: 'run.running', rollingBack: 'rollback.running' } as const;

/** A check, an import or a roll-back as it goes on in the core, whoever looks. */
export function WorkStep({ batch }: { readonly batch: ImportBatch }) {
  const { t } = useTranslation('imports');
  const core = useCore();
  const jobs = useQuery(core.system.listJobs.queryOptions({ input: { limit: 50 } }));
  const cancel = useMutation(core.system.cancelJob.mutationOptions());
  const job = jobs.data?.find(({ jobId }) => jobId === batch.jobId);
  const state = batch.state as keyof typeof LABELS;
  const { jobId } = batch;
  return (
    <section className={classes.work} aria-live="polite">
      <ProgressLine label={t(LABELS[state], { file: batch.fileName })} done={job?.done ?? 0} total={job?.total ?? 0} startedAt={job?.startedAt ?? null} {...(jobId !== null && { onCancel: () => { cancel.mutate({ jobId }); } })} />
      <p className={classes.quiet}>{t('run.leave')}</p>
      <ErrorNotice error={cancel.error} />
    </section>
  );
}
