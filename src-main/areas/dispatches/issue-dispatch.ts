import { deadlineOf } from '#shared/domain/deadline.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import { raiseTask } from '#main/areas/tasks/raise-task.ts';
import { readWorkingCalendar } from '#main/areas/tasks/working-calendar-store.ts';
import { wallClock } from '#main/platform/local-time.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { changingDispatch, keepDispatch, writeRecipients } from './change-dispatch.ts';
import { selectRecipients } from './dispatches-store.ts';

export const receiptsKey = (dispatchId: string): string => `receiptsToCome:${dispatchId}`;

/** Throws what `changingDispatch` throws. */
export function issueDispatch(context: AreaContext, { dispatchId, version }: CallInput<'dispatches', 'issueDispatch'>): CallAnswer<'dispatches', 'issueDispatch'> {
  return changingDispatch(context, dispatchId, version, ['draft'], (tx, row) => {
    const now = context.clock.nowIso();
    const dueAt = row.receiptWithin === null ? null : deadlineOf(row.receiptWithin, now, wallClock, readWorkingCalendar(context.db));
    const recipients = selectRecipients(context.db, dispatchId);
    writeRecipients(context, recipients, { state: 'issued' });
    keepDispatch(context, tx, row, { state: 'issued', issuedAt: now, issuedBy: context.actor.name, dueAt }, 'dispatch.issue', { recipients: recipients.length });
    raiseTask(context, tx, { kind: 'receiptsToCome', uniqueKey: receiptsKey(dispatchId), data: { number: row.number, recipients: recipients.length }, target: { screen: 'dispatches', id: dispatchId }, dueAt });
  });
}
