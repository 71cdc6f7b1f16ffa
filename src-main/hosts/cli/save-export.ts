import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import type { Job } from '#shared/contract/system.ts';
import { MunimentError } from '#shared/errors.ts';
import type { CommandRun } from './command.ts';
import { waitForJob } from './wait-for-job.ts';

/** Waits for an export and writes its file to `out`; answers with the job, however it ended. Throws CLI_FILE_UNWRITABLE and what `waitForJob` throws. */
export async function saveExport(run: CommandRun, jobId: Job['jobId'], out: string): Promise<Job> {
  const { client } = run;
  const job = await waitForJob(run, jobId);
  if (job.state !== 'done') return job;
  async function* pieces() {
    for (let offset: number | null = 0; offset !== null;) {
      const answer: Awaited<ReturnType<typeof client.exports.readExport>> = await client.exports.readExport({ jobId, offset });
      yield new Uint8Array(await answer.piece.arrayBuffer());
      offset = answer.nextOffset;
    }
  }
  await pipeline(pieces(), createWriteStream(out)).catch((error: NodeJS.ErrnoException) => { throw error instanceof MunimentError ? error : new MunimentError('CLI_FILE_UNWRITABLE', { file: out, detail: error.code ?? error.message }, { cause: error }); });
  await client.exports.discardExport({ jobId });
  return job;
}
