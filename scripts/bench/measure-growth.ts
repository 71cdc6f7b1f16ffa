import type { BenchCore } from './bench-core.ts';
import { median, percentile } from './bench-row.ts';
import type { QueryClass } from './search-queries.ts';

export interface GrowingRoom { readonly size: number; readonly core: BenchCore; readonly classes: readonly QueryClass[] }
export interface Measured { readonly size: number; readonly ms: number; readonly p90: number; readonly hits: number }

/** Asked before anything is measured, so that every room has learnt what it keeps in memory. */
const WARM_UP = 5;

/** The same kinds of questions to rooms of several sizes, in turns: what else the machine does falls upon all of them alike. */
export async function measureGrowth(rooms: readonly GrowingRoom[]): Promise<ReadonlyMap<string, readonly Measured[]>> {
  const growth = new Map<string, readonly Measured[]>();
  for (const [at, { name, queries }] of rooms[0]!.classes.entries()) {
    const taken = rooms.map((room) => ({ room, ms: [] as number[], hits: [] as number[] }));
    for (let round = -WARM_UP; round < queries.length; round++) {
      // Another one is the first in every round.
      for (let turn = 0; turn < rooms.length; turn++) {
        const { room, ms, hits } = taken[(turn + round + WARM_UP) % rooms.length]!;
        const query = room.classes[at]!.queries[Math.abs(round)]!;
        const started = performance.now();
        const { count } = await room.core.client.search.searchAll({ query, limit: 50 });
        if (round < 0) continue;
        ms.push(performance.now() - started);
        hits.push(count);
      }
    }
    growth.set(name, taken.map(({ room, ms, hits }) => ({ size: room.size, ms: median(ms), p90: percentile(ms, 0.9), hits: median(hits) })));
  }
  return growth;
}
