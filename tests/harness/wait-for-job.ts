import type { MunimentClient } from '#shared/contract/index.ts';
import type { Job } from '#shared/contract/system.ts';
import type { TestRoom } from './open-test-room.ts';

/** The job when it is over, told by its own announcements. */
export async function waitForJob(room: TestRoom, jobId: string, client: MunimentClient = room.client): Promise<Job> {
  const gone = new AbortController();
  const find = async () => (await client.system.listJobs({ limit: 200 })).find((job) => job.jobId === jobId);
  const isOver = (job: Job | undefined): job is Job => job !== undefined && job.state !== 'queued' && job.state !== 'running';
  const events = room.context.events.watch(0, gone.signal);
  try {
    for await (const event of events) {
      if (event.name !== 'system.jobChanged') continue;
      const job = await find();
      if (isOver(job)) return job;
    }
  } finally {
    gone.abort();
  }
  throw new Error('the room closed before the job was over');
}
