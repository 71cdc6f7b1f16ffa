import { MunimentError } from '#shared/errors.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import type { QueuedJob } from '#main/jobs/job-queue-store.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { PRINT_LABELS_JOB, readCursor, readPayload } from './print-labels-job.ts';

/** Throws LABELS_JOB_NOT_FOUND. */
export function getPrintJob(context: AreaContext, input: CallInput<'labels', 'getPrintJob'>): CallAnswer<'labels', 'getPrintJob'> {
  const job = requirePrintJob(context, input.jobId);
  const { printerId, labels } = readPayload(job.payload);
  const uncertain = readCursor(job.cursor).uncertain.map((number) => ({ number, title: labels[number]?.title ?? '' }));
  return { jobId: input.jobId, state: job.state, done: job.done, total: job.total, printerId, errorCode: job.errorCode, uncertain };
}

/** A print job of the actor's own: labels may say what others may not see. */
export function requirePrintJob(context: AreaContext, jobId: string): QueuedJob {
  const job = context.services.jobs.store.find(jobId);
  if (job?.kind !== PRINT_LABELS_JOB || job.createdBy !== context.actor.name) throw new MunimentError('LABELS_JOB_NOT_FOUND');
  return job;
}
