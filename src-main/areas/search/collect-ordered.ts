import type { CallInput } from '#main/rpc/verbs.ts';
import { selectRowsInVolume } from './hit-groups-store.ts';
import { orderHits, type HitKey, type HitSort } from './hit-order-store.ts';
import { selectRowsAbout } from './hit-subjects-store.ts';
import type { Resolved } from './resolve-query.ts';
import { RowBits } from './row-bits.ts';
import { facetsOf } from './search-facets.ts';
import type { HitCount } from './count-hits.ts';
import { isInScope } from './search-scope.ts';
import type { SearchContext } from './search-context.ts';
import type { SearchScope } from './search-store.ts';

/** So many hits are proved one by one, so that the count of a rare thing is exact. */
const MOST_PROVED = 300;
/** For one page of results so many doubtful hits are read at most. */
const MOST_READ = 2000;

export interface ScopedHits {
  readonly rows: RowBits;
  readonly resolved: Resolved;
  readonly counted: HitCount;
}

/** What a query found, within the scope and the clearance, with how it spreads. */
export function scopeHits(context: SearchContext, resolved: Resolved, scope: SearchScope, filed: Pick<CallInput<'search', 'searchAll'>, 'volumeId' | 'subject'>): ScopedHits {
  const { memory } = context;
  const classes = new Map<number, number>();
  const count = (number: number): void => { classes.set(number, (classes.get(number) ?? 0) + 1); };
  let { maybe } = resolved;
  if (filed.volumeId != null) maybe = RowBits.of(selectRowsInVolume(context.db, [...maybe.newestFirst()], filed.volumeId, scope.clearanceRank), memory.lastItem());
  if (filed.subject != null) maybe = RowBits.of(selectRowsAbout(context.db, [...maybe.newestFirst()], filed.subject, scope.clearanceRank), memory.lastItem());
  let rows = memory.select(maybe, (each) => isInScope(each, scope), count);
  let doubtful = !resolved.maybe.isSame(resolved.surely);
  if (doubtful && rows.count() <= MOST_PROVED) {
    classes.clear();
    rows = memory.select(RowBits.of([...rows.newestFirst()].filter((n) => resolved.surely.has(n) || resolved.holds(n)), memory.lastItem()), () => true, count);
    doubtful = false;
  }
  return { rows, resolved: doubtful ? resolved : { ...resolved, surely: rows, maybe: rows }, counted: { count: rows.count(), capped: doubtful, facets: facetsOf(context.db, memory.classes(), classes) } };
}

/** One page of hits in an order, after a key. */
export function collectOrdered(context: SearchContext, { rows, resolved }: ScopedHits, sort: HitSort, after: HitKey | null, limit: number, fieldExpression: string | null): { itemNs: number[]; next: HitKey | null } {
  const itemNs: number[] = [];
  let read = 0;
  let last: HitKey | null = after;
  for (const { n, key } of orderHits(context.db, rows, sort, after, fieldExpression)) {
    if (itemNs.length === limit || read >= MOST_READ) return { itemNs, next: last };
    last = key;
    if (!resolved.surely.has(n)) {
      read++;
      if (!resolved.holds(n)) continue;
    }
    itemNs.push(n);
  }
  return { itemNs, next: null };
}
