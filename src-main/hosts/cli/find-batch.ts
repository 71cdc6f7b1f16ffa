import type { MunimentClient } from '#shared/contract/index.ts';
import { MunimentError } from '#shared/errors.ts';
import { usageError } from './usage-error.ts';

/** The batch with this number. Throws LINE_BATCH_NOT_FOUND; CLI_USAGE where none was named. */
export async function findBatch(client: MunimentClient, number: string | undefined) {
  if (number === undefined) throw usageError('NUMBER is needed');
  const found = (await client.line.listBatches({ words: number, limit: 500 })).rows.find((row) => row.number === number);
  if (found === undefined) throw new MunimentError('LINE_BATCH_NOT_FOUND');
  return client.line.getBatch({ batchId: found.batchId });
}
