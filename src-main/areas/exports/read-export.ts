import { MunimentError } from '#shared/errors.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import { readPiece, sizeOf, stagedExport } from '#main/formats/staged-files.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { EXPORT_FORMATS, type ExportFormatName } from './export-formats.ts';
import { WRITE_EXPORT_JOB } from './write-export-job.ts';

const PIECE_BYTES = 4 * 1024 * 1024;

/** A piece of a finished file: for the person who asked for it only, who may see what stands in it. Throws EXPORTS_NOT_READY. */
export async function readExport(context: AreaContext, { jobId, offset }: CallInput<'exports', 'readExport'>): Promise<CallAnswer<'exports', 'readExport'>> {
  const job = context.services.jobs.store.find(jobId);
  const path = stagedExport(context.services.paths.exports, jobId);
  const size = await sizeOf(path);
  const isOwn = job !== null && (JSON.parse(job.actor) as { personId: string }).personId === context.actor.personId;
  if (job === null || job.kind !== WRITE_EXPORT_JOB || job.state !== 'done' || !isOwn || size === null) throw new MunimentError('EXPORTS_NOT_READY');
  const bytes = await readPiece(path, offset, Math.max(0, Math.min(PIECE_BYTES, size - offset)));
  const next = offset + bytes.length;
  return {
    fileName: job.label, piece: new File([new Uint8Array(bytes)], job.label, { type: EXPORT_FORMATS[job.payload['format'] as ExportFormatName].mediaType }), nextOffset: next < size && bytes.length > 0 ? next : null,
  };
}
