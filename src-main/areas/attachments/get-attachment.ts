import type { AreaContext } from '#main/areas/area-context.ts';
import { clearanceRank } from '#main/areas/clearance-rank.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { reportOf } from './findings-store.ts';
import { requireAttachment } from './require-attachment.ts';
import { viewAttachment } from './view-attachment.ts';

/** A batch as it stands. Throws ATTACHMENTS_NOT_FOUND. */
export function getAttachment(context: AreaContext, { attachmentId }: CallInput<'attachments', 'getAttachment'>): CallAnswer<'attachments', 'getAttachment'> {
  const record = requireAttachment(context, attachmentId);
  return { ...viewAttachment(record), report: reportOf(context.db, record.n, clearanceRank(context.actor)) };
}
