import { MunimentError } from '#shared/errors.ts';
import type { AreaContext, WriteTx } from '#main/areas/area-context.ts';
import type { Json } from '#shared/protocol/canonical-json.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { deleteRecipients, selectRecipients, writeDispatch, writeRecipient, type DispatchRow, type RecipientRow } from './dispatches-store.ts';
import { checkDraft, putRecipients } from './create-dispatch.ts';
import { requireDispatch, viewDetail } from './view-dispatch.ts';

/** Throws what `changingDispatch` and `checkDraft` throw. */
export function changeDispatch(context: AreaContext, { dispatchId, version, draft }: CallInput<'dispatches', 'changeDispatch'>): CallAnswer<'dispatches', 'changeDispatch'> {
  return changingDispatch(context, dispatchId, version, ['draft'], (tx, row) => {
    const facts = checkDraft(context, draft);
    deleteRecipients(context.db, dispatchId);
    putRecipients(context, dispatchId, draft.recipients);
    keepDispatch(context, tx, row, facts, 'dispatch.update', { recipients: draft.recipients as unknown as Json });
  });
}

/** Runs a change of a dispatch in one of the states given, as it was last seen. Throws DISPATCHES_DISPATCH_NOT_FOUND, DISPATCHES_CHANGED_MEANWHILE, DISPATCHES_NOT_NOW. */
export function changingDispatch(context: AreaContext, dispatchId: string, version: number, states: readonly DispatchRow['state'][], change: (tx: WriteTx, row: DispatchRow) => void): CallAnswer<'dispatches', 'changeDispatch'> {
  context.write((tx) => {
    const row = requireDispatch(context, dispatchId, version);
    if (!states.includes(row.state)) throw new MunimentError('DISPATCHES_NOT_NOW', { number: row.number });
    change(tx, row);
  });
  return viewDetail(context, dispatchId);
}

/** Writes what changed of a dispatch, with its op and event. */
export function keepDispatch(context: AreaContext, tx: WriteTx, row: DispatchRow, changes: Partial<DispatchRow>, kind: string, body: Readonly<Record<string, Json>>): void {
  const { n: _n, ...rest } = row;
  writeDispatch(context.db, { ...rest, ...changes, version: row.version + 1 });
  tx.record({ class: 'O', kind, entity: 'dispatch', eid: row.dispatchId, body: { number: row.number, ...body, after: changes as unknown as Record<string, Json> } });
  tx.publish({ name: 'dispatches.dispatchChanged', payload: { dispatchIds: [row.dispatchId] } });
}

/** The recipients named, all of this dispatch and in one of the states given. Throws DISPATCHES_RECIPIENT_NOT_FOUND, DISPATCHES_RECIPIENT_NOT_NOW. */
export function requireRecipients(context: AreaContext, row: DispatchRow, recipientIds: readonly string[], states: readonly RecipientRow['state'][]): RecipientRow[] {
  const all = new Map(selectRecipients(context.db, row.dispatchId).map((each) => [each.recipientId, each]));
  return [...new Set(recipientIds)].map((recipientId) => {
    const found = all.get(recipientId);
    if (!found) throw new MunimentError('DISPATCHES_RECIPIENT_NOT_FOUND');
    if (!states.includes(found.state)) throw new MunimentError('DISPATCHES_RECIPIENT_NOT_NOW', { name: found.name });
    return found;
  });
}

export function writeRecipients(context: AreaContext, recipients: readonly RecipientRow[], changes: Partial<RecipientRow>): void {
  for (const recipient of recipients) writeRecipient(context.db, { ...recipient, ...changes });
}
