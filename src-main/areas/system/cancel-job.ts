import { MunimentError } from '#shared/errors.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { getJob } from './get-job.ts';
import { toJobView } from './job-view.ts';

/** Steps that are done stay done; the step under way ends first. Throws SYSTEM_JOB_NOT_FOUND, SYSTEM_JOB_ENDED. */
export function cancelJob(context: AreaContext, input: CallInput<'system', 'cancelJob'>): CallAnswer<'system', 'cancelJob'> {
  getJob(context, input.jobId);
  if (!context.services.jobs.runner.cancel(input.jobId)) throw new MunimentError('SYSTEM_JOB_ENDED');
  return toJobView(getJob(context, input.jobId));
}
