import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isErrorCode, MunimentError } from '#shared/errors.ts';
import type { Job } from '#shared/contract/system.ts';
import { jobLabel } from '../../app/job-label.ts';
import { useCore } from '../../client/use-core.ts';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { errorSentences } from '../../components/error-sentences.ts';
import { useActorWords } from '../../components/use-actor-words.ts';
import { useFormat } from '../../components/format.ts';
import { ListTable, type ListColumn } from '../../components/list-table.tsx';
import { ProgressLine } from '../../components/progress-line.tsx';
import { StatusMark, type StatusTone } from '../../components/status-mark.tsx';
import { showFailed } from '../../components/toast.ts';
import { Panel, SectionPage } from './section.tsx';

const TONES: Record<Job['state'], StatusTone> = { queued: 'absent', running: 'info', done: 'normal', failed: 'overdue', cancelled: 'absent' };

/** Slow work: what runs, what waits, what failed and why. */
export function JobsSection() {
  const { t } = useTranslation('settings');
  const core = useCore();
  const format = useFormat();
  const actorWords = useActorWords();
  const [stopping, setStopping] = useState<Job | null>(null);
  const { data, error, refetch } = useQuery(core.system.listJobs.queryOptions({ input: {} }));
  const cancel = useMutation(core.system.cancelJob.mutationOptions({ onSuccess: () => { setStopping(null); } }));
  const retry = useMutation(core.system.retryJob.mutationOptions({ onError: showFailed }));
  const columns: readonly ListColumn<Job>[] = [
    { id: 'state', header: t('jobs.state'), width: '110px', render: (job) => <StatusMark tone={TONES[job.state]} word={t(`jobs.states.${job.state}`)} /> },
    { id: 'kind', header: t('jobs.kind'), width: '28%', render: (job) => <span title={jobLabel(job)}>{jobLabel(job)}</span> },
    { id: 'progress', header: t('jobs.progress'), render: (job) => <JobProgress job={job} /> },
    { id: 'by', header: t('jobs.by'), width: '130px', render: (job) => actorWords(job.createdBy, job.kind) },
    { id: 'at', header: t('jobs.at'), width: '110px', render: (job) => <span title={format.dateTime(job.createdAt)}>{format.relative(job.endedAt ?? job.startedAt ?? job.createdAt)}</span> },
    {
      id: 'actions', header: '', width: '90px', align: 'right',
      render: (job) => (job.state === 'queued' || job.state === 'running'
        ? <Button variant="subtle" color="gray" size="compact-sm" onClick={() => { cancel.reset(); setStopping(job); }}>{t('jobs.cancel')}</Button>
        : (job.state === 'failed' || job.state === 'cancelled') && <Button variant="subtle" color="gray" size="compact-sm" onClick={() => { retry.mutate({ jobId: job.jobId }); }}>{t('jobs.retry')}</Button>),
    },
  ];
  return (
    <SectionPage title={t('sections.jobs')} error={error} onRetry={() => { void refetch(); }}>
      {data !== undefined && <Panel>{data.length === 0 ? <EmptyState title={t('jobs.empty')} detail={t('jobs.emptyDetail')} /> : <ListTable label={t('sections.jobs')} columns={columns} rows={data} rowKey={(job) => job.jobId} />}</Panel>}
      <ConfirmDialog
        open={stopping !== null} title={t('jobs.confirmCancel')} detail={t('jobs.confirmCancelDetail')} objects={stopping === null ? [] : [jobLabel(stopping)]} confirmLabel={t('jobs.cancel')}
        busy={cancel.isPending} error={cancel.error} onConfirm={() => { if (stopping !== null) cancel.mutate({ jobId: stopping.jobId }); }} onClose={() => { setStopping(null); }}
      />
    </SectionPage>
  );
}

function JobProgress({ job }: { readonly job: Job }) {
  const { t } = useTranslation('settings');
  const format = useFormat();
  if (job.state === 'running') return <ProgressLine label="" done={job.done} total={job.total} startedAt={job.startedAt} />;
  if (job.errorCode !== null && isErrorCode(job.errorCode)) {
    const { what } = errorSentences(new MunimentError(job.errorCode, { detail: job.errorDetail ?? '', incident: job.jobId }));
    return <span title={`${what} ${job.errorDetail ?? ''}`}>{what}</span>;
  }
  return <>{job.total > 0 ? `${format.number(job.done)} / ${format.number(job.total)}` : ''}{job.attempts > 1 && ` · ${t('jobs.attempts', { n: job.attempts })}`}</>;
}
