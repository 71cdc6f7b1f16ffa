import type { Job } from '#shared/contract/system.ts';
import type { BenchCore } from './bench-core.ts';

/** Waits for the end of a job; `looked` is called at every announcement meanwhile. */
export async function jobEnded({ client }: BenchCore, jobId: Job['jobId'], looked: () => void = () => undefined): Promise<Job> {
  const find = async () => (await client.system.listJobs({ limit: 200 })).find((job) => job.jobId === jobId)!;
  const { lastEvent } = await client.system.getStatus({});
  const early = await find();
  if (early.endedAt !== null) return early;
  for await (const event of await client.system.watchEvents({ afterNumber: Math.max(0, lastEvent - 1) })) {
    looked();
    if (event.name !== 'system.jobChanged') continue;
    const job = await find();
    if (job.endedAt !== null) return job;
  }
  throw new Error('the core closed');
}
