import { WALKWAY } from './aisle-access.ts';

/** Where the gap of a bank is before the first pick: the open aisle, `closed` (all at the fixed end), or `spread` (ventilating, not known). */
export type GapBefore = number | 'closed' | 'spread';

/**
 * How many carriages move so that `aisle` opens. With aisle k open the carriages before k stand at the fixed end and the others an
 * aisle's width away from it, so between two aisles exactly the carriages between them move. Closed up is as if the gap were behind
 * the last carriage. Out of a spread bank every carriage moves.
 */
export function movedCarriages(from: GapBefore, aisle: number, carriages: number): number {
  if (aisle === WALKWAY) return 0;
  if (from === 'spread') return carriages;
  return Math.abs((from === 'closed' ? carriages + 1 : from) - aisle);
}

/**
 * The aisles of one bank in the order that moves the fewest carriages, each once; the walkway first, since nothing moves for it.
 * The aisles lie on a line, so the shortest way runs to the nearer end of what is wanted and from there through to the other end.
 */
export function orderAisles(wanted: Iterable<number>, from: GapBefore, carriages: number): number[] {
  const all = [...new Set(wanted)].sort((a, b) => a - b);
  const walkway = all.filter((aisle) => aisle === WALKWAY);
  const aisles = all.filter((aisle) => aisle !== WALKWAY);
  const [lowest, highest] = [aisles[0], aisles.at(-1)];
  if (lowest === undefined || highest === undefined) return walkway;
  // From the start outwards to the nearer end, then all the others on the way back; what the way passes is opened in passing.
  const upFirst = from !== 'spread' && movedCarriages(from, lowest, carriages) > movedCarriages(from, highest, carriages);
  const start = from === 'closed' ? carriages + 1 : from === 'spread' ? lowest : from;
  const outwards = upFirst ? aisles.filter((aisle) => aisle >= start) : aisles.filter((aisle) => aisle <= start).reverse();
  const back = aisles.filter((aisle) => !outwards.includes(aisle));
  return [...walkway, ...outwards, ...(upFirst ? back.reverse() : back)];
}

/** Carriages that move when the aisles of one bank are opened in this order; an aisle that stays open costs nothing. */
export function movedAlong(aisles: Iterable<number>, from: GapBefore, carriages: number): number {
  let gap = from;
  let moved = 0;
  for (const aisle of aisles) {
    if (aisle === WALKWAY) continue;
    moved += movedCarriages(gap, aisle, carriages);
    gap = aisle;
  }
  return moved;
}
