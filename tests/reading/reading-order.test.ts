import { describe, expect, it } from 'vitest';
import { readingOrder, type OrderedBox } from '#main/reading/reading-order.ts';

interface Named extends OrderedBox { readonly name: string }
const line = (name: string, left: number, top: number, width: number, height = 20): Named => ({ name, left, top, right: left + width, bottom: top + height });
const namesOf = (boxes: readonly Named[], tables: readonly OrderedBox[] = []) => readingOrder(boxes.toReversed(), tables).map(({ name }) => name).join(' ');

describe('Reading order', () => {
  it('is from top to bottom, and along a row from left to right', () => {
    expect(namesOf([line('a', 0, 0, 200), line('b', 300, 3, 200), line('c', 0, 40, 500)])).toBe('a b c');
  });

  it('goes down one column before the next', () => {
    const column = (name: string, left: number) => [0, 1, 2, 3].map((row) => line(`${name}${row}`, left, 100 + row * 30, 300));
    expect(namesOf([line('head', 100, 0, 500, 40), ...column('l', 0), ...column('r', 400), line('foot', 0, 300, 700)])).toBe('head l0 l1 l2 l3 r0 r1 r2 r3 foot');
  });

  it('reads names and values of a form row by row, however well they line up', () => {
    const rows = [0, 1, 2, 3].flatMap((row) => [line(`n${row}`, 0, row * 30, 60), line(`v${row}`, 200, row * 30, 90)]);
    expect(namesOf(rows)).toBe('n0 v0 n1 v1 n2 v2 n3 v3');
  });

  it('keeps a table together beside a column', () => {
    const cells = [0, 1, 2].flatMap((row) => [line(`c${row}a`, 420, 100 + row * 30, 60), line(`c${row}b`, 560, 100 + row * 30, 60)]);
    const prose = [0, 1, 2].map((row) => line(`p${row}`, 0, 100 + row * 30, 300));
    expect(namesOf([...prose, ...cells, line('end', 0, 260, 300)], [{ left: 400, top: 90, right: 700, bottom: 200 }])).toMatch(/c0a c0b c1a c1b c2a c2b/u);
  });

  it('reads vertical lines from right to left', () => {
    const vertical = [0, 1, 2].map((column) => ({ ...line(`v${column}`, 300 - column * 60, 0, 30, 400), vertical: true }));
    expect(namesOf(vertical)).toBe('v0 v1 v2');
  });
});
