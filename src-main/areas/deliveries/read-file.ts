import { MunimentError } from '#shared/errors.ts';
import { plainFileName } from '#shared/domain/plain-file-name.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import { clearanceRank } from '#main/areas/clearance-rank.ts';
import { readPiece } from '#main/formats/staged-files.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { findDelivered, selectFiles } from './delivered-records-store.ts';

const PIECE_BYTES = 4 * 1024 * 1024;

/** Throws DELIVERIES_FILE_NOT_FOUND. */
export async function readFile(context: AreaContext, { recordId, position, offset }: CallInput<'deliveries', 'readFile'>): Promise<CallAnswer<'deliveries', 'readFile'>> {
  const row = findDelivered(context.db, recordId, clearanceRank(context.actor));
  const file = row && selectFiles(context.db, row.n).find((each) => each.position === position);
  if (file === undefined || !(await context.blobs.has(file.sha256))) throw new MunimentError('DELIVERIES_FILE_NOT_FOUND');
  const piece = await readPiece(context.blobs.path(file.sha256), offset, PIECE_BYTES);
  const fileName = plainFileName(file.name);
  const end = offset + piece.length;
  return { fileName, piece: new File([new Uint8Array(piece)], fileName), nextOffset: end < file.sizeBytes && piece.length > 0 ? end : null };
}
