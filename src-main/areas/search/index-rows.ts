import type { SearchContext } from './search-context.ts';
import { hasPrefix, selectIndexRows } from './search-store.ts';

const EVERYTHING = Number.MAX_SAFE_INTEGER;
/** Enough for the hits that are shown and counted; handing over half a million rows takes longer than gathering them. */
const FIRST_GATHERED = 20_000;

/**
 * Row numbers in an index that have the words, newest first, below row `below`; those of `page_index` must still be verified. For a beginning the index
 * gathers all words that have it before it gives the first row, so it is asked once a question, twice at most, and what it gave is kept.
 */
export function indexRows({ db, gathered, goOn }: SearchContext, index: 'item_index' | 'page_index', expression: string, below: number, limit: number): readonly number[] {
  goOn();
  if (!hasPrefix(expression)) return selectIndexRows(db, index, expression, below, limit);
  const key = `${index} ${expression}`;
  const gather = (most: number): readonly number[] => {
    const rows = selectIndexRows(db, index, expression, EVERYTHING, most);
    gathered.set(key, { rows, isAll: rows.length < most });
    return rows;
  };
  const kept = gathered.get(key);
  let rows = kept?.rows ?? gather(limit > FIRST_GATHERED ? EVERYTHING : FIRST_GATHERED);
  let from = firstBelow(rows, below);
  if (gathered.get(key)?.isAll === false && from + limit > rows.length) {
    rows = gather(EVERYTHING);
    from = firstBelow(rows, below);
  }
  return rows.slice(from, from + limit);
}

/** Where the rows below a number begin; they fall. */
function firstBelow(rows: readonly number[], below: number): number {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rows[middle]! < below) high = middle;
    else low = middle + 1;
  }
  return low;
}
