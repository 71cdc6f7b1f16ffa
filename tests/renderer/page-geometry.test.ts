import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { turnBox, turnedSize, type QuarterTurn } from '#shared/domain/turn-box.ts';
import { fitView, keepInside, showRect, zoomView } from '../../src-renderer/components/page-viewer/page-geometry.ts';

const A4 = { widthPx: 2480, heightPx: 3508 };
const FRAME = { widthPx: 900, heightPx: 700 };
const turn = fc.constantFrom<QuarterTurn>(0, 90, 180, 270);
const rectOf = fc.record({ xPx: fc.integer({ min: 0, max: 2000 }), yPx: fc.integer({ min: 0, max: 3000 }), widthPx: fc.integer({ min: 1, max: 480 }), heightPx: fc.integer({ min: 1, max: 508 }) });

describe('a page in its window', () => {
  it('shows the whole page, centred', () => {
    const view = fitView('page', A4, FRAME);
    expect(view.scale * A4.heightPx).toBeCloseTo(FRAME.heightPx - 32, 5);
    expect(view.leftPx * 2 + view.scale * A4.widthPx).toBeCloseTo(FRAME.widthPx, -1);
  });

  it('shows the whole width from the top edge', () => {
    const view = fitView('width', A4, FRAME);
    expect(view.scale * A4.widthPx).toBeCloseTo(FRAME.widthPx - 32, 5);
    expect(view.topPx).toBe(16);
  });

  it('keeps the point under the pointer where it is while zooming', () => {
    const view = fitView('page', A4, FRAME);
    const at = { xPx: 450, yPx: 300 };
    const zoomed = zoomView(view, 2, at, A4, FRAME);
    expect((at.xPx - zoomed.leftPx) / zoomed.scale).toBeCloseTo((at.xPx - view.leftPx) / view.scale, 5);
    expect((at.yPx - zoomed.topPx) / zoomed.scale).toBeCloseTo((at.yPx - view.topPx) / view.scale, 5);
  });

  it('never loses the page out of the window', () => {
    fc.assert(fc.property(fc.integer({ min: -99999, max: 99999 }), fc.integer({ min: -99999, max: 99999 }), fc.double({ min: 0.02, max: 8, noNaN: true }), (leftPx, topPx, scale) => {
      const view = keepInside({ mode: 'free', scale, leftPx, topPx }, A4, FRAME);
      expect(view.leftPx).toBeLessThan(FRAME.widthPx);
      expect(view.leftPx + A4.widthPx * scale).toBeGreaterThan(0);
      expect(view.topPx + A4.heightPx * scale).toBeGreaterThan(0);
    }));
  });

  it('brings a word that is out of sight to the middle, and leaves one in sight alone', () => {
    const wide = fitView('width', A4, FRAME);
    const low = { xPx: 1200, yPx: 3300, widthPx: 80, heightPx: 40 };
    const moved = showRect(wide, low, A4, FRAME);
    expect(moved.topPx + (low.yPx + 20) * moved.scale).toBeCloseTo(FRAME.heightPx / 2, 0);
    expect(showRect(fitView('page', A4, FRAME), low, A4, FRAME)).toEqual(fitView('page', A4, FRAME));
  });
});

describe('a mark on a turned page', () => {
  it('stays inside the turned page', () => {
    fc.assert(fc.property(rectOf, turn, (rect, rotation) => {
      const page = turnedSize(A4, rotation);
      const turned = turnBox(rect, A4, rotation);
      expect(turned.xPx).toBeGreaterThanOrEqual(0);
      expect(turned.yPx).toBeGreaterThanOrEqual(0);
      expect(turned.xPx + turned.widthPx).toBeLessThanOrEqual(page.widthPx);
      expect(turned.yPx + turned.heightPx).toBeLessThanOrEqual(page.heightPx);
    }));
  });

  it('is where it was after four quarter turns', () => {
    fc.assert(fc.property(rectOf, (rect) => {
      let [turned, size] = [rect, A4];
      for (let quarter = 0; quarter < 4; quarter += 1) { turned = turnBox(turned, size, 90); size = turnedSize(size, 90); }
      expect(turned).toEqual(rect);
    }));
  });

  it('goes from the left upper corner to the right upper one when turned clockwise', () => {
    expect(turnBox({ xPx: 0, yPx: 0, widthPx: 10, heightPx: 20 }, A4, 90)).toEqual({ xPx: 3508 - 20, yPx: 0, widthPx: 20, heightPx: 10 });
  });
});
