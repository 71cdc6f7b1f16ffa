import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { boxMixProblems, boxSpine, boxThicknessFor, planBoxes, stackThicknessMm, usableThicknessMm, type BoxableItem } from '#shared/domain/boxing.ts';
import { firstFit, hasRoomFor, monthsUntilFull, nextFit, shelfFill } from '#shared/domain/shelf-capacity.ts';

const item: BoxableItem = { fondsId: 'f', recordGroup: 'WS', year: 2019, unitId: 'u1', retention: 'Y', itemNumber: 1, pageCount: 10 };

describe('boxing', () => {
  it('names what one box would mix', () => {
    expect(boxMixProblems([item, { ...item, itemNumber: 2 }])).toEqual([]);
    expect(boxMixProblems([item, { ...item, year: 2020 }, { ...item, unitId: null, retention: 'D30' }])).toEqual(['year', 'unitId', 'retention']);
    expect(boxMixProblems([])).toEqual([]);
  });

  it('chooses the thinnest box that takes the papers', () => {
    expect(boxThicknessFor([{ pageCount: 100 }])).toBe(20);
    expect(boxThicknessFor([{ pageCount: 200 }])).toBe(30);
    expect(boxThicknessFor([{ pageCount: 450 }])).toBe(50);
    expect(boxThicknessFor([{ pageCount: 5000 }])).toBeUndefined();
  });

  it('tells first and last item number, counts and pages for the spine', () => {
    expect(boxSpine([{ itemNumber: 12, pageCount: 3 }, { itemNumber: null, pageCount: 2 }, { itemNumber: 7, pageCount: 1 }]))
      .toEqual({ firstItem: 7, lastItem: 12, itemCount: 3, pageCount: 6 });
    expect(boxSpine([])).toEqual({ firstItem: null, lastItem: null, itemCount: 0, pageCount: 0 });
  });

  it('does not tear a volume apart that fits into a box of its own, and fills several with one that fits into none', () => {
    const bound = (volumeId: string, pageCount: number) => ({ ...item, volumeId, pageCount });
    const pages = (boxes: ReturnType<typeof planBoxes>) => boxes.map((box) => box.items.map(({ pageCount }) => pageCount));
    expect(pages(planBoxes([{ ...item, pageCount: 300 }, bound('v1', 100), bound('v1', 101), { ...item, pageCount: 5 }]))).toEqual([[300], [100, 101, 5]]);
    expect(pages(planBoxes([{ ...item, pageCount: 300 }, bound('v1', 100), bound('v2', 101)]))).toEqual([[300, 100], [101]]);
    expect(pages(planBoxes([bound('v1', 400), bound('v1', 402), bound('v1', 3)]))).toEqual([[400], [402, 3]]);
  });

  it('plans boxes that keep every item in order, never mix and always close', () => {
    const some = fc.record({
      year: fc.constantFrom(2018, 2019), unitId: fc.constantFrom('u1', 'u2', null), retention: fc.constantFrom('Y', 'D30'), pageCount: fc.integer({ min: 1, max: 600 }),
    }).map((changes): BoxableItem => ({ ...item, ...changes }));
    fc.assert(fc.property(fc.array(some, { maxLength: 60 }), (items) => {
      const boxes = planBoxes(items);
      expect(boxes.flatMap((box) => box.items)).toEqual(items);
      for (const box of boxes) {
        expect(boxMixProblems(box.items)).toEqual([]);
        expect(box.overfull).toBe(stackThicknessMm(box.items) > usableThicknessMm(50));
        if (box.overfull) expect(box.items.length).toBe(1);
      }
    }));
  });
});

describe('shelf capacity', () => {
  it('calls a shelf nearly full from 80 % on and full without a millimetre left', () => {
    expect(shelfFill({ widthMm: 900, usedMm: 719 })).toEqual({ freeMm: 181, fillPct: 79.9, state: 'free' });
    expect(shelfFill({ widthMm: 900, usedMm: 720 })).toEqual({ freeMm: 180, fillPct: 80, state: 'nearlyFull' });
    expect(shelfFill({ widthMm: 900, usedMm: 900 })).toEqual({ freeMm: 0, fillPct: 100, state: 'full' });
    expect(shelfFill({ widthMm: 0, usedMm: 0 }).state).toBe('full');
  });

  it('takes the first shelf in walking order that has room', () => {
    const shelves = [{ id: 1, widthMm: 900, usedMm: 880 }, { id: 2, widthMm: 900, usedMm: 850 }, { id: 3, widthMm: 900, usedMm: 0 }];
    expect(firstFit(shelves, 50)?.id).toBe(2);
    expect(firstFit(shelves, 51)?.id).toBe(3);
    expect(firstFit(shelves, 901)).toBeUndefined();
  });

  it('goes on where the series stands, and from the beginning when the end is full', () => {
    const shelves = [{ id: 1, widthMm: 900, usedMm: 0 }, { id: 2, widthMm: 900, usedMm: 850 }, { id: 3, widthMm: 900, usedMm: 890 }];
    expect(nextFit(shelves, 50, (shelf) => shelf.id === 2)?.id).toBe(2);
    expect(nextFit(shelves, 60, (shelf) => shelf.id === 2)?.id).toBe(1);
    expect(nextFit(shelves, 50, () => false)?.id).toBe(1);
  });

  it('never suggests a shelf that the box does not fit on, and always one when there is one', () => {
    const space = fc.record({ widthMm: fc.integer({ min: 100, max: 1000 }), usedMm: fc.integer({ min: 0, max: 1000 }) });
    fc.assert(fc.property(fc.array(space), fc.integer({ min: 20, max: 50 }), (shelves, thicknessMm) => {
      const found = firstFit(shelves, thicknessMm);
      expect(found !== undefined && hasRoomFor(found, thicknessMm)).toBe(shelves.some((shelf) => shelf.usedMm + thicknessMm <= shelf.widthMm));
    }));
  });

  it('forecasts the months until the room is full', () => {
    expect(monthsUntilFull(10_000, 900)).toBe(11);
    expect(monthsUntilFull(10_000, 0)).toBeNull();
  });
});
