import { join } from 'node:path';
import type { MunimentClient } from '#shared/contract/index.ts';
import { openDatabase } from '#main/db/open/open-database.ts';
import { createNearReader } from '#main/search-index/near/near-reader.ts';
import type { BenchCore } from './bench-core.ts';
import { atMost, median, percentile, timeEach, timesFaster, type BenchRow } from './bench-row.ts';
import type { LargeRoom } from './large-room.ts';
import { misreadPieces, type QueryClass } from './search-queries.ts';
import type { SearchPeers } from './search-peers.ts';

type Ask = (query: string) => Promise<{ tookMs: number; count: number }>;

const LIKE_QUERIES = 5;
/** Half a minute each on a busy machine. */
const LIKE_EVERYTHING = 1;
const now = (work: () => void): Promise<void> => { work(); return Promise.resolve(); };

/** Our index of titles against LIKE and the trigram tokenizer on the same titles: nothing but the engine on either side. */
export async function measureEngine(peers: SearchPeers, classes: readonly QueryClass[], holdings: string): Promise<BenchRow[]> {
  const rows: BenchRow[] = [];
  for (const { name, queries } of classes.filter((each) => /^[2468] char|commonest|two words/u.test(each.name))) {
    const first = await timeEach(queries.length, (run) => now(() => peers.ownIndex(queries[run]!)));
    const count = await timeEach(queries.length, (run) => now(() => peers.ownCount(queries[run]!)));
    const like = name.includes('two') ? [Number.NaN] : await timeEach(LIKE_QUERIES, (run) => now(() => peers.likeTitle(queries[run]!)));
    const likeCount = name.includes('two') ? [Number.NaN] : await timeEach(LIKE_QUERIES, (run) => now(() => peers.likeCount(queries[run]!)));
    const common = { unit: 'ms' as const, note: `p99 ${percentile(first, 0.99).toFixed(2)} ms` };
    if (!name.includes('two')) {
      rows.push(timesFaster({ ...common, what: `index of ${holdings}, first 50, ${name}, p50`, ours: median(first), peer: 'LIKE on the title', peerValue: median(like), goal: 'p50 ≤ 0.2 ms' }, { ours: 0.2 }));
      rows.push(timesFaster({ ...common, note: `p99 ${percentile(count, 0.99).toFixed(2)} ms`, what: `index of ${holdings}, exact count, ${name}, p50`, ours: median(count), peer: 'LIKE on the title', peerValue: median(likeCount), goal: name.startsWith('4') ? '≥ 300 ×' : 'p99 ≤ 100 ms' },
        name.startsWith('4') ? { ratio: 300 } : {}));
    }
    if (/^[468]/u.test(name)) {
      const trigram = await timeEach(queries.length, (run) => now(() => peers.trigram(queries[run]!)));
      const trigramCount = await timeEach(queries.length, (run) => now(() => peers.trigramCount(queries[run]!)));
      rows.push(atMost({ ...common, note: `counts ${median(count).toFixed(2)} against ${median(trigramCount).toFixed(2)} ms; trigram finds nothing under 3 characters`, what: `index of ${holdings}, first 50, ${name}, p50`, ours: median(first), peer: 'the same engine, trigram', peerValue: median(trigram), goal: '–' }, {}));
    }
  }
  return rows;
}

/** The whole answer (hits with marks, count, facets) through a client. */
export async function measureAnswers(client: MunimentClient, classes: readonly QueryClass[], peers: SearchPeers | null, where: string, limits: { readonly p50: number; readonly p99: number }): Promise<BenchRow[]> {
  const ask: Ask = (query) => client.search.searchAll({ query, limit: 50 });
  const rows: BenchRow[] = [];
  for (const { name, queries } of classes) {
    await timeEach(3, (run) => ask(queries[run]!));
    const inside: number[] = [];
    const hits: number[] = [];
    const ours = await timeEach(queries.length, async (run) => { const { tookMs, count } = await ask(queries[run]!); inside.push(tookMs); hits.push(count); });
    const plain = peers !== null && /^\d char|commonest/u.test(name);
    const like = plain ? median(await timeEach(LIKE_EVERYTHING, (run) => now(() => peers.likeEverything(queries[run]!)))) : Number.NaN;
    rows.push(timesFaster({
      what: `whole answer ${where}, ${name}, p50`, unit: 'ms', ours: median(ours), peer: plain ? 'LIKE over fields and page texts, first 50 and count' : '–', peerValue: like, goal: `p50 ≤ ${limits.p50}, p99 ≤ ${limits.p99} ms`,
      note: `p99 ${percentile(ours, 0.99).toFixed(1)} ms; in the core p50 ${median(inside).toFixed(1)}, p99 ${percentile(inside, 0.99).toFixed(1)}; hits p50 ${median(hits)}`,
    }, percentile(ours, 0.99) <= limits.p99 ? { ours: limits.p50 } : { ours: -1 }));
  }
  return rows;
}

/** One mistake allowed, and pinyin, over all titles. */
export async function measureNear({ client }: BenchCore, classes: readonly QueryClass[], peers: SearchPeers, room: LargeRoom): Promise<BenchRow[]> {
  const database = openDatabase({ file: join(room.folder, 'room.sqlite'), readOnly: true });
  const titles = createNearReader(database, undefined);
  const started = performance.now();
  await titles.find('like', '不会有的词');
  const loadS = (performance.now() - started) / 1000;
  const rows: BenchRow[] = [];
  for (const length of [4, 6, 8]) {
    const queries = misreadPieces(classes, length);
    const scan = await timeEach(queries.length, (run) => titles.find('like', queries[run]!.slice(1)));
    const whole = await timeEach(Math.min(30, queries.length), (run) => client.search.searchAll({ query: queries[run]!, limit: 50 }));
    rows.push(atMost({ what: `one mistake in ${length} characters, all of ${room.items.toLocaleString('en')} titles, p50`, unit: 'ms', ours: median(scan), peer: 'LIKE of the right word', peerValue: median(await timeEach(LIKE_QUERIES, (run) => now(() => peers.likeTitle(queries[run]!.slice(1))))), goal: '≤ 20 ms',
      note: `p99 ${percentile(scan, 0.99).toFixed(0)} ms; with pages, marks and facets p50 ${median(whole).toFixed(0)}; titles read once in ${loadS.toFixed(1)} s` }, { ours: 20 }));
  }
  const letters = ['fx', 'gzh', 'sjgz', 'xzgl', 'zhdb', 'fangxun', 'guanli', 'shuiku'];
  const spelt = await timeEach(80, (run) => titles.find('spelt', letters[run % letters.length]!));
  rows.push(atMost({ what: 'pinyin initials and full pinyin, all titles, p50', unit: 'ms', ours: median(spelt), peer: 'LIKE on the title', peerValue: median(await timeEach(LIKE_QUERIES, () => now(() => peers.likeTitle('防汛')))), goal: '≤ 20 ms', note: `p99 ${percentile(spelt, 0.99).toFixed(0)} ms` }, { ours: 20 }));
  await titles.close();
  database.sqlite.close();
  return rows;
}
