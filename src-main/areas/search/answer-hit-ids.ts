import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { collectHits } from './collect-hits.ts';
import { collectOrdered, scopeHits } from './collect-ordered.ts';
import type { HitKey } from './hit-order-store.ts';
import { findTitles, gatherNear } from './near-rows.ts';
import { positiveWords } from './positive-words.ts';
import { inYear, wordsQuery } from './read-query.ts';
import { readQuestion } from './read-question.ts';
import { resolveQuery } from './resolve-query.ts';
import type { SearchContext } from './search-context.ts';
import type { SearchPosition } from './search-cursor.ts';
import { isPlainQuestion } from './is-plain-question.ts';
import { scopeOf } from './search-scope.ts';
import { selectItemIds } from './search-store.ts';

/** Walked in pieces, so that whoever goes away is not waited for. */
const PIECE = 1000;

/** All hits of a question in the order in which they are shown, up to a limit. Throws SEARCH_QUERY_*, SEARCH_NEAR_FAILED. */
export async function answerHitIds(context: SearchContext, input: CallInput<'search', 'listHitIds'>): Promise<CallAnswer<'search', 'listHitIds'>> {
  const node = readQuestion(context, input);
  if (node === null) return { itemIds: [], more: false };
  const scope = scopeOf(context.actor, input);
  const titles = await findTitles(context, node);
  return context.snapshot(() => {
    const near = gatherNear(context, node, titles);
    const ns: number[] = [];
    let more = true;
    if (isPlainQuestion(node, input)) {
      const others = input.where === 'pages' ? [] : near.othersOf(node.terms);
      const query = inYear(wordsQuery(node.terms, null), scope.year);
      for (let at: SearchPosition | null = null; more && ns.length < input.limit;) {
        context.goOn();
        const found = collectHits(context, query, scope, input.where, at, Math.min(PIECE, input.limit - ns.length), others);
        ns.push(...found.itemNs);
        at = found.next;
        more = at !== null;
      }
    } else {
      const found = scopeHits(context, resolveQuery(context, node, { place: input.where, clearanceRank: scope.clearanceRank, near }), scope, input);
      const words = positiveWords(node).flat();
      const expression = words.length === 0 ? null : wordsQuery(words, null).fieldExpression;
      for (let at: HitKey | null = null; more && ns.length < input.limit;) {
        context.goOn();
        const piece = collectOrdered(context, found, input.sort === 'best' ? 'newest' : input.sort, at, Math.min(PIECE, input.limit - ns.length), expression);
        ns.push(...piece.itemNs);
        at = piece.next;
        more = at !== null;
      }
    }
    return { itemIds: selectItemIds(context.db, ns, scope.clearanceRank) as CallAnswer<'search', 'listHitIds'>['itemIds'], more };
  });
}
