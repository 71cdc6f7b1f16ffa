import { describe, expect, it } from 'vitest';
import { createScrollMap, TALLEST_BODY_PX } from '../../src-renderer/components/data-grid/scroll-map.ts';

const VIEW_PX = 700;

describe('the scroll bar of a list', () => {
  it('is the list itself as long as the list is no taller than what can be drawn', () => {
    const map = createScrollMap(TALLEST_BODY_PX, VIEW_PX);
    expect(map.bodyPx).toBe(TALLEST_BODY_PX);
    for (const px of [0, 1, 777, TALLEST_BODY_PX / 2, TALLEST_BODY_PX - VIEW_PX]) expect([map.placeOf(px), map.barOf(px)]).toEqual([px, px]);
  });

  it.each([3_000_001, 32_000_000, 192_000_000, 6_000_000_000])('stands for a list of %i px: it reaches both ends, never goes back, and finds its own place again', (contentPx) => {
    const map = createScrollMap(contentPx, VIEW_PX);
    expect(map.bodyPx).toBe(TALLEST_BODY_PX);
    expect([map.placeOf(0), map.placeOf(map.lastBarPx)]).toEqual([0, contentPx - VIEW_PX]);
    let before = -1;
    for (let bar = 0; bar <= map.lastBarPx; bar += 9_973) {
      const place = map.placeOf(bar);
      expect(place).toBeGreaterThan(before);
      expect(map.barOf(place)).toBeCloseTo(bar, 3);
      before = place;
    }
  });

  it('is true to the pixel near the ends', () => {
    const map = createScrollMap(192_000_000, VIEW_PX);
    expect(map.placeOf(12_345)).toBe(12_345);
    expect(map.placeOf(map.lastBarPx - 12_345)).toBe(map.lastPlacePx - 12_345);
  });

  it('does not leave the list, whatever it is asked', () => {
    const map = createScrollMap(192_000_000, VIEW_PX);
    expect([map.placeOf(-5), map.placeOf(1e9), map.barOf(-5), map.barOf(1e12)]).toEqual([0, map.lastPlacePx, 0, map.lastBarPx]);
    expect(createScrollMap(100, VIEW_PX).placeOf(50)).toBe(0);
  });
});
