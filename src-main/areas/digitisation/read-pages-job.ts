import { isErrorCode, MunimentError } from '#shared/errors.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import { raiseTask } from '#main/areas/tasks/raise-task.ts';
import { settleTask } from '#main/areas/tasks/settle-task.ts';
import { JobPutBack } from '#main/jobs/job-put-back.ts';
import type { JobHandler, JobRun } from '#main/jobs/job-runner.ts';
import type { PageReading } from '#main/reading/page-reader.ts';
import { keepCorrections } from './keep-corrections.ts';
import { findPageText, meanConfidencePct, writePageText } from './page-texts-store.ts';
import { changeReadState, countFailedPages, findPage, imageOf, itemCode, recountPages, type PageRecord, type ReadState } from './pages-store.ts';
import { isAnyScanRunning } from './scan-batches-store.ts';
import { READ_JOB } from './queue-reading.ts';

/** The program reads for whoever asked; that a page became secret meanwhile must not leave it unread for ever. */
const ANY_RANK = 4;
const SCAN_POLL_MS = 500;

/**
 * Reads queued pages, as many at a time as there are workers. Every page is a transaction of its own, so a job that was killed goes on with the first page
 * that is not read; a page that cannot be read is marked and the next one follows. It makes way between pages for a job that somebody waits for.
 */
export const readPagesJob: JobHandler = {
  kind: READ_JOB,
  lane: 'reading',
  maxAttempts: 3,
  async run(job) {
    const pageIds = job.payload['pageIds'] as readonly string[];
    const state = { ...(job.cursor as Partial<Progress>) };
    const progress: Progress = { next: state.next ?? 0, failed: state.failed ?? 0, begun: { ...state.begun } };
    const done = new Set<number>();
    let taken = progress.next;
    const keep = () => {
      while (done.delete(progress.next)) progress.next += 1;
      job.progress(progress.next + done.size, pageIds.length, { ...progress, begun: { ...progress.begun } });
    };
    const work = async (): Promise<void> => {
      while (taken < pageIds.length && !job.shallMakeWay()) {
        const index = taken++;
        const pageId = pageIds[index]!;
        await scannersAreStill(job.context, job.signal);
        const page = findPage(job.context.db, pageId, ANY_RANK);
        if (page !== null && isToRead(page) && !(await readOnce(job, page, progress, keep))) progress.failed += 1;
        delete progress.begun[pageId];
        done.add(index);
        keep();
      }
    };
    const ended = await Promise.allSettled(Array.from({ length: job.context.services.pageReader.workers }, work));
    const failure = ended.find((each) => each.status === 'rejected');
    if (failure !== undefined) throw failure.reason;
    if (taken < pageIds.length) throw new JobPutBack();
    noteUnreadable(job.context, pageIds);
    return { pages: pageIds.length, failed: progress.failed };
  },
  /** What was cancelled is not waiting any more. */
  abandoned(context, payload) {
    context.write((tx) => {
      const pages = (payload['pageIds'] as readonly string[]).flatMap((pageId) => findPage(context.db, pageId, ANY_RANK) ?? []).filter((page) => page.readState === 'queued');
      for (const page of pages) changeReadState(context.db, page.n, stateWithoutQueue(context, page));
      const itemIds = [...new Set(pages.flatMap((page) => page.itemId ?? []))];
      for (const itemId of itemIds) recountPages(context.db, itemId);
      if (pages.length > 0) tx.publish({ name: 'digitisation.pagesChanged', payload: { pageIds: pages.map((page) => page.pageId), itemIds } });
    }, { local: true });
  },
};

/** Where an interrupted run goes on: all pages before `next` are done. `begun`: how often a page was begun and never ended. */
interface Progress { next: number; failed: number; begun: Record<string, number> }

/** So often a page may take the whole program with it before it is left aside. */
const MOST_BEGUN = 3;

/** That the page is begun is on the disk before it is. */
async function readOnce(job: JobRun, page: PageRecord, progress: Progress, keep: () => void): Promise<boolean> {
  const begun = progress.begun[page.pageId] ?? 0;
  if (begun >= MOST_BEGUN) {
    noteFailure(job.context, page, new MunimentError('DIGITISATION_READING_CRASHED'));
    return false;
  }
  progress.begun[page.pageId] = begun + 1;
  keep();
  return readPage(job.context, page, job.signal);
}

/** Paper that a scanner pulls cannot wait; reading can, and would take the processor from it. */
async function scannersAreStill(context: AreaContext, signal: AbortSignal): Promise<void> {
  signal.throwIfAborted();
  while (isAnyScanRunning(context.db)) {
    await new Promise((resolve) => { setTimeout(resolve, SCAN_POLL_MS); });
    signal.throwIfAborted();
  }
}

