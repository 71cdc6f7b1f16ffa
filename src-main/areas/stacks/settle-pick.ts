import { MunimentError } from '#shared/errors.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import { clearanceRank } from '#main/areas/clearance-rank.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { changePick, listPicks } from './pick-lists-store.ts';
import { requireOpenPickList, viewPickList } from './view-pick-list.ts';

/** Throws STACKS_PICK_LIST_NOT_FOUND, _PICK_LIST_CLOSED, _PICK_NOT_ON_LIST, _PICK_NEEDS_REMARK. */
export function settlePick(context: AreaContext, input: CallInput<'stacks', 'settlePick'>): CallAnswer<'stacks', 'settlePick'> {
  const { db, actor, clock } = context;
  const { pickListId, itemId, outcome, remark } = input;
  if (outcome === 'missing' && remark === '') throw new MunimentError('STACKS_PICK_NEEDS_REMARK');
  return context.write((tx) => {
    const list = requireOpenPickList(context, pickListId);
    const before = listPicks(db, pickListId, clearanceRank(actor)).find((pick) => pick.itemId === itemId);
    if (!before) throw new MunimentError('STACKS_PICK_NOT_ON_LIST');
    changePick(db, pickListId, itemId, { outcome, remark, settledAt: outcome === 'wanted' ? null : clock.nowIso(), settledBy: outcome === 'wanted' ? null : actor.name });
    tx.record({ class: 'O', kind: 'pickList.settle', entity: 'pickList', eid: pickListId, fields: [itemId], body: { itemId, before: before.outcome, after: outcome, remark } });
    tx.publish({ name: 'stacks.pickListChanged', payload: { pickListIds: [pickListId] } });
    return viewPickList(context, list);
  });
}
