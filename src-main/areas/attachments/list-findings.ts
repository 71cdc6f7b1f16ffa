import type { AreaContext } from '#main/areas/area-context.ts';
import { clearanceRank } from '#main/areas/clearance-rank.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { selectFindings } from './findings-store.ts';
import { requireAttachment } from './require-attachment.ts';

/** What does not agree, in the order of the check. Throws ATTACHMENTS_NOT_FOUND. */
export function listFindings(context: AreaContext, { attachmentId, kind, cursor, limit }: CallInput<'attachments', 'listFindings'>): CallAnswer<'attachments', 'listFindings'> {
  const { n } = requireAttachment(context, attachmentId);
  const found = selectFindings(context.db, n, kind ?? null, clearanceRank(context.actor), /^\d{1,15}$/u.test(cursor ?? '') ? Number(cursor) : 0, limit);
  return { rows: found.map(({ findingN: _n, ...finding }) => finding) as CallAnswer<'attachments', 'listFindings'>['rows'], nextCursor: found.length === limit ? String(found.at(-1)!.findingN) : null };
}
