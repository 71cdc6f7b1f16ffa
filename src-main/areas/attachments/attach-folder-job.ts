import { MunimentError, type ErrorCode } from '#shared/errors.ts';
import type { AreaContext, WriteTx } from '#main/areas/area-context.ts';
import { clearanceRank } from '#main/areas/clearance-rank.ts';
import { findPage } from '#main/areas/digitisation/pages-store.ts';
import { storePage, storePages } from '#main/areas/digitisation/store-page.ts';
import { fileFault } from '#main/areas/digitisation/take-file.ts';
import { takePageOut } from '#main/areas/digitisation/take-page-out.ts';
import { requireItem } from '#main/areas/digitisation/visible-page.ts';
import { readTreeFile } from '#main/imaging/folder-tree.ts';
import { splitFile } from '#main/imaging/split-file.ts';
import type { JobHandler, JobRun } from '#main/jobs/job-runner.ts';
import type { AttachmentRecord } from './attachments-store.ts';
import { forgetAttachedPage, keepAttachedPage, selectOlderPages, selectPagesToTakeOut } from './attached-pages-store.ts';
import { changeAttachmentBatch } from './change-attachment-batch.ts';
import { insertFinding, reportOf } from './findings-store.ts';
import { changeVerdict, countFilesToAttach, nextItemToAttach, noteAttached, refuseFilesOfItem, selectFilesOfItem, type PlannedFile, type PlannedItem } from './plan-store.ts';
import { newPageOf, readPictures } from './read-pictures.ts';
import { requireAttachment } from './require-attachment.ts';

export const ATTACH_FOLDER_JOB = 'attachments.attachFolder';

/**
 * Attaches item after item, some pictures at a time; they are durable before the transaction in which the item has them and the batch knows it. Killed, it goes
 * on at the next start where it was. What is replaced leaves its item only when all that replaces it is there.
 */
export const attachFolderJob: JobHandler = {
  kind: ATTACH_FOLDER_JOB,
  maxAttempts: 1,
  async run(job) {
    const { context } = job;
    const record = requireAttachment(context, String(job.payload['attachmentId']));
    // Cut between its last page and the note that it is over: then its work is done.
    const isOver = record.jobId !== job.jobId;
    try {
      if (!isOver) await attachItems(job, record);
      const { attachedItems, attachedFiles, attachedPages, refusedFiles, replacedPages } = reportOf(context.db, record.n, clearanceRank(context.actor));
      const counts = { attachedItems, attachedFiles, attachedPages, refusedFiles, replacedPages };
      if (isOver) return counts;
      context.write((tx) => {
        tx.record({ class: 'F', kind: 'attachment.finish', entity: 'attachment', eid: record.attachmentId, body: { folder: record.folder, ...counts } });
        changeAttachmentBatch(context, tx, record.attachmentId, { state: 'done', jobId: null, errorCode: null, endedAt: context.clock.nowIso() });
      });
      return counts;
    } catch (error) {
      if (!job.signal.aborted) stop(context, record.attachmentId, error instanceof Error && 'code' in error ? String(error.code) : 'HOST_FAULT');
      throw error;
    }
  },
  abandoned(context, payload) { stop(context, String(payload['attachmentId']), null); },
};

const stop = (context: AreaContext, attachmentId: string, errorCode: string | null): void => {
  context.write((tx) => { if (requireAttachment(context, attachmentId).state === 'running') changeAttachmentBatch(context, tx, attachmentId, { state: 'stopped', jobId: null, errorCode }); }, { local: true });
};

async function attachItems({ context, signal, progress }: JobRun, record: AttachmentRecord): Promise<void> {
  const { files, done: before } = countFilesToAttach(context.db, record.n);
  let done = before;
  for (let item = nextItemToAttach(context.db, record.n, 0); item !== undefined; item = nextItemToAttach(context.db, record.n, item.itemN)) {
    const groups = groupsOf(selectFilesOfItem(context.db, record.n, item.itemN).filter(({ state }) => state === 'planned'));
    let obstacle: Obstacle | null = obstacleOf(context, record, item);
    let isFinished = false;
    for (const [index, group] of groups.entries()) {
      signal.throwIfAborted();
      const finishes = index === groups.length - 1 && group[0]?.pages === 1;
      if (obstacle === null) {
        obstacle = await attachGroup(context, record, item, group, finishes);
        isFinished = finishes && obstacle === null;
      }
      done += group.length;
      progress(done, Math.max(done, files));
    }
    if (obstacle !== null) holdItem(context, record, item, obstacle);
    else if (!isFinished) finishAlone(context, record, item);
  }
  progress(done, Math.max(done, files), {});
}

/** Pictures that are read and made durable side by side: as many as there are threads for it, and a bound to what is held in memory. */
const TOGETHER = 8;

