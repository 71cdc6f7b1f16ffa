import type { AreaContext } from '#main/areas/area-context.ts';
import { clearanceRank } from '#main/areas/clearance-rank.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { countItemRows } from './item-list-store.ts';

const MOST_COUNTED = 100_000;

/** How many items a filter leaves; exact up to 100,000. */
export function countItems(context: AreaContext, input: CallInput<'catalogue', 'countItems'>): CallAnswer<'catalogue', 'countItems'> {
  const count = countItemRows(context.db, input.filter, clearanceRank(context.actor), MOST_COUNTED);
  return { count: Math.min(count, MOST_COUNTED), capped: count > MOST_COUNTED };
}
