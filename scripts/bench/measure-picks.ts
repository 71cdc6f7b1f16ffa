import { movedAlong, orderAisles } from '#shared/domain/pick-order.ts';
import { seededRandom } from '#main/sample-room/seeded-random.ts';
import { timesFaster, type BenchRow } from './bench-row.ts';

const CARRIAGES = 10;
const PICKS = 50;
const LISTS = 200;

/** Carriages that move for lists of 50 random records in a bank of ten, against the order in which they were asked for. */
export function measurePicks(): BenchRow {
  const random = seededRandom(7);
  let [ours, naive] = [0, 0];
  for (let list = 0; list < LISTS; list++) {
    const aisles = Array.from({ length: PICKS }, () => random.int(1, CARRIAGES));
    ours += movedAlong(orderAisles(aisles, 'closed', CARRIAGES), 'closed', CARRIAGES);
    naive += movedAlong(aisles, 'closed', CARRIAGES);
  }
  return timesFaster({ what: `carriages moved for ${PICKS} random picks in a bank of ${CARRIAGES}`, ours: ours / LISTS, unit: 'moves', peer: 'in the order asked for', peerValue: naive / LISTS, goal: '≥ 5 ×' }, { ratio: 5 });
}
