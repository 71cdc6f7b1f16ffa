import type { MunimentClient } from '#shared/contract/index.ts';
import type { Job } from '#shared/contract/system.ts';
import { isErrorCode, MunimentError } from '#shared/errors.ts';

type TakeBack = () => Promise<TakeBack>;

const ASK_AGAIN_MS = 300;

/** Takes a deed back that was done as a job, and answers when it is done; the answer does it again. */
export function takeBackDeed(client: MunimentClient, jobId: Job['jobId']): TakeBack {
  return async () => {
    const back = await client.arrangement.undoDeed({ jobId });
    for (;;) {
      const job = (await client.system.listJobs({ limit: 50 })).find((each) => each.jobId === back.jobId);
      if (job?.state === 'done') return takeBackDeed(client, back.jobId);
      if (job?.state === 'failed' || job?.state === 'cancelled') throw new MunimentError(isErrorCode(job.errorCode) ? job.errorCode : 'CATALOGUE_UNDO_NOT_POSSIBLE');
      await new Promise((resolve) => { setTimeout(resolve, ASK_AGAIN_MS); });
    }
  };
}
