import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { facetsOf } from './search-facets.ts';
import { hasWords } from './page-words.ts';
import type { ReadQuery } from './read-query.ts';
import { isInScope } from './search-scope.ts';
import type { SchemeMemory } from './scheme-memory-store.ts';
import { FROM_NEWEST, indexRows } from './index-rows.ts';
import type { SearchContext } from './search-context.ts';
import { selectPageTexts, type SearchScope } from './search-store.ts';

type Answer = CallAnswer<'search', 'searchAll'>;

export const MOST_COUNTED = 10_000;
/** So few pages are all read, and the count is exact. */
const MOST_VERIFIED = 300;
/** Of more pages so many are read, the newest. */
const SAMPLE = 100;
/** The index alone is asked about the others, where it was right about so many of those that were read; scattered figures deceive it. */
const TRUSTED = 0.95;
/** The items of more pages than this are not told apart: the count is what was found among them, and more. */
const MOST_PAGES = 2000;

export interface HitCount {
  readonly count: number;
  readonly capped: boolean;
  readonly facets: Answer['facets'];
}

/** How many items have the words, counted to 10,000, and how they spread over the scheme. */
export function countHits(context: SearchContext, query: ReadQuery, scope: SearchScope, place: CallInput<'search', 'searchAll'>['where'], others: readonly number[]): HitCount {
  const { memory } = context;
  const classes = new Map<number, number>();
  const counted = new Set<number>();
  /** Counts those of the items that are in scope, each once, up to one more than is shown. */
  const count = (itemNs: readonly number[]) => {
    const numbers = memory.classesOf(itemNs, scope.clearanceRank);
    for (const [at, itemN] of itemNs.entries()) {
      const number = numbers[at]!;
      if (number < 0 || counted.size > MOST_COUNTED || counted.has(itemN) || !isInScope(memory.classes()[number]!, scope)) continue;
      counted.add(itemN);
      classes.set(number, (classes.get(number) ?? 0) + 1);
    }
  };
  if (place !== 'pages') eachStretch(context, 'item_index', query.fieldExpression, (itemNs) => { count(itemNs); return counted.size <= MOST_COUNTED; });
  count(others);
  // Whatever pages have besides, no more is counted.
  const pages = place === 'fields' || counted.size > MOST_COUNTED ? { itemNs: [], capped: false } : itemsOfPages(context, query, scope, memory);
  count(pages.itemNs);
  return { count: Math.min(counted.size, MOST_COUNTED), capped: pages.capped || counted.size > MOST_COUNTED, facets: facetsOf(context.db, memory.classes(), classes) };
}

/** A first stretch so long as most counts are, then longer ones; until `take` has enough. */
function eachStretch(context: SearchContext, index: 'item_index' | 'page_index', expression: string, take: (rows: readonly number[]) => boolean): void {
  let below = FROM_NEWEST;
  for (let length = MOST_PAGES; ; length = MOST_COUNTED) {
    const rows = indexRows(context, index, expression, below, length);
    if (!take(rows) || rows.length < length) return;
    below = rows.at(-1) ?? below;
  }
}

/** Items of the pages that have the words, within the scope. */
function itemsOfPages(context: SearchContext, query: ReadQuery, scope: SearchScope, memory: SchemeMemory): { itemNs: number[]; capped: boolean } {
  const inScope = (pageNs: readonly number[]): { pageN: number; itemN: number }[] => {
    const itemNs = memory.itemsOf(pageNs);
    const classes = memory.classesOf([...itemNs], scope.clearanceRank);
    return pageNs.flatMap((pageN, at) => (classes[at]! < 0 || !isInScope(memory.classes()[classes[at]!]!, scope) ? [] : [{ pageN, itemN: itemNs[at]! }]));
  };
  const newest = indexRows(context, 'page_index', query.pageExpression, FROM_NEWEST, MOST_VERIFIED + 1);
  const more = newest.length > MOST_VERIFIED;
  const read = inScope(newest.slice(0, more ? SAMPLE : MOST_VERIFIED));
  const verified = verifyPages(context, read, query);
  if (!more) return { itemNs: verified, capped: false };
  if (verified.length < read.length * TRUSTED) return { itemNs: [...verified, ...verifyPages(context, inScope(newest.slice(SAMPLE, MOST_VERIFIED)), query)], capped: true };
  const itemNs: number[] = [];
  eachStretch(context, 'page_index', query.pageExpression, (pageNs) => {
    for (const { itemN } of inScope(pageNs)) if (itemNs.length <= MOST_PAGES) itemNs.push(itemN);
    return itemNs.length <= MOST_PAGES;
  });
  return { itemNs: itemNs.slice(0, MOST_PAGES), capped: itemNs.length > MOST_PAGES };
}

/** Items of the pages that really hold the words, one for each page. */
function verifyPages({ db }: SearchContext, pages: readonly { readonly pageN: number; readonly itemN: number }[], { terms }: ReadQuery): number[] {
  const itemOf = new Map(pages.map(({ pageN, itemN }) => [pageN, itemN]));
  return selectPageTexts(db, [...itemOf.keys()]).flatMap(({ pageN, text }) => (hasWords(text, terms) ? [itemOf.get(pageN)!] : []));
}
