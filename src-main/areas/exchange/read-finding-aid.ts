import { MunimentError } from '#shared/errors.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import { readPieceOf } from '#main/formats/finding-aid-files.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { requireFindingAid } from './require-finding-aid.ts';

const PIECE_BYTES = 4 * 1024 * 1024;

/** Throws EXCHANGE_FILE_NOT_FOUND. */
export async function readFindingAid(context: AreaContext, { jobId, offset }: CallInput<'exchange', 'readFindingAid'>): Promise<CallAnswer<'exchange', 'readFindingAid'>> {
  const { path, fileName } = requireFindingAid(context, jobId);
  const found = await readPieceOf(path, offset, PIECE_BYTES);
  if (found === null) throw new MunimentError('EXCHANGE_FILE_NOT_FOUND');
  const next = offset + found.bytes.length;
  return { fileName, piece: new File([found.bytes], fileName), nextOffset: found.bytes.length > 0 && next < found.sizeBytes ? next : null };
}
