import type { SearchNode } from '#shared/domain/search-node.ts';
import type { SearchTerm } from '#shared/domain/search-query.ts';
import { findItemRows } from '#main/areas/catalogue/items-store.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { collectHits } from './collect-hits.ts';
import { collectOrdered, scopeHits } from './collect-ordered.ts';
import { countHits } from './count-hits.ts';
import { findAggregations, NO_AGGREGATIONS } from './find-aggregations.ts';
import { isPlainQuestion } from './is-plain-question.ts';
import { findTitles, gatherNear, type NearRows } from './near-rows.ts';
import { fuzzyTerms, positiveWords } from './positive-words.ts';
import { inYear, wordsQuery } from './read-query.ts';
import { readQuestion } from './read-question.ts';
import { resolveQuery } from './resolve-query.ts';
import type { SearchContext } from './search-context.ts';
import { readSearchCursor, writeSearchCursor, type SearchPosition } from './search-cursor.ts';
import { NO_FACETS } from './search-facets.ts';
import { scopeOf } from './search-scope.ts';
import type { SearchScope } from './search-store.ts';
import { understoodParts } from './understood-parts.ts';
import { viewHit } from './view-hit.ts';

type Input = CallInput<'search', 'searchAll'>;
type Answer = Omit<CallAnswer<'search', 'searchAll'>, 'tookMs'>;
type Found = Pick<Answer, 'count' | 'countCapped' | 'facets'> & { readonly itemNs: readonly number[]; readonly next: SearchPosition | null };

/**
 * One box for everything. Plain words in their usual order are answered newest first with an early end, counts capped: the work follows the hits
 * shown, not the holdings. Anything else is worked out as sets of rows. Nothing above the clearance is found, shown or counted.
 * Throws SEARCH_CURSOR_INVALID, SEARCH_QUERY_*.
 */
export async function answerSearch(context: SearchContext, input: Input): Promise<Answer> {
  const node = readQuestion(context, input);
  const from = input.cursor == null ? null : readSearchCursor(input.cursor);
  if (node === null) return { hits: [], nextCursor: null, count: 0, countCapped: false, facets: NO_FACETS, aggregations: NO_AGGREGATIONS, understood: [] };
  const scope = scopeOf(context.actor, input);
  const titles = await findTitles(context, node);
  return context.snapshot(() => answerNow(context, node, scope, input, from, gatherNear(context, node, titles)));
}

function answerNow(context: SearchContext, node: SearchNode, scope: SearchScope, input: Input, from: SearchPosition | null, near: NearRows): Answer {
  const { itemNs, next, ...counted } = isPlainQuestion(node, input) && (from === null || from.stage !== 'ordered') ? findPlain(context, node.terms, scope, input, from, near) : findOrdered(context, node, scope, input, from, near);
  const shown = positiveWords(node).map((terms) => wordsQuery(terms, null));
  const hits = findItemRows(context.db, itemNs, scope.clearanceRank).map((row) => viewHit(context, row, shown, input.where !== 'fields', fuzzyTerms(node)));
  return { hits, nextCursor: next === null ? null : writeSearchCursor(next), ...counted, aggregations: from === null ? findAggregations(context, node, scope, input) : NO_AGGREGATIONS, count: Math.max(counted.count, from === null ? hits.length : 0), understood: [...understoodParts(node), ...near.spelt.map((letters) => ({ kind: 'spelt' as const, letters }))] };
}

function findPlain(context: SearchContext, terms: readonly SearchTerm[], scope: SearchScope, { where, limit }: Input, from: SearchPosition | null, near: NearRows): Found {
  const others = where === 'pages' ? [] : near.othersOf(terms);
  const query = inYear(wordsQuery(terms, null), scope.year);
  const { itemNs, next } = collectHits(context, query, scope, where, from, limit, others);
  const counted = from === null ? countHits(context, query, scope, where, others) : { ...from, facets: NO_FACETS };
  const count = from === null ? Math.max(counted.count, itemNs.length) : counted.count;
  return { itemNs, next: next === null ? null : { ...next, count, capped: counted.capped }, count, countCapped: counted.capped, facets: counted.facets };
}

function findOrdered(context: SearchContext, node: SearchNode, scope: SearchScope, input: Input, from: SearchPosition | null, near: NearRows): Found {
  const found = scopeHits(context, resolveQuery(context, node, { place: input.where, clearanceRank: scope.clearanceRank, near }), scope, input);
  const words = positiveWords(node).flat();
  const { itemNs, next } = collectOrdered(context, found, input.sort === 'best' ? 'newest' : input.sort, from?.stage === 'ordered' ? from.key : null, input.limit, words.length === 0 ? null : wordsQuery(words, null).fieldExpression);
  const { count, capped, facets } = from === null ? found.counted : { ...from, facets: NO_FACETS };
  return { itemNs, next: next === null ? null : { stage: 'ordered', key: next, count, capped }, count, countCapped: capped, facets };
}
