import type { SearchContext } from './search-context.ts';
import { hasPrefix, selectIndexRows } from './search-store.ts';

const EVERYTHING = Number.MAX_SAFE_INTEGER;

/**
 * Row numbers in an index that have the words, newest first, below row `below`; those of `page_index` must still be verified. For a beginning the index
 * gathers all words that have it before it gives the first row, so it is asked once a question and what it gave is kept.
 */
export function indexRows({ db, gathered, goOn }: SearchContext, index: 'item_index' | 'page_index', expression: string, below: number, limit: number): readonly number[] {
  goOn();
  if (!hasPrefix(expression)) return selectIndexRows(db, index, expression, below, limit);
  const key = `${index} ${expression}`;
  const all = gathered.get(key) ?? selectIndexRows(db, index, expression, EVERYTHING, EVERYTHING);
  gathered.set(key, all);
  const from = firstBelow(all, below);
  return all.slice(from, from + limit);
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
