import type { SearchContext } from './search-context.ts';
import type { CallInput } from '#main/rpc/verbs.ts';
import { findItemRows } from '#main/areas/catalogue/items-store.ts';
import { hasWords } from './page-words.ts';
import type { ReadQuery } from './read-query.ts';
import type { SearchPosition } from './search-cursor.ts';
import { FROM_NEWEST, indexRows } from './index-rows.ts';
import { isInScope } from './search-scope.ts';
import { createFieldProbe, hasPrefix, selectCodeHits, selectFewFieldHits, selectInScope, selectPageCandidates, selectPagesOfItem, type SearchScope } from './search-store.ts';

type Where = CallInput<'search', 'searchAll'>['where'];

export interface Collected {
  /** Row numbers of items, in the order to show. */
  readonly itemNs: readonly number[];
  readonly next: SearchPosition | null;
}

/** Pages of the index looked at for one answer at most; whoever wants more asks for the next page. */
const MOST_SCANNED = 1000;
const CHUNK = 100;
/** Rows of the index that are looked at together at most. */
const STRETCH = 4000;
/** So many items with the words in their fields are known by heart; of more each is asked for. */
const MOST_KNOWN = 2000;

/** Goes through the stages (code, `others`: other numbers and pinyin, fields, pages) from a position until there are enough items. */
export function collectHits(context: SearchContext, query: ReadQuery, scope: SearchScope, place: Where, from: SearchPosition | null, limit: number, others: readonly number[]): Collected {
  const { db } = context;
  const counted = { count: from?.count ?? 0, capped: from?.capped ?? false };
  const itemNs: number[] = [];
  let at: SearchPosition = from ?? firstStage(query, place);
  if (at.stage === 'code') {
    const hits = query.codePrefix === null ? [] : selectCodeHits(db, query.codePrefix, scope, at.key, limit + 1);
    itemNs.push(...hits.slice(0, limit).map((hit) => hit.n));
    if (hits.length > limit) return { itemNs, next: { stage: 'code', key: hits[limit - 1]?.archivalCode ?? null, ...counted } };
    at = { stage: 'alias', key: 0, ...counted };
  }
  if (at.stage === 'alias') {
    const hits = selectInScope(db, others, scope, query.codePrefix).slice(at.key);
    const room = limit - itemNs.length;
    itemNs.push(...hits.slice(0, room));
    if (hits.length > room) return { itemNs, next: { stage: 'alias', key: at.key + room, ...counted } };
    at = { stage: 'fields', key: FROM_NEWEST, ...counted };
  }
  if (at.stage === 'fields') {
    const room = limit - itemNs.length;
    const hits = selectFewFieldHits(db, query.fieldExpression, scope, query.codePrefix, others, at.key, room + 1) ?? gatherFieldHits(context, query, scope, others, at.key, room + 1);
    itemNs.push(...hits.slice(0, room));
    if (hits.length > room) return { itemNs, next: { stage: 'fields', key: hits[room - 1] ?? at.key, ...counted } };
    if (place === 'fields') return { itemNs, next: null };
    at = { stage: 'pages', key: FROM_NEWEST, ...counted };
  }
  if (at.stage === 'ordered') return { itemNs, next: null };
  const pages = collectPageHits(context, query, scope, place, at.key, limit - itemNs.length, new Set(others));
  return { itemNs: [...itemNs, ...pages.itemNs], next: pages.next === null ? null : { stage: 'pages', key: pages.next, ...counted } };
}

function firstStage(query: ReadQuery, place: Where): SearchPosition {
  const counted = { count: 0, capped: false };
  if (place === 'pages') return { stage: 'pages', key: FROM_NEWEST, ...counted };
  return query.codePrefix === null ? { stage: 'alias', key: 0, ...counted } : { stage: 'code', key: null, ...counted };
}

/** Items that have the words in their fields, newest first, older than row `from`; those of the code range are left to `selectCodeHits`, the others to their stage. */
function gatherFieldHits(context: SearchContext, { fieldExpression, codePrefix }: ReadQuery, scope: SearchScope, others: readonly number[], from: number, limit: number): number[] {
  const { db, memory } = context;
  const shown = new Set(others);
  const hits: number[] = [];
  let below = from;
  for (let stretch = limit * 2; ; stretch = Math.min(STRETCH, stretch * 2)) {
    const rows = indexRows(context, 'item_index', fieldExpression, below, stretch);
    const classes = memory.classesOf(rows, scope.clearanceRank);
    const inScope = rows.filter((n, at) => classes[at]! >= 0 && isInScope(memory.classes()[classes[at]!]!, scope) && !shown.has(n));
    hits.push(...(codePrefix === null ? inScope : selectInScope(db, inScope, scope, codePrefix)));
    if (hits.length >= limit || rows.length < stretch) return hits.slice(0, limit);
    below = rows.at(-1)!;
  }
}

/** Whether an item has the words in its fields. The index would gather all words of a beginning for every item: these are known by heart, however many. */
function fieldProbe(context: SearchContext, expression: string): (itemN: number) => boolean {
  const known = indexRows(context, 'item_index', expression, FROM_NEWEST, hasPrefix(expression) ? FROM_NEWEST : MOST_KNOWN);
  if (!hasPrefix(expression) && known.length === MOST_KNOWN) return createFieldProbe(context.db, expression);
  const all = new Set(known);
  return (itemN) => all.has(itemN);
}

/** Items found by their pages, each where its newest page with the words comes by. */
function collectPageHits(context: SearchContext, query: ReadQuery, scope: SearchScope, place: Where, from: number, limit: number, shown: ReadonlySet<number>): { itemNs: number[]; next: number | null } {
  const { db } = context;
  const itemNs: number[] = [];
  const seen = new Set<number>();
  let isInFields: ((itemN: number) => boolean) | undefined;
  let below = from;
  for (let scanned = 0; scanned < MOST_SCANNED; scanned += CHUNK) {
    const pageNs = indexRows(context, 'page_index', query.pageExpression, below, CHUNK);
    const candidates = selectPageCandidates(db, pageNs, scope);
    for (const { pageN, itemN, text } of candidates) {
      if (itemNs.length === limit) return { itemNs, next: below };
      below = pageN;
      if (itemN === null || text === null || seen.has(itemN) || shown.has(itemN) || !hasWords(text, query.terms)) continue;
      seen.add(itemN);
      if (place === 'everywhere' && (isInFields ??= fieldProbe(context, query.fieldExpression))(itemN)) continue;
      if (!wasShownBefore(context, query, scope, itemN, pageN, from)) itemNs.push(itemN);
    }
    if (pageNs.length < CHUNK) return { itemNs, next: null };
    below = pageNs.at(-1) ?? below;
  }
  return { itemNs, next: below };
}

/** Whether a newer page of the item with the words came by on an earlier page of results. */
function wasShownBefore({ db }: SearchContext, { pageExpression, terms }: ReadQuery, scope: SearchScope, itemN: number, pageN: number, from: number): boolean {
  if (from === FROM_NEWEST) return false;
  const [item] = findItemRows(db, [itemN], scope.clearanceRank);
  return item !== undefined && selectPagesOfItem(db, pageExpression, item.itemId).some((page) => page.pageN > pageN && hasWords(page.text, terms));
}
