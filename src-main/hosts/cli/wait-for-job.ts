import type { Job } from '#shared/contract/system.ts';
import { isErrorCode, MunimentError } from '#shared/errors.ts';
import type { CommandRun } from './command.ts';
import { say } from './say.ts';

/** Waits for a job by its announcements, saying how far it is; Ctrl+C cancels it. Throws the job's own error when it failed. */
export async function waitForJob(run: Pick<CommandRun, 'client' | 'report' | 'signal'>, jobId: string): Promise<Job> {
  const { client } = run;
  const find = async () => (await client.system.listJobs({ limit: 200 })).find((job) => job.jobId === jobId)!;
  const { lastEvent } = await client.system.getStatus({});
  const events = await client.system.watchEvents({ afterNumber: lastEvent });
  const cancel = () => { void client.system.cancelJob({ jobId }).catch(() => undefined); };
  run.signal.addEventListener('abort', cancel);
  try {
    let job = await find();
    if (job.state === 'queued') run.report(wordsOf(job));
    if (!isOver(job)) for await (const event of events) {
      if (event.name !== 'system.jobChanged') continue;
      job = await find();
      run.report(wordsOf(job));
      if (isOver(job)) break;
    }
    if (job.state === 'failed') throw new MunimentError(isErrorCode(job.errorCode) ? job.errorCode : 'HOST_FAULT', { detail: job.errorDetail ?? '' });
    return job;
  } finally {
    run.signal.removeEventListener('abort', cancel);
  }
}

const STATES: Readonly<Record<Job['state'], readonly [zh: string, en: string]>> = {
  queued: ['排队中，等前面的作业做完', 'waiting for the work before it'], running: ['进行中', 'running'], done: ['完成', 'done'], failed: ['未完成', 'failed'], cancelled: ['已停止', 'stopped'],
};
const wordsOf = ({ label, done, total, state }: Job): string => `${label}: ${done}/${total} ${say(...STATES[state])}`;

const isOver = (job: Job): boolean => job.state === 'done' || job.state === 'failed' || job.state === 'cancelled';
