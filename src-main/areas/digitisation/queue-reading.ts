import type { AreaContext, WriteTx } from '#main/areas/area-context.ts';
import type { JobPriority } from '#main/jobs/job-queue-store.ts';
import { clearanceRank } from '#main/areas/clearance-rank.ts';
import { changeReadState, findPage, itemTitle, type PageRecord } from './pages-store.ts';
import { readsAutomatically } from './read-automatically-store.ts';

export const READ_JOB = 'digitisation.read';

/** Longer than this and a second job begins: what is cancelled or retried stays manageable. */
const PAGES_PER_AUTOMATIC_JOB = 500;

/**
 * Queues pages that have just come in or changed, when the room reads automatically. They join the job that is waiting
 * already, so that a batch of a hundred pages is one line in the list of jobs and not a hundred.
 */
export function queueNewPages(context: AreaContext, tx: WriteTx, pageIds: readonly string[]): void {
  if (!readsAutomatically(context.db)) return;
  queuePages(context, tx, pageIds.flatMap((pageId) => findPage(context.db, pageId, clearanceRank(context.actor)) ?? []), 'joinWaiting', 1);
}

/**
 * Marks the pages as queued and makes (or extends) the job; answers with the job's id, null when there is nothing to read.
 * Pages that wait in another job stay there (then that job's id is answered), unless that job has failed.
 */
export function queuePages(context: AreaContext, tx: WriteTx, pages: readonly PageRecord[], how: 'ownJob' | 'joinWaiting', priority: JobPriority): string | null {
  const jobOf = (page: PageRecord): string | null => {
    const jobId = page.readState === 'queued' ? context.services.jobs.store.findActiveWith(READ_JOB, 'pageIds', page.pageId) : null;
    const job = jobId === null ? null : context.services.jobs.store.find(jobId);
    // Somebody who waits does not wait for the pages that were there before: the other job finds this one read.
    return job !== null && job.priority > priority && job.total - job.done > 1 ? null : jobId;
  };
  const waiting = pages.filter((page) => jobOf(page) === null);
  if (waiting.length === 0) return pages.length === 0 ? null : jobOf(pages[0]!);
  for (const page of waiting) changeReadState(context.db, page.n, 'queued');
  const pageIds = waiting.map((page) => page.pageId);
  const { store } = context.services.jobs;
  const joined = how === 'joinWaiting' ? store.addToWaiting({ kind: READ_JOB, createdBy: context.actor.name, list: 'pageIds', values: pageIds, most: PAGES_PER_AUTOMATIC_JOB, priority }) : null;
  if (joined !== null) {
    tx.publish({ name: 'system.jobChanged', payload: { jobIds: [joined] } });
    return joined;
  }
  return tx.enqueue({ kind: READ_JOB, payload: { pageIds }, label: labelOf(context, waiting[0]!), total: pageIds.length, priority });
}

function labelOf(context: AreaContext, page: PageRecord): string {
  const title = page.itemId === null ? '' : itemTitle(context.db, page.itemId);
  return title === '' ? page.originalName : title;
}
