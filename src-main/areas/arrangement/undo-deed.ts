import { MunimentError } from '#shared/errors.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { isDeedThere, UNDO_DEED_JOB } from './undo-deed-job.ts';

/** Begins to take a long deed back. Throws CATALOGUE_UNDO_NOT_POSSIBLE. */
export function undoDeed(context: AreaContext, { jobId }: CallInput<'arrangement', 'undoDeed'>): CallAnswer<'arrangement', 'undoDeed'> {
  const deed = context.services.jobs.store.find(jobId);
  if (deed?.state !== 'done' || !isDeedThere(context, jobId)) throw new MunimentError('CATALOGUE_UNDO_NOT_POSSIBLE');
  return { jobId: context.write((tx) => tx.enqueue({ kind: UNDO_DEED_JOB, payload: { deedId: jobId }, label: deed.label, total: 0 }), { local: true }) } as CallAnswer<'arrangement', 'undoDeed'>;
}
