import type { AreaContext, WriteTx } from '#main/areas/area-context.ts';
import { clearanceRank } from '#main/areas/clearance-rank.ts';
import { bringPageBack } from '#main/areas/digitisation/bring-page-back.ts';
import { moveBoxes } from '#main/areas/digitisation/move-boxes.ts';
import { findPageText, writePageText, type PageText } from '#main/areas/digitisation/page-texts-store.ts';
import { isSamePicture } from '#main/areas/digitisation/page-versions-store.ts';
import { sizeBeforeSteps } from '#main/areas/digitisation/picture-size.ts';
import { cropOf, findPage, recountPages, stepsOf, type PagePicture, type PageRecord } from '#main/areas/digitisation/pages-store.ts';
import { showPicture } from '#main/areas/digitisation/show-picture.ts';
import { takePageOut } from '#main/areas/digitisation/take-page-out.ts';
import type { JobHandler } from '#main/jobs/job-runner.ts';
import { changeWork } from './change-work.ts';
import { countStates, keepWorkPage, selectDone, selectMadeBeside, type WorkPage, type WorkRecord } from './image-works-store.ts';
import { requireWork } from './require-work.ts';

export const UNDO_WORK_JOB = 'images.undoWork';

/** Takes a work back, a page in a transaction; the second halves of spreads go out with it. Pages that show something else by now stay. Killed, it finds what is left to do by looking. */
export const undoWorkJob: JobHandler = {
  kind: UNDO_WORK_JOB,
  maxAttempts: 3,
  async run({ jobId, context, payload, signal, progress }) {
    const work = requireWork(context, String(payload['workId']));
    const rank = clearanceRank(context.actor);
    const counted = () => countStates(context.db, work.n, rank);
    if (work.jobId !== jobId) return { undone: counted().undone ?? 0, kept: counted().kept ?? 0 };
    const { changed = 0, gone = 0, undone = 0, kept = 0 } = counted();
    const total = changed + gone + undone + kept;
    for (let next = selectDone(context.db, work.n, 1)[0]; next !== undefined; next = selectDone(context.db, work.n, 1)[0]) {
      signal.throwIfAborted();
      await undoPage(context, work, next);
      const now = counted();
      progress((now.undone ?? 0) + (now.kept ?? 0), total);
    }
    const end = counted();
    const counts = { undone: end.undone ?? 0, kept: end.kept ?? 0 };
    context.write((tx) => {
      tx.record({ class: 'F', kind: 'imageWork.undo', entity: 'imageWork', eid: work.workId, body: counts });
      changeWork(context, tx, work, { state: 'undone', jobId: null, errorCode: null, endedAt: context.clock.nowIso() });
    });
    return counts;
  },
  abandoned(context, payload) {
    const work = requireWork(context, String(payload['workId']));
    if (work.state === 'undoing') context.write((tx) => { changeWork(context, tx, work, { state: 'stopped', jobId: null }); }, { local: true });
  },
};

const isAsLeft = (page: PageRecord | null, after: PagePicture | null): page is PageRecord => page !== null && page.deletedAt === null && after !== null && isSamePicture(page, after) && page.rotation === after.rotation;

async function undoPage(context: AreaContext, work: WorkRecord, done: WorkPage): Promise<void> {
  const { db } = context;
  const rank = clearanceRank(context.actor);
  const page = findPage(db, done.pageId, rank)!;
  if (done.state === 'gone') {
    context.write((tx) => {
      if (page.deletedAt !== null) bringPageBack(context, tx, page, work.workId);
      keepWorkPage(db, work.n, page.n, 'undone');
    }, { local: true });
    return;
  }
  const made = selectMadeBeside(db, work.n, page.n);
  const parts = made.map(({ pageId, after }) => ({ page: findPage(db, pageId, rank), after }));
  if (!isAsLeft(page, done.after) || parts.some((part) => !isAsLeft(part.page, part.after))) {
    context.write(() => { keepWorkPage(db, work.n, page.n, 'kept'); }, { local: true });
    return;
  }
  const before = done.before!;
  const sizes = { now: await sizeBeforeSteps(context, page), next: await sizeBeforeSteps(context, before) };
  const partSizes = await Promise.all(parts.map(({ after }) => sizeBeforeSteps(context, after!)));
  context.write((tx) => {
    const more = parts.flatMap((part, index) => {
      const text = findPageText(db, part.page!.n);
      const move = <Box extends Parameters<typeof moveBoxes>[0][number]>(boxes: readonly Box[]): Box[] => moveBoxes(boxes, { crop: cropOf(part.page!), steps: stepsOf(part.page!), size: partSizes[index]! }, { crop: cropOf(before), steps: stepsOf(before), size: sizes.next }, before);
      return text === null ? [] : [{ lines: move(text.lines), regions: move(text.regions) }];
    });
    // Looked up again: taking out the page behind it moved nothing before it, but whoever wrote meanwhile may have.
    showPicture(context, tx, findPage(db, page.pageId, rank)!, { next: before, sizes, how: 'work', kind: 'page.work', origin: { workId: work.workId, undo: true } });
    for (const part of more) joinText(context, page.n, part);
    for (const part of parts) takePart(context, tx, work, part.page!);
    keepWorkPage(db, work.n, page.n, 'undone');
    recountPages(db, page.itemId);
    tx.publish({ name: 'digitisation.pagesChanged', payload: { pageIds: [page.pageId], itemIds: page.itemId === null ? [] : [page.itemId] } });
  }, { local: true });
}

/** What was read of the second half stands on the spread again, behind the first. */
function joinText({ db }: AreaContext, pageN: number, more: Required<Pick<PageText, 'lines' | 'regions'>>): void {
  const text = findPageText(db, pageN);
  if (text !== null) writePageText(db, pageN, { engine: text.engine, lines: [...text.lines, ...more.lines], regions: [...text.regions, ...more.regions], correctedBy: text.correctedBy, at: text.readAt, state: text.correctedBy === null ? 'read' : 'corrected' });
}

function takePart(context: AreaContext, tx: WriteTx, work: WorkRecord, page: PageRecord): void {
  takePageOut(context, tx, findPage(context.db, page.pageId, clearanceRank(context.actor))!, work.workId);
  keepWorkPage(context.db, work.n, page.n, 'undone');
}
