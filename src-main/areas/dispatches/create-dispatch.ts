import { MunimentError } from '#shared/errors.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import { clearanceRank, rankOf } from '#main/areas/clearance-rank.ts';
import { requireLiveItems } from '#main/areas/catalogue/require-items.ts';
import { findFonds } from '#main/areas/schemes/schemes-store.ts';
import { localDay } from '#main/platform/local-time.ts';
import type { Json } from '#shared/protocol/canonical-json.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { lastNumberOf, writeDispatch, writeRecipient, type DispatchRow } from './dispatches-store.ts';
import { viewDetail } from './view-dispatch.ts';

type Input = CallInput<'dispatches', 'createDispatch'>;

/** Throws what `checkDraft` throws. */
export function createDispatch(context: AreaContext, input: Input): CallAnswer<'dispatches', 'createDispatch'> {
  const { db, ids, clock, actor } = context;
  const dispatchId = context.write((tx) => {
    const year = localDay(clock.nowMs()).slice(0, 4);
    const row = {
      ...checkDraft(context, input), dispatchId: ids.uuid(), number: `FF-${year}-${String(lastNumberOf(db, year) + 1).padStart(4, '0')}`, state: 'draft' as const, createdAt: clock.nowIso(), createdBy: actor.name, issuedAt: null, issuedBy: null, dueAt: null, closedAt: null, version: 1,
    };
    writeDispatch(db, row);
    putRecipients(context, row.dispatchId, input.recipients);
    tx.record({ class: 'O', kind: 'dispatch.create', entity: 'dispatch', eid: row.dispatchId, body: { ...row, recipients: input.recipients } as unknown as Record<string, Json> });
    tx.publish({ name: 'dispatches.dispatchChanged', payload: { dispatchIds: [row.dispatchId] } });
    return row.dispatchId;
  });
  return viewDetail(context, dispatchId);
}

type DraftFacts = Pick<DispatchRow, 'fondsId' | 'title' | 'askedBy' | 'purpose' | 'classification' | 'receiptWithin' | 'papers'>;

/** What a draft says, when the actor may say it. Throws CATALOGUE_ABOVE_CLEARANCE, SCHEMES_FONDS_NOT_FOUND, CATALOGUE_ITEM_NOT_FOUND, CATALOGUE_ITEM_DELETED, DISPATCHES_ITEM_MORE_SECRET. */
export function checkDraft(context: AreaContext, { fondsId, title, askedBy, purpose, classification, receiptWithin, papers }: Input): DraftFacts {
  const rank = rankOf(classification);
  if (rank > clearanceRank(context.actor)) throw new MunimentError('CATALOGUE_ABOVE_CLEARANCE');
  if (!findFonds(context.db, fondsId)) throw new MunimentError('SCHEMES_FONDS_NOT_FOUND');
  // Whoever may see the dispatch reads the titles on it.
  for (const item of requireLiveItems(context, papers.flatMap(({ itemId }) => itemId ?? []))) if (item.classification > rank) throw new MunimentError('DISPATCHES_ITEM_MORE_SECRET', { title: item.title });
  return { fondsId, title, askedBy, purpose, classification: rank, receiptWithin, papers: papers.map((paper) => ({ ...paper, itemId: paper.itemId ?? null })) };
}

export function putRecipients(context: AreaContext, dispatchId: string, recipients: Input['recipients']): void {
  for (const [index, recipient] of recipients.entries()) writeRecipient(context.db, { ...recipient, recipientId: context.ids.uuid(), dispatchId, position: index + 1, state: 'waiting', signedBy: '', signedOn: '', returnedOn: '', returnedTo: '', note: '' });
}
