import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { changingDispatch, keepDispatch, requireRecipients, writeRecipients } from './change-dispatch.ts';
import { closeWhenDone } from './close-when-done.ts';
import { requirePastDay } from './sign-recipients.ts';

/** A receipt is of something that was signed for: one comes after the other. Throws what `changingDispatch`, `requireRecipients` and `requirePastDay` throw. */
export function noteReceipts(context: AreaContext, { dispatchId, version, recipientIds, returnedOn, note }: CallInput<'dispatches', 'noteReceipts'>): CallAnswer<'dispatches', 'noteReceipts'> {
  return changingDispatch(context, dispatchId, version, ['issued'], (tx, row) => {
    requirePastDay(context, returnedOn, row.issuedAt);
    writeRecipients(context, requireRecipients(context, row, recipientIds, ['signed']), { state: 'returned', returnedOn, returnedTo: context.actor.name, note });
    keepDispatch(context, tx, row, closeWhenDone(context, tx, row), 'dispatch.receipt', { recipientIds, returnedOn, note });
  });
}
