import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import type { MunimentClient } from '#shared/contract/index.ts';
import { seededRandom } from '#main/sample-room/seeded-random.ts';
import { median, percentile, timeEach, timesFaster, type BenchRow } from './bench-row.ts';
import type { ScaledRoom } from './scaled-room.ts';
import { serveRoom } from './served-room.ts';

const LIKE_FIELDS = ['archival_code', 'title', 'document_number', 'responsible', 'keywords', 'note', 'date'].map((field) => `${field} LIKE @like`).join(' OR ');

/** What a program without an index asks: the newest 50 by substring in fields or page text, and how many there are. */
function likeSearch(folder: string): { search(words: string): void; searchCodes(prefix: string): void; close(): void } {
  const sqlite = new BetterSqlite3(join(folder, 'room.sqlite'), { readonly: true });
  const matching = `items WHERE deleted_at IS NULL AND classification <= 4 AND (${LIKE_FIELDS} OR item_id IN (SELECT item_id FROM pages JOIN page_texts ON page_n = pages.n WHERE page_texts.text LIKE @like))`;
  const [rows, count] = [sqlite.prepare(`SELECT * FROM ${matching} ORDER BY n DESC LIMIT 50`), sqlite.prepare(`SELECT count(*) FROM ${matching}`)];
  const codes = 'items WHERE deleted_at IS NULL AND classification <= 4 AND archival_code LIKE @like';
  const [codeRows, codeCount] = [sqlite.prepare(`SELECT * FROM ${codes} ORDER BY n DESC LIMIT 50`), sqlite.prepare(`SELECT count(*) FROM ${codes}`)];
  return {
    search(words) { rows.all({ like: `%${words}%` }); count.get({ like: `%${words}%` }); },
    searchCodes(prefix) { codeRows.all({ like: `${prefix}%` }); codeCount.get({ like: `${prefix}%` }); },
    close: () => sqlite.close(),
  };
}

/** Random substrings of titles: what people remember of a paper. */
function substrings(titles: readonly string[], length: number, count: number): string[] {
  const random = seededRandom(length);
  const found: string[] = [];
  while (found.length < count) {
    const title = [...random.pick(titles)];
    const part = title.slice(...((at) => [at, at + length])(random.int(0, Math.max(0, title.length - length)))).join('');
    if (/^\p{Script=Han}+$/u.test(part) && [...part].length === length) found.push(part);
  }
  return found;
}

/** Searches through the web door against LIKE on the same file, in turns, both warm. */
export async function measureSearch(folder: string, scaled: ScaledRoom, queries: number): Promise<BenchRow[]> {
  const room = await serveRoom(folder);
  const client: MunimentClient = await room.connect();
  const like = likeSearch(folder);
  const random = seededRandom(99);
  const classes = [
    { name: 'words of 2 characters', queries: substrings(scaled.titles, 2, queries), like: like.search, faster: 0 },
    { name: 'words of 4 characters', queries: substrings(scaled.titles, 4, queries), like: like.search, faster: 0 },
    { name: '档号 prefixes', queries: Array.from({ length: queries }, () => random.pick(scaled.codes).slice(0, -2)), like: like.searchCodes, faster: 0 },
  ];
  const rows: BenchRow[] = [];
  try {
    for (const each of classes) {
      const ask = (query: string) => client.search.searchAll({ query, limit: 50 });
      await timeEach(5, (run) => ask(each.queries[run]!));
      const inCore: number[] = [];
      const ours = await timeEach(queries, async (run) => { inCore.push((await ask(each.queries[run]!)).tookMs); });
      const peer = await timeEach(Math.ceil(queries / 4), (run) => { each.like(each.queries[run]!); return Promise.resolve(); });
      const note = `in the core p50 ${median(inCore).toFixed(1)}, p99 ${percentile(inCore, 0.99).toFixed(1)} ms`;
      const common = { unit: 'ms' as const, peer: 'SQL LIKE on the same file, first 50 and count' };
      rows.push(
        timesFaster({ ...common, what: `search through the door, ${each.name}, p50`, ours: median(ours), peerValue: median(peer), goal: '≤ 10 ms', note }, { ours: 10 }),
        timesFaster({ ...common, what: `search through the door, ${each.name}, p99`, ours: percentile(ours, 0.99), peerValue: percentile(peer, 0.99), goal: '≤ 40 ms' }, { ours: 40 }),
      );
    }
  } finally {
    like.close();
    await room.close();
  }
  return rows;
}
