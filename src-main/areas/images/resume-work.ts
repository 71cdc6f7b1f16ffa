import type { AreaContext } from '#main/areas/area-context.ts';
import { clearanceRank } from '#main/areas/clearance-rank.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { changeWork } from './change-work.ts';
import { countStates } from './image-works-store.ts';
import { requireWork } from './require-work.ts';
import { RUN_WORK_JOB } from './run-work-job.ts';

/** Throws IMAGES_WORK_NOT_FOUND, IMAGES_WORK_STATE. */
export function resumeWork(context: AreaContext, { workId }: CallInput<'images', 'resumeWork'>): CallAnswer<'images', 'resumeWork'> {
  return context.write((tx) => {
    const work = requireWork(context, workId, ['stopped']);
    const jobId = tx.enqueue({ kind: RUN_WORK_JOB, payload: { workId }, label: '', total: countStates(context.db, work.n, clearanceRank(context.actor)).planned ?? 0 });
    changeWork(context, tx, work, { state: 'running', jobId, errorCode: null });
    return { jobId } as CallAnswer<'images', 'resumeWork'>;
  }, { local: true });
}
