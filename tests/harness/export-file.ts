import type { MunimentClient } from '#shared/contract/index.ts';
import { isErrorCode, MunimentError } from '#shared/errors.ts';

/** Exports as a person does: starts the job, waits for it by its announcements, and fetches the file. Throws the job's own error. */
export async function exportFile(client: MunimentClient, input: Parameters<MunimentClient['exports']['startExport']>[0]) {
  const { lastEvent } = await client.system.getStatus({});
  const { jobId } = await client.exports.startExport(input);
  const find = async () => (await client.system.listJobs({ limit: 20 })).find((each) => each.jobId === jobId)!;
  let job = await find();
  if (!isOver(job.state)) for await (const event of await client.system.watchEvents({ afterNumber: lastEvent })) {
    if (event.name !== 'system.jobChanged') continue;
    job = await find();
    if (isOver(job.state)) break;
  }
  if (job.state === 'failed') throw new MunimentError(isErrorCode(job.errorCode) ? job.errorCode : 'HOST_FAULT', { detail: job.errorDetail ?? '' });
  const pieces: Buffer[] = [];
  for (let offset: number | null = 0; offset !== null;) {
    const answer: Awaited<ReturnType<typeof client.exports.readExport>> = await client.exports.readExport({ jobId, offset });
    pieces.push(Buffer.from(await answer.piece.arrayBuffer()));
    offset = answer.nextOffset;
  }
  const bytes = Buffer.concat(pieces);
  return { jobId, job, bytes, text: () => bytes.toString('utf8') };
}

const isOver = (state: string): boolean => state === 'done' || state === 'failed' || state === 'cancelled';