/** `unread` too: a cancelled job that is tried again finds its pages so. */
const isToRead = (page: PageRecord): boolean => page.deletedAt === null && (page.readState === 'queued' || page.readState === 'unread');

function stateWithoutQueue(context: AreaContext, page: PageRecord): ReadState {
  const text = findPageText(context.db, page.n);
  if (text === null) return 'unread';
  return text.correctedBy === null ? 'read' : 'corrected';
}

async function readPage(context: AreaContext, page: PageRecord, signal: AbortSignal): Promise<boolean> {
  let reading: PageReading;
  try {
    reading = await context.services.pageReader.read({ ...await context.services.pageImages.toRead(imageOf(page)), rotation: page.rotation }, signal);
  } catch (error) {
    signal.throwIfAborted();
    // Without a reader no page can be read: the whole job waits and tries again.
    if (error instanceof MunimentError && error.code === 'DIGITISATION_READING_UNAVAILABLE') throw error;
    noteFailure(context, page, error);
    return false;
  }
  noteReading(context, page, reading);
  return true;
}

function noteReading(context: AreaContext, page: PageRecord, reading: PageReading): void {
  context.write((tx) => {
    const now = findPage(context.db, page.pageId, ANY_RANK);
    // Replaced, turned, cut otherwise or deleted while it was read: what was read is not what is there.
    if (now === null || now.deletedAt !== null || now.readState !== page.readState || now.sha256 !== page.sha256 || now.rotation !== page.rotation || now.crop !== page.crop || now.steps !== page.steps) return;
    const before = findPageText(context.db, page.n);
    const lines = keepCorrections(reading.lines, before?.lines ?? []);
    const correctedBy = lines.some(({ corrected }) => corrected === true) ? before?.correctedBy ?? null : null;
    writePageText(context.db, page.n, { ...reading, lines, correctedBy, at: context.clock.nowIso(), state: correctedBy === null ? 'read' : 'corrected' });
    recountPages(context.db, now.itemId);
    tx.record({
      class: 'O', kind: 'page.read', entity: 'page', eid: page.pageId, fields: ['text'],
      body: {
        engine: reading.engine, lines: lines.map(({ startsPm: _starts, doubts: _doubts, ...line }) => line), confidencePct: meanConfidencePct(lines), sha256: page.sha256, rotation: page.rotation,
        before: before && { text: before.text, engine: before.engine, correctedBy: before.correctedBy },
      },
    });
    tx.publish({ name: 'digitisation.pageRead', payload: { pageIds: [page.pageId], itemIds: now.itemId === null ? [] : [now.itemId] } });
  }, { local: true });
}

/** One task for each item of which pages could not be read; it closes when they are. A task carries the 档号 and never the title, which may be secret. */
function noteUnreadable(context: AreaContext, pageIds: readonly string[]): void {
  const itemIds = new Set(pageIds.map((pageId) => findPage(context.db, pageId, ANY_RANK)?.itemId ?? null));
  context.write((tx) => {
    for (const itemId of itemIds) {
      const pages = countFailedPages(context.db, itemId);
      const uniqueKey = `pagesUnread:${itemId ?? 'inbox'}`;
      if (pages === 0) settleTask(context, tx, uniqueKey, '');
      else raiseTask(context, tx, { kind: 'pagesUnread', uniqueKey, data: { item: (itemId === null ? null : itemCode(context.db, itemId)) ?? '—', pages }, target: { screen: 'digitise', id: itemId } });
    }
  }, { local: true });
}

function noteFailure(context: AreaContext, page: PageRecord, error: unknown): void {
  const code = error instanceof MunimentError && isErrorCode(error.code) ? error.code : 'DIGITISATION_READING_FAILED';
  context.logger.warn('a page could not be read', { pageId: page.pageId, error });
  context.write((tx) => {
    const now = findPage(context.db, page.pageId, ANY_RANK);
    if (now === null || now.readState !== page.readState || now.sha256 !== page.sha256) return;
    changeReadState(context.db, page.n, 'failed');
    recountPages(context.db, now.itemId);
    tx.record({ class: 'O', kind: 'page.readFailed', entity: 'page', eid: page.pageId, fields: ['text'], body: { code, detail: error instanceof Error ? error.message.slice(0, 200) : '' } });
    tx.publish({ name: 'digitisation.pageRead', payload: { pageIds: [page.pageId], itemIds: now.itemId === null ? [] : [now.itemId] } });
  }, { local: true });
}
