import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { groupByVolume } from './hit-groups-store.ts';
import { groupBySubject, selectRowsAboutAny } from './hit-subjects-store.ts';
import { scopeHits } from './collect-ordered.ts';
import { findTitles, gatherNear } from './near-rows.ts';
import { readQuestion } from './read-question.ts';
import { resolveQuery } from './resolve-query.ts';
import type { SearchContext } from './search-context.ts';
import { scopeOf } from './search-scope.ts';

type Input = CallInput<'search', 'groupHits'>;
type Answer = Omit<CallAnswer<'search', 'groupHits'>, 'tookMs'>;

/** So many hits are gone through, the newest. */
const MOST_GROUPED = 10_000;

/** What a query finds, by volume or by whom it is about. Throws SEARCH_QUERY_*, SEARCH_NEAR_FAILED. */
export async function answerGroups(context: SearchContext, input: Input): Promise<Answer> {
  const node = readQuestion(context, input);
  if (node === null) return { groups: [], grouped: 0, ungrouped: 0, count: 0, countCapped: false };
  const scope = scopeOf(context.actor, input);
  const titles = await findTitles(context, node);
  return context.snapshot(() => {
    const { db } = context;
    const { rows, counted } = scopeHits(context, resolveQuery(context, node, { place: input.where, clearanceRank: scope.clearanceRank, near: gatherNear(context, node, titles) }), scope, input);
    const ns: number[] = [];
    for (const n of rows.newestFirst()) if (ns.push(n) === MOST_GROUPED) break;
    context.goOn();
    const groups = (input.by === 'volume' ? groupByVolume : groupBySubject)(db, ns, scope.clearanceRank, input.limit);
    // An item may be about several people: the sum of the groups would count it for each.
    const grouped = input.by === 'subject' ? selectRowsAboutAny(db, ns, scope.clearanceRank).length : groups.reduce((sum, { count }) => sum + count, 0);
    return { groups, grouped, ungrouped: ns.length - grouped, count: counted.count, countCapped: counted.capped || counted.count > ns.length };
  });
}
