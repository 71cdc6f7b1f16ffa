import { MunimentError } from '#shared/errors.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import { clearanceRank } from '#main/areas/clearance-rank.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { listItemsById } from './box-items-store.ts';
import { findOpenPickList, insertPick, insertPickList } from './pick-lists-store.ts';
import { viewPickList } from './view-pick-list.ts';

/** Throws STACKS_ITEM_NOT_FOUND with how many of them were not. */
export function addToPickList(context: AreaContext, input: CallInput<'stacks', 'addToPickList'>): CallAnswer<'stacks', 'addToPickList'> {
  const { db, actor, clock, ids } = context;
  const wanted = [...new Set(input.itemIds)];
  const found = listItemsById(db, wanted, clearanceRank(actor)).length;
  if (found < wanted.length) throw new MunimentError('STACKS_ITEM_NOT_FOUND', { count: wanted.length - found });
  return context.write((tx) => {
    const open = findOpenPickList(db, actor.personId);
    const list = open ?? { pickListId: ids.uuid(), createdById: actor.personId, createdBy: actor.name, createdAt: clock.nowIso(), closedAt: null };
    if (open === null) insertPickList(db, list);
    const added = wanted.filter((itemId) => insertPick(db, list.pickListId, itemId));
    if (added.length > 0) {
      tx.record({ class: 'O', kind: 'pickList.add', entity: 'pickList', eid: list.pickListId, body: { itemIds: added } });
      tx.publish({ name: 'stacks.pickListChanged', payload: { pickListIds: [list.pickListId] } });
    }
    return viewPickList(context, list);
  });
}
