import type { CallAnswer } from '#main/rpc/verbs.ts';
import type { QueuedJob } from '#main/jobs/job-queue-store.ts';

/** A job without what only the runner may see. */
export function toJobView({ payload: _payload, cursor: _cursor, actor: _actor, ...job }: QueuedJob): CallAnswer<'system', 'cancelJob'> {
  return job;
}
