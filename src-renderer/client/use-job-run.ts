import { useMutation, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Job } from '#shared/contract/system.ts';
import { isErrorCode, MunimentError } from '#shared/errors.ts';
import { useCore } from './use-core.ts';

export interface JobRun<Order> {
  readonly start: (order: Order) => void;
  /** While it is at work. */
  readonly job: Job | null;
  readonly busy: boolean;
  readonly error: unknown;
  /** Nothing of it stays. */
  readonly cancel: () => void;
}

/** Begins a job and follows it to its end. */
export function useJobRun<Order>(begin: (order: Order) => Promise<{ readonly jobId: Job['jobId'] }>, onDone: (job: Job) => void): JobRun<Order> {
  const core = useCore();
  const [jobId, setJobId] = useState<Job['jobId'] | null>(null);
  const starting = useMutation({ mutationFn: begin, onSuccess: (started) => { setJobId(started.jobId); } });
  const jobs = useQuery(core.system.listJobs.queryOptions({ input: { limit: 50 }, enabled: jobId !== null }));
  const cancelling = useMutation(core.system.cancelJob.mutationOptions());
  const job = jobId === null ? null : jobs.data?.find((each) => each.jobId === jobId) ?? null;
  const isOver = job !== null && job.state !== 'queued' && job.state !== 'running';
  useEffect(() => {
    if (!isOver) return;
    if (job.state !== 'failed') setJobId(null);
    if (job.state === 'done') onDone(job);
    // `onDone` is new at every drawing; that the job is over is what matters.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [isOver, job?.state]);
  return {
    start: (order) => { setJobId(null); starting.mutate(order); },
    job: isOver ? null : job, busy: starting.isPending || (jobId !== null && !isOver),
    error: starting.error ?? cancelling.error ?? (job?.state === 'failed' ? new MunimentError(isErrorCode(job.errorCode) ? job.errorCode : 'HOST_FAULT') : null),
    cancel: () => { if (jobId !== null) cancelling.mutate({ jobId }); },
  };
}
