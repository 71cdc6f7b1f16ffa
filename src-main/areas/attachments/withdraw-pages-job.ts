import type { AreaContext } from '#main/areas/area-context.ts';
import { clearanceRank } from '#main/areas/clearance-rank.ts';
import { bringPageBack } from '#main/areas/digitisation/bring-page-back.ts';
import { findPage } from '#main/areas/digitisation/pages-store.ts';
import { takePageOut } from '#main/areas/digitisation/take-page-out.ts';
import type { JobHandler } from '#main/jobs/job-runner.ts';
import type { AttachmentRecord } from './attachments-store.ts';
import { countForRollback, selectItemsOfBatch, selectPagesToTakeOut, selectReplacedPages } from './attached-pages-store.ts';
import { changeAttachmentBatch } from './change-attachment-batch.ts';
import { requireAttachment } from './require-attachment.ts';

export const WITHDRAW_PAGES_JOB = 'attachments.withdrawPages';

/** Takes a batch back, an item in a transaction: its pages go out, what they had replaced comes back. Killed, it finds what is left to do by looking. */
export const withdrawPagesJob: JobHandler = {
  kind: WITHDRAW_PAGES_JOB,
  maxAttempts: 3,
  async run({ jobId, context, payload, signal, progress }) {
    const record = requireAttachment(context, String(payload['attachmentId']));
    // Cut between its last page and the note that it is over.
    if (record.jobId !== jobId) return { pages: 0, kept: record.kept };
    const total = countForRollback(context.db, record.n);
    let done = 0;
    for (let after = 0; ;) {
      const [itemN] = selectItemsOfBatch(context.db, record.n, after, 1);
      if (itemN === undefined) break;
      signal.throwIfAborted();
      done += withdrawItem(context, record, itemN);
      progress(done, Math.max(done, total.pages - total.used + total.returning));
      after = itemN;
      await new Promise((resolve) => { setImmediate(resolve); });
    }
    const kept = countForRollback(context.db, record.n).pages;
    context.write((tx) => {
      tx.record({ class: 'F', kind: 'attachment.rollback', entity: 'attachment', eid: record.attachmentId, body: { folder: record.folder, pages: done, kept } });
      changeAttachmentBatch(context, tx, record.attachmentId, { state: 'rolledBack', kept, jobId: null, errorCode: null, endedAt: context.clock.nowIso() });
    });
    return { pages: done, kept };
  },
  abandoned(context, payload) {
    const attachmentId = String(payload['attachmentId']);
    context.write((tx) => { if (requireAttachment(context, attachmentId).state === 'rollingBack') changeAttachmentBatch(context, tx, attachmentId, { state: 'stopped', jobId: null }); }, { local: true });
  },
};

function withdrawItem(context: AreaContext, { n, folder }: AttachmentRecord, itemN: number): number {
  const rank = clearanceRank(context.actor);
  return context.write((tx) => {
    const out = selectPagesToTakeOut(context.db, n, itemN).map((pageId) => findPage(context.db, pageId, rank)).filter((page) => page !== null);
    // Looked up one by one: every step moves the places of the pages after it.
    for (const { pageId } of out) takePageOut(context, tx, findPage(context.db, pageId, rank)!, folder);
    const back = selectReplacedPages(context.db, n, itemN);
    for (const pageId of back) bringPageBack(context, tx, findPage(context.db, pageId, rank)!, folder);
    return out.length + back.length;
  }, { local: true });
}
