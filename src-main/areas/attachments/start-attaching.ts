import { MunimentError } from '#shared/errors.ts';
import type { Json } from '#shared/protocol/canonical-json.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import { clearanceRank } from '#main/areas/clearance-rank.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { ATTACH_FOLDER_JOB } from './attach-folder-job.ts';
import { changeAttachmentBatch } from './change-attachment-batch.ts';
import { reportOf } from './findings-store.ts';
import { requireAttachment } from './require-attachment.ts';

/** Throws ATTACHMENTS_NOT_FOUND, ATTACHMENTS_STATE, ATTACHMENTS_NOTHING_READY, ATTACHMENTS_DISAGREE. */
export function startAttaching(context: AreaContext, { attachmentId, partly }: CallInput<'attachments', 'startAttaching'>): CallAnswer<'attachments', 'startAttaching'> {
  return context.write((tx) => {
    const record = requireAttachment(context, attachmentId, ['checked', 'stopped']);
    const { readyFiles, agrees, items, itemsAgreed, files, filesAgreed } = reportOf(context.db, record.n, clearanceRank(context.actor));
    if (readyFiles === 0) throw new MunimentError('ATTACHMENTS_NOTHING_READY');
    if (!agrees && !partly && record.state === 'checked') throw new MunimentError('ATTACHMENTS_DISAGREE', { items, itemsAgreed, files, filesAgreed });
    const jobId = tx.enqueue({ kind: ATTACH_FOLDER_JOB, payload: { attachmentId }, label: record.folder, total: readyFiles });
    if (record.startedAt === null) tx.record({ class: 'F', kind: 'attachment.start', entity: 'attachment', eid: attachmentId, body: { folder: record.folder, settings: record.settings as unknown as Json, files: readyFiles, agrees } });
    changeAttachmentBatch(context, tx, attachmentId, { state: 'running', jobId, errorCode: null, startedAt: record.startedAt ?? context.clock.nowIso(), endedAt: null });
    return { jobId } as CallAnswer<'attachments', 'startAttaching'>;
  }, { local: true });
}
