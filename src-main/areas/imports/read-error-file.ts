import type { AreaContext } from '#main/areas/area-context.ts';
import { readPiece } from '#main/formats/staged-files.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { MunimentError } from '#shared/errors.ts';
import { filesOf, requireImport } from './open-import.ts';
import { viewImport } from './view-import.ts';

const PIECE_BYTES = 4 * 1024 * 1024;

/** A piece of the list of refused rows. Throws IMPORTS_NOT_FOUND, IMPORTS_NO_ERROR_FILE. */
export async function readErrorFile(context: AreaContext, { importId, offset }: CallInput<'imports', 'readErrorFile'>): Promise<CallAnswer<'imports', 'readErrorFile'>> {
  const record = requireImport(context, importId);
  if (!viewImport(context, record).hasErrorFile) throw new MunimentError('IMPORTS_NO_ERROR_FILE');
  const bytes = await readPiece(filesOf(context, importId).errors, offset, Math.max(0, Math.min(PIECE_BYTES, record.errorBytes - offset)));
  const next = offset + bytes.length;
  const fileName = `${record.fileName.replace(/\.[^.]*$/u, '')}-errors.csv`;
  return { fileName, piece: new File([new Uint8Array(bytes)], fileName, { type: 'text/csv' }), nextOffset: next < record.errorBytes && bytes.length > 0 ? next : null };
}
