import { MunimentError } from '#shared/errors.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import { outsideFolder } from '#main/areas/digitisation/outside-folder.ts';
import { findFonds } from '#main/areas/schemes/schemes-store.ts';
import { isFolder } from '#main/imaging/folder-files.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { insertAttachment } from './attachments-store.ts';
import { changeAttachmentBatch } from './change-attachment-batch.ts';
import { CHECK_FOLDER_JOB } from './check-folder-job.ts';
import { requireAttachment } from './require-attachment.ts';

/** Begins the dry run. Throws SCHEMES_FONDS_NOT_FOUND, DIGITISATION_FOLDER_MISSING, DIGITISATION_FOLDER_OF_ROOM, ATTACHMENTS_NOT_FOUND, ATTACHMENTS_STATE. */
export async function startCheck(context: AreaContext, { folder: wanted, settings, attachmentId: again }: CallInput<'attachments', 'startCheck'>): Promise<CallAnswer<'attachments', 'startCheck'>> {
  if (!findFonds(context.db, settings.scope.fondsId)) throw new MunimentError('SCHEMES_FONDS_NOT_FOUND');
  const folder = outsideFolder(context, wanted);
  if (!await isFolder(folder)) throw new MunimentError('DIGITISATION_FOLDER_MISSING', { folder });
  return context.write((tx) => {
    const attachmentId = again ?? context.ids.uuid();
    if (again == null) insertAttachment(context.db, { attachmentId, folder, settings, createdAt: context.clock.nowIso(), createdBy: context.actor.name });
    else requireAttachment(context, again, ['unchecked', 'checked']);
    const jobId = tx.enqueue({ kind: CHECK_FOLDER_JOB, payload: { attachmentId }, label: folder, total: 0 });
    changeAttachmentBatch(context, tx, attachmentId, { state: 'checking', folder, settings, jobId, errorCode: null });
    return { attachmentId, jobId } as CallAnswer<'attachments', 'startCheck'>;
  }, { local: true });
}
