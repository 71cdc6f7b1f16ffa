import { readSearchLanguage } from '#shared/domain/search-language.ts';
import { simplifyChinese } from '#main/search-index/simplify-chinese.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { scopeHits } from './collect-ordered.ts';
import { customSearchFields } from './custom-search-fields.ts';
import { groupByVolume } from './hit-groups-store.ts';
import { groupBySubject, selectRowsAboutAny } from './hit-subjects-store.ts';
import { gatherNear } from './near-rows.ts';
import { resolveQuery } from './resolve-query.ts';
import { scopeOf } from './search-all.ts';
import type { SearchContext } from './search-context.ts';

type Input = CallInput<'search', 'groupHits'>;

/** So many hits are gone through, the newest. */
const MOST_GROUPED = 10_000;

/** What a query finds, by volume or by whom it is about. Throws SEARCH_QUERY_*, SEARCH_NEAR_FAILED. */
export async function groupHits(context: SearchContext, input: Input): Promise<CallAnswer<'search', 'groupHits'>> {
  const { clock, db } = context;
  const startedMs = clock.steadyMs();
  const node = readSearchLanguage(input.query, { simplify: simplifyChinese, fuzzy: input.fuzzy, customFields: customSearchFields(db) });
  if (node === null) return { groups: [], grouped: 0, ungrouped: 0, count: 0, countCapped: false, tookMs: 0 };
  const scope = scopeOf(context, input);
  const near = await gatherNear(context, node);
  const { rows, counted } = scopeHits(context, resolveQuery(context, node, { place: input.where, clearanceRank: scope.clearanceRank, near }), scope, input);
  const ns: number[] = [];
  for (const n of rows.newestFirst()) if (ns.push(n) === MOST_GROUPED) break;
  const groups = (input.by === 'volume' ? groupByVolume : groupBySubject)(db, ns, scope.clearanceRank, input.limit);
  // An item may be about several people: the sum of the groups would count it for each.
  const grouped = input.by === 'subject' ? selectRowsAboutAny(db, ns, scope.clearanceRank).length : groups.reduce((sum, { count }) => sum + count, 0);
  return { groups, grouped, ungrouped: ns.length - grouped, count: counted.count, countCapped: counted.capped || counted.count > ns.length, tookMs: clock.steadyMs() - startedMs };
}
