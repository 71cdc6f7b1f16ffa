import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { removeLeft, writeLeft } from './left-candidates-store.ts';
import { requireRecord } from './require-record.ts';

/** Throws CATALOGUE_ITEM_NOT_FOUND. */
export function leaveCandidate(context: AreaContext, { itemId, field, value, left }: CallInput<'candidates', 'leaveCandidate'>): CallAnswer<'candidates', 'leaveCandidate'> {
  requireRecord(context, itemId);
  return context.write((tx) => {
    if (left) writeLeft(context.db, { itemId, field, value, at: context.clock.nowIso(), by: context.actor.name });
    else removeLeft(context.db, itemId, field, value);
    tx.record({ class: 'O', kind: left ? 'candidate.leave' : 'candidate.offer', entity: 'candidate', eid: itemId, fields: [field], body: { field, value } });
    tx.publish({ name: 'candidates.candidateLeft', payload: { itemIds: [itemId] } });
    return {};
  });
}
