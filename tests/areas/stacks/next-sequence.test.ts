import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextSequence } from '#main/areas/stacks/next-sequence.ts';

const sequence = fc.integer({ min: 0, max: 0xffff });

describe('the number of the next command', () => {
  it('is one that the controller accepts, unlike its last one and all that are still out', () => {
    fc.assert(fc.property(sequence, sequence, fc.array(fc.integer({ min: 1, max: 0xffff }), { maxLength: 20 }), (kept, controller, out) => {
      const next = nextSequence(kept, controller, out);
      expect(next).toBeGreaterThanOrEqual(1);
      expect(next).toBeLessThanOrEqual(0xffff);
      expect([controller, ...out]).not.toContain(next);
    }));
  });

  it.each([
    ['counts on', 41, 41, 42],
    ['begins at one', 0, 0, 1],
    ['goes round', 0xffff, 0xffff, 1],
    ['goes on from the controller when our data is older than it', 100, 150, 151],
    ['goes on from the controller over the turn', 0xfff0, 3, 4],
    ['goes on from ours when the controller has forgotten', 150, 0, 151],
    ['goes on from ours when the last one never arrived', 151, 150, 152],
  ])('%s', (_what, kept, controller, next) => {
    expect(nextSequence(kept, controller, [])).toBe(next);
  });
});
