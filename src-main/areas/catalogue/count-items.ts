import type { AreaContext } from '#main/areas/area-context.ts';
import { clearanceRank } from '#main/areas/clearance-rank.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { countItemRows } from './item-list-store.ts';

const MOST_COUNTED = 100_000;
/** What one index holds whole is counted in it, however much it is. */
const IN_ONE_INDEX = new Set(['state', 'fondsId', 'recordGroup', 'year', 'unitId', 'retention']);

/** How many items a filter leaves; exact up to 100,000, and by scheme alone beyond. */
export function countItems(context: AreaContext, input: CallInput<'catalogue', 'countItems'>): CallAnswer<'catalogue', 'countItems'> {
  const most = countsInIndex(input.filter) ? Number.MAX_SAFE_INTEGER - 1 : MOST_COUNTED;
  const count = countItemRows(context.db, input.filter, clearanceRank(context.actor), most);
  return { count: Math.min(count, most), capped: count > most };
}

function countsInIndex(filter: CallInput<'catalogue', 'countItems'>['filter']): boolean {
  return filter.state === 'all' && Object.entries(filter).every(([name, value]) => IN_ONE_INDEX.has(name) || value == null || value === '' || value === false || (typeof value === 'object' && Object.keys(value).length === 0));
}
