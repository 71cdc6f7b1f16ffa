import type { StockEntry, StocktakingDetail } from '#shared/contract/stocktaking.ts';

type Tally = StocktakingDetail['total'];

/** Whether an entry stands on a shelf's sheet: it should be there, or it was seen there. */
export const isOnSheet = (entry: StockEntry, shelfId: string): boolean => entry.expectedAt?.shelfId === shelfId || entry.sights.some((sight) => sight.place.shelfId === shelfId);

/** Counts of the entries that belong to a shelf (null: to the whole stocktaking). What is known to be out is not expected. */
export function tallyOf(entries: readonly StockEntry[], shelfId: string | null): Tally {
  const home = entries.filter(({ expectedAt }) => expectedAt !== null && (shelfId === null || expectedAt.shelfId === shelfId));
  const count = (...statuses: readonly StockEntry['status'][]): number => home.filter(({ status }) => statuses.includes(status)).length;
  return {
    expected: home.length - count('absent', 'back'), found: count('found'), missing: count('missing'), notYet: count('notYet'), absent: count('absent'),
    others: entries.filter((entry) => entry.isDifference && entry.status !== 'missing' && (shelfId === null || entry.sights.some(({ place }) => place.shelfId === shelfId))).length,
  };
}
