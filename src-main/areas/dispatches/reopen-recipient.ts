import type { AreaContext } from '#main/areas/area-context.ts';
import { raiseTask } from '#main/areas/tasks/raise-task.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { changingDispatch, keepDispatch, requireRecipients, writeRecipients } from './change-dispatch.ts';
import { selectRecipients } from './dispatches-store.ts';
import { receiptsKey } from './issue-dispatch.ts';

/** Throws what `changingDispatch` and `requireRecipients` throw. */
export function reopenRecipient(context: AreaContext, { dispatchId, version, recipientId, reason }: CallInput<'dispatches', 'reopenRecipient'>): CallAnswer<'dispatches', 'reopenRecipient'> {
  return changingDispatch(context, dispatchId, version, ['issued', 'closed'], (tx, row) => {
    const [recipient] = requireRecipients(context, row, [recipientId], ['signed', 'returned']);
    writeRecipients(context, [recipient!], { state: 'issued', signedBy: '', signedOn: '', returnedOn: '', returnedTo: '', note: '' });
    keepDispatch(context, tx, row, { state: 'issued', closedAt: null }, 'dispatch.reopen', { before: { ...recipient! }, reason });
    raiseTask(context, tx, { kind: 'receiptsToCome', uniqueKey: receiptsKey(dispatchId), data: { number: row.number, recipients: selectRecipients(context.db, dispatchId).length }, target: { screen: 'dispatches', id: dispatchId }, dueAt: row.dueAt });
  });
}
