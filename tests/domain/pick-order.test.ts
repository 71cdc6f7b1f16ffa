import { describe, expect, it } from 'vitest';
import { movedAlong, movedCarriages, orderAisles, type GapBefore } from '#shared/domain/pick-order.ts';

const permutations = (values: readonly number[]): number[][] =>
  (values.length < 2 ? [[...values]] : values.flatMap((value, index) => permutations(values.toSpliced(index, 1)).map((rest) => [value, ...rest])));

describe('the order of picks in a bank', () => {
  it('moves as few carriages as any order could, wherever the gap is', () => {
    const starts: readonly GapBefore[] = ['closed', 'spread', 1, 2, 3, 4, 5, 6, 7, 8];
    for (let bits = 1; bits < 1 << 8; bits += 3) {
      const wanted = Array.from({ length: 8 }, (_, index) => index + 1).filter((aisle) => bits & (1 << (aisle - 1)));
      if (wanted.length > 5) continue;
      for (const from of starts) {
        const ours = orderAisles(wanted, from, 8);
        expect(ours.toSorted((a, b) => a - b)).toEqual(wanted);
        expect(movedAlong(ours, from, 8), `${wanted.join()} from ${from}`).toBe(Math.min(...permutations(wanted).map((order) => movedAlong(order, from, 8))));
      }
    }
  });

  it('opens every aisle once, however often it is asked for, and begins where nothing has to move', () => {
    expect(orderAisles([5, 2, 0, 5, 9, 2], 4, 10)).toEqual([0, 2, 5, 9]);
    expect(orderAisles([5, 2, 9], 9, 10)).toEqual([9, 5, 2]);
  });

  it('counts the carriages between the gaps, and all of them out of a spread bank', () => {
    expect([movedCarriages(3, 7, 10), movedCarriages('closed', 10, 10), movedCarriages('spread', 4, 10), movedCarriages(3, 0, 10)]).toEqual([4, 1, 10, 0]);
  });
});
