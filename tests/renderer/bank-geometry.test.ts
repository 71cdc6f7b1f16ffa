import { describe, expect, it } from 'vitest';
import { carriageLengthMm, frontEdgeMm, gapMm, plannedMoves, railLengthMm, spanText, unreportedPositionsMm, type BankShape } from '../../src-renderer/screens/stacks/plan/bank-geometry.ts';

const bank: BankShape = { kind: 'powered', carriages: 10, sections: 5, shelfWidthMm: 900, carriageDepthMm: 550, aisleWidthMm: 800 };
const openAt = (aisle: number): number[] => Array.from({ length: bank.carriages }, (_, index) => (aisle > 0 && index + 1 >= aisle ? 800 : 0));

describe('what a motion will move, as the confirmation names it', () => {
  it('is every carriage from the aisle on when all are closed', () => {
    expect(plannedMoves(bank, openAt(0), { kind: 'openAisle', aisle: 4 })).toEqual({ away: [4, 5, 6, 7, 8, 9, 10], towards: [] });
  });

  it('is only what stands between the old aisle and the new one', () => {
    expect(plannedMoves(bank, openAt(4), { kind: 'openAisle', aisle: 7 })).toEqual({ away: [], towards: [4, 5, 6] });
    expect(plannedMoves(bank, openAt(7), { kind: 'openAisle', aisle: 4 })).toEqual({ away: [4, 5, 6], towards: [] });
  });

  it('is nothing when the aisle is open already, a few millimetres more or less', () => {
    expect(plannedMoves(bank, openAt(4).map((mm) => mm + 3), { kind: 'openAisle', aisle: 4 })).toEqual({ away: [], towards: [] });
  });

  it('is every carriage that stands open when all are to close', () => {
    expect(plannedMoves(bank, openAt(9), { kind: 'closeAisles' })).toEqual({ away: [], towards: [9, 10] });
  });

  it('takes in carriages that a Stop left half way', () => {
    const halfWay = openAt(7).map((mm, index) => (index === 3 ? 400 : mm));
    expect(plannedMoves(bank, halfWay, { kind: 'openAisle', aisle: 7 })).toEqual({ away: [], towards: [4] });
  });

  it('is said in spans', () => {
    expect(spanText([3, 4, 5, 8, 10])).toBe('3–5, 8, 10');
    expect(spanText([])).toBe('');
  });
});

describe('a bank from above', () => {
  it('is as long as its carriages and one aisle, and as wide as its sections', () => {
    expect(railLengthMm(bank)).toBe(6300);
    expect(railLengthMm({ ...bank, kind: 'fixed' })).toBe(13_500);
    expect(carriageLengthMm(bank)).toBe(4500);
  });

  it('has its open aisle as wide as it is reported, and no other', () => {
    const positionsMm = openAt(4);
    expect(Array.from({ length: 10 }, (_, index) => gapMm(positionsMm, index + 1))).toEqual([0, 0, 0, 800, 0, 0, 0, 0, 0, 0]);
    expect(frontEdgeMm(bank, 4, 800)).toBe(3 * 550 + 800);
  });

  it('shows no aisle as open where no controller tells', () => {
    const positionsMm = unreportedPositionsMm({ ...bank, kind: 'manual', carriages: 4 });
    expect(Math.max(...[1, 2, 3, 4].map((number) => gapMm(positionsMm, number)))).toBeLessThan(800 / 2);
  });
});