/** Files of one page in groups, every other file by itself. */
function groupsOf(files: readonly PlannedFile[]): PlannedFile[][] {
  const groups: PlannedFile[][] = [];
  for (const file of files) {
    const last = groups.at(-1);
    if (last !== undefined && last.length < TOGETHER && file.pages === 1 && last[0]!.pages === 1) last.push(file);
    else groups.push([file]);
  }
  return groups;
}

/** Answers with what forbids it. `finishes`: the item is done in the same transaction. */
async function attachGroup(context: AreaContext, record: AttachmentRecord, item: PlannedItem, group: readonly PlannedFile[], finishes: boolean): Promise<Obstacle | null> {
  const [first] = group as [PlannedFile];
  if (first.pages !== 1) {
    const code = await attachFile(context, record, item, first);
    return code === null ? null : { code, path: first.path };
  }
  const read = await readPictures(context, record, item, group);
  if ('problem' in read) return { code: read.problem, path: read.path };
  await storePages(context, read.pictures.map(({ page }) => page), (tx) => {
    for (const { file, page } of read.pictures) {
      keepAttachedPage(context.db, record.n, page.pageId, file.fileN);
      noteAttached(context.db, record.n, file.fileN);
    }
    if (finishes) finishItem(context, tx, record, item);
  });
  return null;
}

/** Why an item cannot be attached after all, and the file that it is about. */
interface Obstacle { readonly code: ErrorCode; readonly path: string | null }

/** What happened to the item between the check and now that forbids it to be given pages. */
function obstacleOf(context: AreaContext, record: AttachmentRecord, item: PlannedItem): Obstacle | null {
  const changed: Obstacle = { code: 'ATTACHMENTS_ITEM_CHANGED', path: null };
  try {
    requireItem(context, item.itemId);
  } catch {
    return changed;
  }
  return selectOlderPages(context.db, record.n, item.itemId).length === item.pagesBefore ? null : changed;
}

/** An item is attached whole: what came of it goes out again, and what it had stays. */
function holdItem(context: AreaContext, { n, folder }: AttachmentRecord, { itemN }: PlannedItem, { code, path }: Obstacle): void {
  const rank = clearanceRank(context.actor);
  context.write((tx) => {
    for (const pageId of selectPagesToTakeOut(context.db, n, itemN)) {
      const page = findPage(context.db, pageId, rank);
      if (page === null) continue;
      takePageOut(context, tx, page, folder);
      forgetAttachedPage(context.db, n, page.n);
    }
    refuseFilesOfItem(context.db, n, itemN, code);
    changeVerdict(context.db, n, itemN, 'held');
    insertFinding(context.db, n, { kind: path === null ? 'fileLeft' : 'damaged', path, itemN, classification: 0, detail: code });
  }, { local: true });
}

/** The pages of a file of several, each durable by itself. Answers with why the file (or a page of it) could not be taken; throws what concerns more than it. */
async function attachFile(context: AreaContext, record: AttachmentRecord, item: PlannedItem, file: PlannedFile): Promise<ErrorCode | null> {
  const { db } = context;
  const { n, folder } = record;
  const way = file.path.split('/');
  const fileName = way.at(-1)!;
  let problem: ErrorCode | null = null;
  try {
    const { bytes, sha256 } = await readTreeFile(folder, way);
    if (sha256 !== file.sha256) throw new MunimentError('ATTACHMENTS_FILE_DIFFERS', { fileName });
    for await (const part of splitFile(bytes, fileName)) {
      context.signal?.throwIfAborted();
      if (part.kind === 'problem') { problem = part.code; continue; }
      const page = newPageOf(record, item, file, part);
      await storePage(context, page, () => { keepAttachedPage(db, n, page.pageId, file.fileN); });
    }
  } catch (error) {
    const code = error instanceof MunimentError && error.code === 'ATTACHMENTS_FILE_DIFFERS' ? error.code : fileFault(error);
    if (code === null) throw error;
    return code;
  }
  if (problem === null) context.write(() => { noteAttached(db, n, file.fileN); }, { local: true });
  return problem;
}

/** All files of the item are in: what they replace goes out, in the same transaction in which the item is done. */
function finishItem(context: AreaContext, tx: WriteTx, { n, folder, settings }: AttachmentRecord, { itemN, itemId }: PlannedItem): void {
  const rank = clearanceRank(context.actor);
  for (const pageId of settings.existing === 'replace' ? selectOlderPages(context.db, n, itemId) : []) {
    takePageOut(context, tx, findPage(context.db, pageId, rank)!, folder);
    keepAttachedPage(context.db, n, pageId, null);
  }
  changeVerdict(context.db, n, itemN, 'done');
}

const finishAlone = (context: AreaContext, record: AttachmentRecord, item: PlannedItem): void => {
  context.write((tx) => { finishItem(context, tx, record, item); }, { local: true });
};
