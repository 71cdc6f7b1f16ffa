import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { removeAttachment } from './attachments-store.ts';
import { forgetPlan } from './plan-store.ts';
import { requireAttachment } from './require-attachment.ts';

/** Forgets a check of which nothing was attached. Throws ATTACHMENTS_NOT_FOUND, ATTACHMENTS_STATE. */
export function discardAttachment(context: AreaContext, { attachmentId }: CallInput<'attachments', 'discardAttachment'>): CallAnswer<'attachments', 'discardAttachment'> {
  context.write((tx) => {
    const { n } = requireAttachment(context, attachmentId, ['unchecked', 'checked']);
    forgetPlan(context.db, n);
    removeAttachment(context.db, attachmentId);
    tx.publish({ name: 'attachments.attachmentChanged', payload: { attachmentIds: [attachmentId] } });
  }, { local: true });
  return {};
}
