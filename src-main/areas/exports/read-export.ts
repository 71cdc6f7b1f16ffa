import type { AreaContext } from '#main/areas/area-context.ts';
import { readPiece } from '#main/formats/staged-files.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { requireExport } from './require-export.ts';

const PIECE_BYTES = 4 * 1024 * 1024;

/** Throws EXPORTS_NOT_READY. */
export async function readExport(context: AreaContext, { jobId, offset }: CallInput<'exports', 'readExport'>): Promise<CallAnswer<'exports', 'readExport'>> {
  const { path, sizeBytes, fileName, mediaType } = await requireExport(context, jobId);
  const bytes = await readPiece(path, offset, Math.max(0, Math.min(PIECE_BYTES, sizeBytes - offset)));
  const next = offset + bytes.length;
  return { fileName, piece: new File([new Uint8Array(bytes)], fileName, { type: mediaType }), nextOffset: next < sizeBytes && bytes.length > 0 ? next : null };
}
