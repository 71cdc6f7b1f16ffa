import type { Actor } from '#shared/domain/permission.ts';
import { MunimentError } from '#shared/errors.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import { findFonds } from '#main/areas/schemes/schemes-store.ts';
import { findingAidPath } from '#main/formats/finding-aid-files.ts';
import { createJobStore } from '#main/jobs/job-queue-store.ts';
import { WRITE_FINDING_AID_JOB } from './write-finding-aid-job.ts';

/** The finished file of the job, if the actor is who asked for it: somebody else may see more or less. Throws EXCHANGE_FILE_NOT_FOUND. */
export function requireFindingAid(context: AreaContext, jobId: string): { readonly path: string; readonly fileName: string } {
  const job = createJobStore(context.db).find(jobId);
  if (job?.kind !== WRITE_FINDING_AID_JOB || job.state !== 'done' || (JSON.parse(job.actor) as Actor).personId !== context.actor.personId) throw new MunimentError('EXCHANGE_FILE_NOT_FOUND');
  const fonds = findFonds(context.db, String(job.payload['fondsId']));
  const format = String(job.payload['format']);
  return { path: findingAidPath(context.services.paths.findingAids, jobId), fileName: `${fonds?.code ?? 'fonds'}.${format === 'atom' ? 'atom.csv' : `${format}.xml`}` };
}
