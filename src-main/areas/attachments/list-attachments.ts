import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { selectAttachments } from './attachments-store.ts';
import { viewAttachment } from './view-attachment.ts';

/** Batches, latest first. */
export function listAttachments({ db }: AreaContext, { cursor, limit }: CallInput<'attachments', 'listAttachments'>): CallAnswer<'attachments', 'listAttachments'> {
  const records = selectAttachments(db, /^\d{1,15}$/u.test(cursor ?? '') ? Number(cursor) : Number.MAX_SAFE_INTEGER, limit);
  return { rows: records.map(viewAttachment), nextCursor: records.length === limit ? String(records.at(-1)!.n) : null };
}
