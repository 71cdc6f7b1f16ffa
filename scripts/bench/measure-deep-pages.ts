import { writeCursor } from '#main/areas/catalogue/list-cursor.ts';
import type { BenchCore } from './bench-core.ts';
import { atMost, median, percentile, timeEach, timesFaster, type BenchRow } from './bench-row.ts';
import type { LargeRoom } from './large-room.ts';
import type { SearchPeers } from './search-peers.ts';

const TIMES = 30;
const sort = { by: 'date', descending: false } as const;

/** A page of the catalogue nine tenths down, the tree of the holdings, a filter by scheme. */
export async function measureDeepPages({ client }: BenchCore, peers: SearchPeers, room: LargeRoom): Promise<BenchRow[]> {
  const depth = Math.floor(room.items * 0.9);
  const rows = peers.sqlite.prepare<[number], { date: string; n: number }>('SELECT date, n FROM items INDEXED BY items_by_date ORDER BY date, n LIMIT 1 OFFSET ?').all(depth);
  const cursor = writeCursor(sort, { value: rows[0]!.date, n: rows[0]!.n });
  const page = await timeEach(TIMES, () => client.catalogue.listItems({ filter: { state: 'all' }, sort, cursor, limit: 50 }));
  const seek = peers.sqlite.prepare('SELECT * FROM items INDEXED BY items_by_date WHERE (date, n) > (?, ?) ORDER BY date, n LIMIT 50');
  const bare = await timeEach(TIMES, () => { seek.all(rows[0]!.date, rows[0]!.n); return Promise.resolve(); });
  const skip = peers.sqlite.prepare('SELECT * FROM items INDEXED BY items_by_date ORDER BY date, n LIMIT 50 OFFSET ?');
  const offset = await timeEach(5, () => { skip.all(depth); return Promise.resolve(); });
  const tree = await timeEach(5, () => client.catalogue.getTree({}));
  const where = `at row ${depth.toLocaleString('en')}`;
  return [
    timesFaster({ what: `page of 50 ${where}, by date: the statement alone`, unit: 'ms', ours: median(bare), peer: 'OFFSET', peerValue: median(offset), goal: '≤ 0.2 ms, ≥ 100 ×' }, { ours: 0.2, ratio: 100 }),
    timesFaster({ what: `page of 50 ${where}, by date: catalogue.listItems`, unit: 'ms', ours: median(page), peer: 'OFFSET', peerValue: median(offset), goal: '–', note: `p99 ${percentile(page, 0.99).toFixed(2)} ms; with fonds, unit, box and place` }, {}),
    atMost({ what: 'tree of the holdings (fonds, group, year, unit, retention)', unit: 'ms', ours: median(tree), peer: '–', peerValue: Number.NaN, goal: '–' }, {}),
  ];
}
