import { MunimentError } from '#shared/errors.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import { clearanceRank } from '#main/areas/clearance-rank.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { countForRollback, selectUsedPages } from './attached-pages-store.ts';
import { changeAttachmentBatch } from './change-attachment-batch.ts';
import { requireWithdrawable } from './require-withdrawable.ts';
import { WITHDRAW_PAGES_JOB } from './withdraw-pages-job.ts';

const NAMED = 5;

/** Begins to take a batch back. Throws ATTACHMENTS_NOT_FOUND, ATTACHMENTS_STATE, ATTACHMENTS_ABOVE_CLEARANCE, ATTACHMENTS_PAGES_IN_USE. */
export function startRollback(context: AreaContext, { attachmentId, keepUsed }: CallInput<'attachments', 'startRollback'>): CallAnswer<'attachments', 'startRollback'> {
  return context.write((tx) => {
    const { n, folder } = requireWithdrawable(context, attachmentId);
    const { pages, used, returning } = countForRollback(context.db, n);
    if (used > 0 && !keepUsed) throw new MunimentError('ATTACHMENTS_PAGES_IN_USE', { count: used, names: selectUsedPages(context.db, n, clearanceRank(context.actor), NAMED).map(({ archivalCode, fileName }) => archivalCode || fileName) });
    const jobId = tx.enqueue({ kind: WITHDRAW_PAGES_JOB, payload: { attachmentId }, label: folder, total: pages + returning });
    changeAttachmentBatch(context, tx, attachmentId, { state: 'rollingBack', jobId, errorCode: null });
    return { jobId } as CallAnswer<'attachments', 'startRollback'>;
  }, { local: true });
}
