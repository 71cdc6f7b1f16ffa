import { describe, expect, it } from 'vitest';
import { createRowScroller, type ScrollElement } from '../../src-renderer/components/data-grid/row-scroller.ts';

const ROW_PX = 32;
const VIEW_PX = 640;
const MILLIONS = 6_000_000;

/** A scrolling element as a browser has one: it stops at its ends, and tells of every move and of the rest after it. */
function listOf(rows: number) {
  let resize = (): void => undefined;
  const scroller = createRowScroller((_element, onSize) => { resize = onSize; onSize(); return () => undefined; });
  const heard = new Map<string, () => void>();
  let top = 0;
  let viewPx = VIEW_PX;
  const element = {
    get scrollTop() { return top; },
    set scrollTop(to: number) { top = Math.max(0, Math.min(scroller.window().bodyPx - VIEW_PX, to)); },
    get clientHeight() { return viewPx; },
    addEventListener: (name: string, listener: () => void) => { heard.set(name, listener); }, removeEventListener: (name: string) => { heard.delete(name); },
  };
  scroller.setRows(rows, ROW_PX);
  const detach = scroller.attach(element as unknown as ScrollElement, 0);
  const scrollBy = (px: number): void => { element.scrollTop = top + px; heard.get('scroll')?.(); };
  const rest = (): void => { heard.get('scrollend')?.(); };
  /** The row at the upper edge and how many px of it are already above. */
  const atTop = (): number => (top + scroller.window().shiftPx) / ROW_PX;
  return { scroller, element, scrollBy, rest, atTop, dragTo: (share: number) => { scrollBy(share * (scroller.window().bodyPx - VIEW_PX) - top); }, detach, heard, resize: (px: number) => { viewPx = px; resize(); } };
}

describe('where a list is scrolled to', () => {
  it('draws what is seen and a little more, in a list of any length', () => {
    for (const rows of [1000, 1_000_000, MILLIONS]) {
      const { scroller, scrollBy } = listOf(rows);
      scrollBy(ROW_PX * 100);
      const { first, last } = scroller.window();
      expect(first).toBeLessThanOrEqual(100 - 4);
      expect(last).toBeGreaterThanOrEqual(119 + 4);
      expect(last - first + 1).toBeLessThanOrEqual(scroller.slots());
    }
  });

  it('never draws two rows with one element', () => {
    const { scroller, scrollBy } = listOf(MILLIONS);
    for (let turn = 0; turn < 500; turn += 1) {
      scrollBy(37);
      const { first, last } = scroller.window();
      expect(last - first + 1).toBeLessThanOrEqual(scroller.slots());
    }
  });

  it('follows the wheel to the pixel in the midst of six million rows, and does not jump when it rests', () => {
    const { dragTo, scrollBy, rest, atTop } = listOf(MILLIONS);
    dragTo(0.5);
    rest();
    for (let turn = 0; turn < 200; turn += 1) {
      const before = atTop();
      scrollBy(turn % 3 === 0 ? -120 : 120);
      expect((atTop() - before) * ROW_PX).toBeCloseTo(turn % 3 === 0 ? -120 : 120, 6);
      const moved = atTop();
      if (turn % 5 === 0) { rest(); expect(Math.abs(atTop() - moved) * ROW_PX).toBeLessThanOrEqual(1); }
    }
  });

  it('stays where it is while it is not to be seen, and shows the row that the keys went to when it is again', () => {
    const { scroller, atTop, resize } = listOf(1000);
    resize(0);
    scroller.scrollToRow(5);
    resize(VIEW_PX);
    expect(atTop()).toBe(0);
    resize(0);
    scroller.scrollToRow(400);
    resize(VIEW_PX);
    expect(atTop()).toBe(401 - VIEW_PX / ROW_PX);
  });

  it('reaches the first and the last row with the bar', () => {
    const { dragTo, scroller, atTop } = listOf(MILLIONS);
    dragTo(1);
    expect(scroller.window().last).toBe(MILLIONS - 1);
    expect(atTop()).toBe(MILLIONS - VIEW_PX / ROW_PX);
    dragTo(0);
    expect([scroller.window().first, atTop()]).toEqual([0, 0]);
  });

  it('goes on to the end by wheel where the bar alone would have come to its end', () => {
    const { scroller, scrollBy, dragTo } = listOf(MILLIONS);
    dragTo(0.8);
    for (let turn = 0; turn < 4000; turn += 1) scrollBy(600);
    // 2.4 million px further than where it was let go: past what is left of the bar, not past what is left of the list.
    expect(scroller.window().first).toBeGreaterThan(0.8 * MILLIONS);
    scroller.scrollToRow(MILLIONS - 2000);
    for (let turn = 0; turn < 200; turn += 1) scrollBy(600);
    expect(scroller.window().last).toBe(MILLIONS - 1);
    for (let turn = 0; turn < 200; turn += 1) scrollBy(-600);
    expect(scroller.window().last).toBeLessThan(MILLIONS - 2000);
  });

  it('brings every row into view that the keys ask for, moving as little as it takes', () => {
    const { scroller, atTop } = listOf(MILLIONS);
    for (const row of [0, 19, 20, 21, MILLIONS - 1, MILLIONS - 30, 3_141_592, 3_141_593, 3_141_591, 3_141_560, 93_751, 1_048_576, 5]) {
      scroller.scrollToRow(row);
      expect(atTop()).toBeLessThanOrEqual(row);
      expect(atTop() + VIEW_PX / ROW_PX).toBeGreaterThanOrEqual(row + 1);
      const { first, last } = scroller.window();
      expect(first <= row && row <= last).toBe(true);
      const stood = atTop();
      scroller.scrollToRow(row);
      expect(atTop()).toBe(stood);
    }
  });

  it('keeps its place when rows are added to the list, and does not stand behind its end when they go', () => {
    const { scroller, scrollBy, atTop, heard } = listOf(1000);
    scrollBy(ROW_PX * 300);
    scroller.setRows(2000, ROW_PX);
    expect(atTop()).toBe(300);
    scroller.setRows(2000, 28);
    expect(scroller.window().first).toBeLessThanOrEqual(300);
    expect(scroller.window().last).toBeGreaterThanOrEqual(320);
    scroller.setRows(10, 28);
    heard.get('scroll')?.();
    expect([scroller.window().first, scroller.window().last]).toEqual([0, 9]);
  });

  it('tells only when other rows are to be drawn, and hears nothing once it was let go', () => {
    const { scroller, scrollBy, rest, detach, heard } = listOf(1000);
    scrollBy(640);
    rest();
    let told = 0;
    scroller.subscribe(() => { told += 1; });
    scrollBy(3);
    scrollBy(3);
    expect(told).toBe(1);
    detach();
    expect(heard.size).toBe(0);
  });
});
