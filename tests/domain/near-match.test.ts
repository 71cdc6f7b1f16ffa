import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findNear } from '#shared/domain/near-match.ts';

const near = (text: string, wanted: string): string | null => {
  const found = findNear(text, wanted);
  return found === null ? null : text.slice(found.start, found.end);
};

/** The usual table, as a second opinion. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) row = row.reduce<number[]>((next, up, j) => [...next, j === 0 ? i : Math.min(up + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1))], []);
  return row[b.length]!;
}
const isNear = (text: string, wanted: string): boolean => {
  for (let from = 0; from <= text.length; from++) for (let to = from; to <= text.length; to++) if (distance(text.slice(from, to), wanted) <= 1) return true;
  return false;
};

describe('a word with one mistake', () => {
  it('is found with another character, one missing and one too many', () => {
    expect(near('关于防讯指挥部', '防汛指挥部')).toBe('防讯指挥部');
    expect(near('关于防指挥部的', '防汛指挥部')).toBe('防指挥部');
    expect(near('关于防汛总指挥部', '防汛指挥部')).toBe('防汛总指挥部');
    expect(near('关于防讯指会部', '防汛指挥部')).toBeNull();
    expect(near('防汛', '防汛')).toBe('防汛');
    expect(near('防讯', '防汛')).toBeNull();
  });

  it('is found exactly where the edit distance says so, and never across two lines', () => {
    const text = fc.string({ unit: fc.constantFrom('防', '汛', '指', '挥'), maxLength: 9 });
    fc.assert(fc.property(text, fc.string({ unit: fc.constantFrom('防', '汛', '指', '挥'), minLength: 3, maxLength: 6 }), (whole, wanted) => {
      const found = findNear(whole, wanted);
      expect(found !== null).toBe(isNear(whole, wanted));
      if (found !== null) expect(distance(whole.slice(found.start, found.end), wanted)).toBeLessThanOrEqual(1);
    }), { numRuns: 3000 });
    expect(near('防汛指\n挥部', '防汛指挥部')).toBeNull();
  });
});
