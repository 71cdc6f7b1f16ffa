import { MunimentError } from '#shared/errors.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import type { QueuedJob } from '#main/jobs/job-queue-store.ts';

/** Throws SYSTEM_JOB_NOT_FOUND. */
export function getJob(context: AreaContext, jobId: string): QueuedJob {
  const job = context.services.jobs.store.find(jobId);
  if (!job) throw new MunimentError('SYSTEM_JOB_NOT_FOUND');
  return job;
}
