import type { AreaContext } from '#main/areas/area-context.ts';
import { clearanceRank } from '#main/areas/clearance-rank.ts';
import { findItemRows } from '#main/areas/catalogue/items-store.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { collectHits } from './collect-hits.ts';
import { countHits } from './count-hits.ts';
import { readQuery } from './read-query.ts';
import { readSearchCursor, writeSearchCursor } from './search-cursor.ts';
import type { SearchScope } from './search-store.ts';
import { viewHit } from './view-hit.ts';

type Answer = CallAnswer<'search', 'searchAll'>;

/**
 * One box for everything. The work follows the hits shown, not the holdings: newest first with an early end, counts capped,
 * and nothing above the clearance is found, shown or counted. Throws SEARCH_CURSOR_INVALID.
 */
export function searchAll(context: AreaContext, input: CallInput<'search', 'searchAll'>): Answer {
  const { clock, actor, db } = context;
  const startedMs = clock.steadyMs();
  const { fondsId = null, recordGroup = null, year = null, retention = null, where, limit } = input;
  const scope: SearchScope = { fondsId, recordGroup, year, retention, clearanceRank: clearanceRank(actor) };
  const query = readQuery(input.query, year);
  const from = input.cursor == null ? null : readSearchCursor(input.cursor);
  if (query === null) return { hits: [], nextCursor: null, count: 0, countCapped: false, facets: { recordGroup: [], year: [], retention: [] }, understoodAs: [], tookMs: clock.steadyMs() - startedMs };
  const { itemNs, next } = collectHits(context, query, scope, where, from, limit);
  const hits = findItemRows(db, itemNs, scope.clearanceRank).map((row) => viewHit(context, row, query, where !== 'fields'));
  const { count: counted, capped, facets } = from === null ? countHits(context, query, scope, where) : { ...from, facets: { recordGroup: [], year: [], retention: [] } };
  const count = from === null ? Math.max(counted, hits.length) : counted;
  return {
    hits, nextCursor: next === null ? null : writeSearchCursor({ ...next, count, capped }), count, countCapped: capped, facets,
    understoodAs: [...query.understoodAs], tookMs: clock.steadyMs() - startedMs,
  };
}
