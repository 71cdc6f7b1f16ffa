import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer } from '#main/rpc/verbs.ts';
import { listOpenPickLists } from './pick-lists-store.ts';
import { viewPickList } from './view-pick-list.ts';

/** Open lists, the asking person's first; of each only what the asking person may see. */
export function listPickLists(context: AreaContext): CallAnswer<'stacks', 'listPickLists'> {
  return listOpenPickLists(context.db, context.actor.personId).map((list) => viewPickList(context, list));
}
