import { MunimentError } from '#shared/errors.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import { clearanceRank } from '#main/areas/clearance-rank.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { changeWork } from './change-work.ts';
import { countStates, hasHigherPages } from './image-works-store.ts';
import { requireWork } from './require-work.ts';
import { UNDO_WORK_JOB } from './undo-work-job.ts';

/** Begins to take a work back. Throws IMAGES_WORK_NOT_FOUND, IMAGES_WORK_STATE, IMAGES_ABOVE_CLEARANCE. */
export function undoWork(context: AreaContext, { workId }: CallInput<'images', 'undoWork'>): CallAnswer<'images', 'undoWork'> {
  return context.write((tx) => {
    const work = requireWork(context, workId, ['done', 'stopped']);
    const rank = clearanceRank(context.actor);
    if (hasHigherPages(context.db, work.n, rank)) throw new MunimentError('IMAGES_ABOVE_CLEARANCE');
    const { changed = 0, gone = 0 } = countStates(context.db, work.n, rank);
    const jobId = tx.enqueue({ kind: UNDO_WORK_JOB, payload: { workId }, label: '', total: changed + gone });
    changeWork(context, tx, work, { state: 'undoing', jobId, errorCode: null });
    return { jobId } as CallAnswer<'images', 'undoWork'>;
  }, { local: true });
}
