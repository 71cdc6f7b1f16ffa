import { isErrorCode, MunimentError } from '#shared/errors.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import { raiseTask } from '#main/areas/tasks/raise-task.ts';
import { settleTask } from '#main/areas/tasks/settle-task.ts';
import type { JobHandler } from '#main/jobs/job-runner.ts';
import type { PageReading } from '#main/reading/page-reader.ts';
import { findPageText, meanConfidencePct, writePageText } from './page-texts-store.ts';
import { changeReadState, countFailedPages, findPage, imageOf, itemCode, recountPages, type PageRecord, type ReadState } from './pages-store.ts';
import { isAnyScanRunning } from './scan-batches-store.ts';
import { READ_JOB } from './queue-reading.ts';

/** The program reads for whoever asked; that a page became secret meanwhile must not leave it unread for ever. */
const ANY_RANK = 4;
const SCAN_POLL_MS = 500;

/**
 * Reads queued pages one after another. Every page is a transaction of its own, so a job that was killed goes on with the first page
 * that is not read; a page that cannot be read is marked and the next one follows.
 */
export const readPagesJob: JobHandler = {
  kind: READ_JOB,
  maxAttempts: 3,
  async run(job) {
    const pageIds = job.payload['pageIds'] as readonly string[];
    let failed = Number(job.cursor['failed'] ?? 0);
    for (let next = Number(job.cursor['next'] ?? 0); next < pageIds.length; next += 1) {
      await scannersAreStill(job.context, job.signal);
      const page = findPage(job.context.db, pageIds[next]!, ANY_RANK);
      if (page !== null && isToRead(page) && !(await readPage(job.context, page, job.signal))) failed += 1;
      job.progress(next + 1, pageIds.length, { next: next + 1, failed });
    }
    noteUnreadable(job.context, pageIds);
    return { pages: pageIds.length, failed };
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
    writePageText(context.db, page.n, { ...reading, correctedBy: null, at: context.clock.nowIso(), state: 'read' });
    recountPages(context.db, now.itemId);
    tx.record({
      class: 'O', kind: 'page.read', entity: 'page', eid: page.pageId, fields: ['text'],
      body: {
        engine: reading.engine, lines: reading.lines.map(({ startsPm: _starts, doubts: _doubts, ...line }) => line), confidencePct: meanConfidencePct(reading.lines), sha256: page.sha256, rotation: page.rotation,
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
