import { MunimentError } from '#shared/errors.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import { localDay } from '#main/platform/local-time.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { changingDispatch, keepDispatch, requireRecipients, writeRecipients } from './change-dispatch.ts';
import { closeWhenDone } from './close-when-done.ts';

/** Throws what `changingDispatch`, `requireRecipients` and `requirePastDay` throw. */
export function signRecipients(context: AreaContext, { dispatchId, version, recipientIds, signedBy, signedOn }: CallInput<'dispatches', 'signRecipients'>): CallAnswer<'dispatches', 'signRecipients'> {
  return changingDispatch(context, dispatchId, version, ['issued'], (tx, row) => {
    requirePastDay(context, signedOn, row.issuedAt);
    writeRecipients(context, requireRecipients(context, row, recipientIds, ['issued']), { state: 'signed', signedBy, signedOn });
    keepDispatch(context, tx, row, closeWhenDone(context, tx, row), 'dispatch.sign', { recipientIds, signedBy, signedOn });
  });
}

/** Between the issue and today. Throws DISPATCHES_DAY_WRONG. */
export function requirePastDay(context: AreaContext, day: string, issuedAt: string | null): void {
  if (day > localDay(context.clock.nowMs()) || (issuedAt !== null && day < localDay(Date.parse(issuedAt)))) throw new MunimentError('DISPATCHES_DAY_WRONG', { day });
}
