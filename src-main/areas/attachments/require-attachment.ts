import { MunimentError } from '#shared/errors.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import { findAttachment, type AttachmentRecord, type AttachmentState } from './attachments-store.ts';

/** The batch, if it is in one of these states (any, where none is named). Throws ATTACHMENTS_NOT_FOUND, ATTACHMENTS_STATE. */
export function requireAttachment({ db }: AreaContext, attachmentId: string, states?: readonly AttachmentState[]): AttachmentRecord {
  const record = findAttachment(db, attachmentId);
  if (!record) throw new MunimentError('ATTACHMENTS_NOT_FOUND');
  if (states !== undefined && !states.includes(record.state)) throw new MunimentError('ATTACHMENTS_STATE', { state: record.state });
  return record;
}
