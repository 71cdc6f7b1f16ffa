import { MunimentError } from '#shared/errors.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { getJob } from './get-job.ts';
import { toJobView } from './job-view.ts';

/** Queues a failed or cancelled job again; it goes on where it stopped. Throws SYSTEM_JOB_NOT_FOUND, SYSTEM_JOB_NOT_ENDED. */
export function retryJob(context: AreaContext, input: CallInput<'system', 'retryJob'>): CallAnswer<'system', 'retryJob'> {
  getJob(context, input.jobId);
  context.write((tx) => {
    if (!context.services.jobs.store.retryNow(input.jobId)) throw new MunimentError('SYSTEM_JOB_NOT_ENDED');
    tx.publish({ name: 'system.jobChanged', payload: { jobIds: [input.jobId] } });
  }, { local: true });
  context.services.jobs.runner.wake();
  return toJobView(getJob(context, input.jobId));
}
