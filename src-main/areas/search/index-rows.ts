import type { SearchContext } from './search-context.ts';
import { hasPrefix, selectIndexRows } from './search-store.ts';

/** Above every row number. */
export const FROM_NEWEST = Number.MAX_SAFE_INTEGER;
/** As many as are shown and looked at for most questions. */
const FIRST_GATHERED = 2000;
/** For a beginning the index gathers all words that have it before it gives the first row: it is asked for plenty at once. Handing over half a million rows takes longer than gathering them. */
const FIRST_OF_BEGINNING = 20_000;
/** What is missed then is at least so much. */
const NEXT_GATHERED = 10_000;

export interface GatheredRows {
  /** Only what lies below was gathered. */
  readonly below: number;
  /** Newest first. */
  readonly rows: readonly number[];
  readonly isAll: boolean;
}

/**
 * Row numbers in an index that have the words, newest first, below row `below`; those of `page_index` must still be verified. Hits, their count and
 * the pages of a question all go through the same rows: the index is asked for them once, and for more only when they do not do.
 */
export function indexRows({ db, gathered, goOn }: SearchContext, index: 'item_index' | 'page_index', expression: string, below: number, limit: number): readonly number[] {
  goOn();
  const key = `${index} ${expression}`;
  const isBeginning = hasPrefix(expression);
  const gather = (from: number, most: number, before: readonly number[]): GatheredRows => {
    const rows = selectIndexRows(db, index, expression, before.at(-1) ?? from, most);
    const all = { below: from, rows: before.length === 0 ? rows : [...before, ...rows], isAll: rows.length < most };
    gathered.set(key, all);
    return all;
  };
  const known = gathered.get(key);
  let kept = known !== undefined && known.below >= below ? known
    : isBeginning ? gather(FROM_NEWEST, limit > FIRST_OF_BEGINNING ? FROM_NEWEST : FIRST_OF_BEGINNING, []) : gather(below, Math.max(limit, FIRST_GATHERED), []);
  for (;;) {
    const from = firstBelow(kept.rows, below);
    if (kept.isAll || from + limit <= kept.rows.length) return kept.rows.slice(from, from + limit);
    // A beginning is gathered anew, so then to the end.
    kept = isBeginning ? gather(FROM_NEWEST, FROM_NEWEST, []) : gather(kept.below, Math.max(limit, NEXT_GATHERED), kept.rows);
  }
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
