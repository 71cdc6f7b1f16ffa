import { MunimentError } from '#shared/errors.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { findBoxOfItem } from './box-items-store.ts';
import { clearanceRank } from '#main/areas/clearance-rank.ts';
import { requireBox, viewBox } from './view-box.ts';

/** Where the paper of an item is. Throws STACKS_ITEM_NOT_FOUND. */
export function locateItem(context: AreaContext, input: CallInput<'stacks', 'locateItem'>): CallAnswer<'stacks', 'locateItem'> {
  const found = findBoxOfItem(context.db, input.itemId, clearanceRank(context.actor));
  if (!found) throw new MunimentError('STACKS_ITEM_NOT_FOUND', { count: 1 });
  if (found.boxId === null) return { box: null, place: null };
  const box = viewBox(context, requireBox(context, found.boxId));
  return { box, place: box.place };
}
