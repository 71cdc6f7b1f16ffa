import type { StockEntry, StocktakingDetail } from '#shared/contract/stocktaking.ts';

type Tally = StocktakingDetail['total'];

const NONE: Tally = { expected: 0, found: 0, missing: 0, notYet: 0, absent: 0, others: 0 };

/** Counts of the entries, of each shelf and of all, in one walk. What is known to be out is not expected. */
export function tallyOf(entries: readonly StockEntry[]): { readonly total: Tally; of(shelfId: string): Tally } {
  const total = { ...NONE };
  const shelves = new Map<string, Tally>();
  const add = (shelfId: string, field: keyof Tally): void => {
    const tally = shelves.get(shelfId) ?? { ...NONE };
    tally[field] += 1;
    shelves.set(shelfId, tally);
  };
  for (const { status, expectedAt, sights, isDifference } of entries) {
    if (expectedAt !== null) {
      const fields: (keyof Tally)[] = [...(status === 'absent' || status === 'back' ? [] : ['expected' as const]), ...(status === 'found' || status === 'missing' || status === 'notYet' || status === 'absent' ? [status] : [])];
      for (const field of fields) {
        total[field] += 1;
        add(expectedAt.shelfId, field);
      }
    }
    if (!isDifference || status === 'missing') continue;
    total.others += 1;
    for (const shelfId of new Set(sights.map(({ place }) => place.shelfId))) add(shelfId, 'others');
  }
  return { total, of: (shelfId) => shelves.get(shelfId) ?? NONE };
}
