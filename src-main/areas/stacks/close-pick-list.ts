import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallInput } from '#main/rpc/verbs.ts';
import { endPickList } from './pick-lists-store.ts';
import { requireOpenPickList } from './view-pick-list.ts';

/** Throws STACKS_PICK_LIST_NOT_FOUND, STACKS_PICK_LIST_CLOSED. */
export function closePickList(context: AreaContext, input: CallInput<'stacks', 'closePickList'>): Record<string, never> {
  const { pickListId } = input;
  context.write((tx) => {
    requireOpenPickList(context, pickListId);
    endPickList(context.db, pickListId, context.clock.nowIso());
    tx.record({ class: 'O', kind: 'pickList.close', entity: 'pickList', eid: pickListId, body: {} });
    tx.publish({ name: 'stacks.pickListChanged', payload: { pickListIds: [pickListId] } });
  });
  return {};
}
