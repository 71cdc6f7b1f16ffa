import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { toJobView } from './job-view.ts';

/** Newest first. */
export function listJobs(context: AreaContext, input: CallInput<'system', 'listJobs'>): CallAnswer<'system', 'listJobs'> {
  return context.services.jobs.store.list(input.limit).map(toJobView);
}
