import { skipToken, useQuery } from '@tanstack/react-query';
import type { Job } from '#shared/contract/system.ts';
import { useCore } from '../../client/use-core.ts';

const NEWEST = 200;

/** A job as it goes; null while there is none or it is not known yet. */
export function useJob(jobId: Job['jobId'] | null): Job | null {
  const core = useCore();
  const { data } = useQuery(core.system.listJobs.queryOptions({ input: jobId === null ? skipToken : { limit: NEWEST } }));
  return data?.find((job) => job.jobId === jobId) ?? null;
}
