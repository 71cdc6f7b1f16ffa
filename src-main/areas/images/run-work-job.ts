import type { AreaContext } from '#main/areas/area-context.ts';
import { clearanceRank } from '#main/areas/clearance-rank.ts';
import { findPage } from '#main/areas/digitisation/pages-store.ts';
import type { JobHandler, JobRun } from '#main/jobs/job-runner.ts';
import { sideBySide } from '#main/jobs/side-by-side.ts';
import { changeWork } from './change-work.ts';
import { countStates, keepWorkPage, selectPlanned, type WorkRecord } from './image-works-store.ts';
import { makeParts, type MadeParts } from './make-parts.ts';
import { planProblem } from './plan-problem.ts';
import { requireWork } from './require-work.ts';
import { showParts } from './show-parts.ts';

export const RUN_WORK_JOB = 'images.runWork';

/** So many are looked up at once; each is looked up again when its turn comes. */
const CHUNK = 200;
/** The program works for whoever asked; what became more secret meanwhile is left. */
const DONE = ['changed', 'same', 'refused'] as const;

/**
 * Works on page after page. What a page shall show is made before it is written down, and written in one transaction with the note that it is done: killed anywhere,
 * a page shows either what it did or what it shall, and the next start goes on with those that are left.
 */
export const runWorkJob: JobHandler = {
  kind: RUN_WORK_JOB,
  maxAttempts: 1,
  async run(job) {
    const { context } = job;
    const work = requireWork(context, String(job.payload['workId']));
    // Cut between its last page and the note that it is over.
    const isOver = work.jobId !== job.jobId;
    try {
      if (!isOver) await workOnPages(job, work);
      const { changed = 0, made = 0, same = 0, refused = 0 } = countStates(context.db, work.n, clearanceRank(context.actor));
      const counts = { changed, made, same, refused };
      if (!isOver) context.write((tx) => {
        tx.record({ class: 'F', kind: 'imageWork.finish', entity: 'imageWork', eid: work.workId, body: { settings: { ...work.settings }, ...counts } });
        changeWork(context, tx, work, { state: 'done', jobId: null, errorCode: null, endedAt: context.clock.nowIso() });
      });
      return counts;
    } catch (error) {
      if (!job.signal.aborted) stop(context, work.workId, error instanceof Error && 'code' in error ? String(error.code) : 'HOST_FAULT');
      throw error;
    }
  },
  abandoned(context, payload) { stop(context, String(payload['workId']), null); },
};

function stop(context: AreaContext, workId: string, errorCode: string | null): void {
  const work = requireWork(context, workId);
  if (work.state === 'running') context.write((tx) => { changeWork(context, tx, work, { state: 'stopped', jobId: null, errorCode }); }, { local: true });
}

async function workOnPages({ context, signal, progress }: JobRun, work: WorkRecord): Promise<void> {
  const rank = clearanceRank(context.actor);
  const states = countStates(context.db, work.n, rank);
  let done = DONE.reduce((sum, state) => sum + (states[state] ?? 0), 0);
  const total = done + (states.planned ?? 0);
  // One more than there are processes: while a page is written down the next is being made.
  const together = context.services.pageImages.processes + 1;
  for (let pageIds = selectPlanned(context.db, work.n, CHUNK); pageIds.length > 0; pageIds = selectPlanned(context.db, work.n, CHUNK)) {
    await sideBySide(pageIds, together, async (pageId) => {
      signal.throwIfAborted();
      const made = await make(context, work, pageId, rank);
      signal.throwIfAborted();
      context.write(made.note, { local: true });
      done += 1;
      progress(done, Math.max(done, total));
    });
  }
  progress(done, Math.max(done, total), {});
}

/** Looks at a page and makes what it shall show; `note` writes it down. Throws what concerns more than this page. */
async function make(context: AreaContext, work: WorkRecord, pageId: string, rank: number): Promise<{ note(tx: Parameters<typeof showParts>[1]): void }> {
  const { db } = context;
  const page = findPage(db, pageId, rank);
  // Deleted, or above the person's clearance since it was chosen.
  if (page === null || page.deletedAt !== null) {
    const pageN = page?.n ?? findPage(db, pageId, 4)!.n;
    return { note: () => { keepWorkPage(db, work.n, pageN, 'refused', { errorCode: 'DIGITISATION_PAGE_NOT_FOUND' }); } };
  }
  let parts: MadeParts | null;
  try {
    parts = await makeParts(context, page, work.settings);
  } catch (error) {
    const errorCode = planProblem(error);
    if (errorCode === null) throw error;
    context.logger.warn('a page could not be worked on', { pageId, error });
    return { note: () => { keepWorkPage(db, work.n, page.n, 'refused', { errorCode }); } };
  }
  return { note: (tx) => { showParts(context, tx, work, page, parts); } };
}
