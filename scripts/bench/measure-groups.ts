import type { MunimentClient } from '#shared/contract/index.ts';
import { atMost, median, percentile, timeEach, type BenchRow } from './bench-row.ts';
import type { QueryClass } from './search-queries.ts';

const TIMES = 12;

/** The answer by dossier and by customer, and every order, for rare and for the commonest words. */
export async function measureGroups(client: MunimentClient, classes: readonly QueryClass[]): Promise<BenchRow[]> {
  const rows: BenchRow[] = [];
  const row = (what: string, ms: readonly number[]) => atMost({ what, unit: 'ms', ours: median(ms), peer: '–', peerValue: Number.NaN, goal: '–', note: `p99 ${percentile(ms, 0.99).toFixed(0)} ms` }, {});
  for (const { name, queries } of classes.filter((each) => /^4 char|commonest/u.test(each.name))) {
    for (const by of ['volume', 'subject'] as const) rows.push(row(`answer by ${by === 'volume' ? 'dossier' : 'customer'}, ${name}, p50`, await timeEach(TIMES, (run) => client.search.groupHits({ query: queries[run % queries.length]!, by }))));
    if (name.includes('commonest')) for (const sort of ['place', 'code', 'dateNewest', 'relevance'] as const) rows.push(row(`sorted by ${sort}, ${name}, p50`, await timeEach(TIMES, (run) => client.search.searchAll({ query: queries[run % queries.length]!, sort, limit: 50 }))));
  }
  return rows;
}
