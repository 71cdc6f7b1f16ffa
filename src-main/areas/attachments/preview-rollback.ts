import type { AreaContext } from '#main/areas/area-context.ts';
import { clearanceRank } from '#main/areas/clearance-rank.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { countForRollback, selectUsedPages } from './attached-pages-store.ts';
import { requireWithdrawable } from './require-withdrawable.ts';

const NAMED = 20;

/** What taking the batch back would do. Throws ATTACHMENTS_NOT_FOUND, ATTACHMENTS_STATE, ATTACHMENTS_ABOVE_CLEARANCE. */
export function previewRollback(context: AreaContext, { attachmentId }: CallInput<'attachments', 'previewRollback'>): CallAnswer<'attachments', 'previewRollback'> {
  const { n } = requireWithdrawable(context, attachmentId);
  return { ...countForRollback(context.db, n), usedPages: selectUsedPages(context.db, n, clearanceRank(context.actor), NAMED) };
}
