import { MunimentError } from '#shared/errors.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import { clearanceRank } from '#main/areas/clearance-rank.ts';
import { hasHigherItems } from './attached-pages-store.ts';
import type { AttachmentRecord } from './attachments-store.ts';
import { requireAttachment } from './require-attachment.ts';

/** A batch that can be taken back by who may see all of it. Throws ATTACHMENTS_NOT_FOUND, ATTACHMENTS_STATE, ATTACHMENTS_ABOVE_CLEARANCE. */
export function requireWithdrawable(context: AreaContext, attachmentId: string): AttachmentRecord {
  const record = requireAttachment(context, attachmentId, ['done', 'stopped']);
  if (hasHigherItems(context.db, record.n, clearanceRank(context.actor))) throw new MunimentError('ATTACHMENTS_ABOVE_CLEARANCE');
  return record;
}
