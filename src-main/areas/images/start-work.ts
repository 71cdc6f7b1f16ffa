import { MunimentError } from '#shared/errors.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { changeWork } from './change-work.ts';
import { insertWork, keepWorkPage } from './image-works-store.ts';
import { pagesOfSet } from './pages-of-set.ts';
import { RUN_WORK_JOB } from './run-work-job.ts';

/** Throws DIGITISATION_PAGE_NOT_FOUND, DIGITISATION_ITEM_NOT_FOUND, IMAGES_NOTHING_CHOSEN (no page, or no step). */
export function startWork(context: AreaContext, { pages: set, settings }: CallInput<'images', 'startWork'>): CallAnswer<'images', 'startWork'> {
  const { db, ids, clock, actor } = context;
  const doesSomething = settings.deskew || settings.crop || settings.split !== 'no' || settings.despeckle !== 'no' || settings.tone !== 'keep' || settings.rotate !== 0;
  const pages = pagesOfSet(context, set);
  if (!doesSomething || pages.length === 0) throw new MunimentError('IMAGES_NOTHING_CHOSEN');
  return context.write((tx) => {
    const workId = ids.uuid();
    const n = insertWork(db, { workId, settings, state: 'running', createdAt: clock.nowIso(), createdBy: actor.name });
    for (const page of pages) keepWorkPage(db, n, page.n, 'planned');
    const jobId = tx.enqueue({ kind: RUN_WORK_JOB, payload: { workId }, label: '', total: pages.length });
    changeWork(context, tx, { n, workId }, { jobId });
    return { workId, jobId, pages: pages.length } as CallAnswer<'images', 'startWork'>;
  }, { local: true });
}
