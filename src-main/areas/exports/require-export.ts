import type { Actor } from '#shared/domain/permission.ts';
import { MunimentError } from '#shared/errors.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import { sizeOf, stagedExport } from '#main/formats/staged-files.ts';
import { EXPORT_FORMATS } from './export-formats.ts';
import type { ExportFormatName } from './export-run.ts';
import { WRITE_EXPORT_JOB } from './write-export-job.ts';

export interface FinishedExport { readonly path: string; readonly sizeBytes: number; readonly fileName: string; readonly mediaType: string }

/** The finished file of the job, if the actor is who asked for it: somebody else may see more or less. Throws EXPORTS_NOT_READY. */
export async function requireExport(context: AreaContext, jobId: string): Promise<FinishedExport> {
  const job = context.services.jobs.store.find(jobId);
  const path = stagedExport(context.services.paths.exports, jobId);
  const sizeBytes = await sizeOf(path);
  const written = job?.payload['mediaType'];
  const isOurs = job?.kind === WRITE_EXPORT_JOB || (typeof written === 'string' && job?.kind.endsWith('.writePdf') === true);
  if (job === null || !isOurs || job.state !== 'done' || sizeBytes === null || (JSON.parse(job.actor) as Actor).personId !== context.actor.personId) throw new MunimentError('EXPORTS_NOT_READY');
  return { path, sizeBytes, fileName: job.label, mediaType: typeof written === 'string' ? written : EXPORT_FORMATS[job.payload['format'] as ExportFormatName].mediaType };
}
