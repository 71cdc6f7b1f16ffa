import { describe, expect, it } from 'vitest';
import { ChangedRows } from '#main/search-index/changed-rows.ts';

describe('changed rows', () => {
  it('are told to whoever shares the memory, by table, from where they left off', () => {
    const writer = new ChangedRows();
    const reader = new ChangedRows(writer.memory);
    const start = reader.head;
    writer.note('items', 7);
    writer.note('pages', 9);
    const middle = reader.head;
    writer.note('items', 8);
    expect(reader.between(start, reader.head)).toEqual({ items: [7, 8], pages: [9] });
    expect(reader.between(middle, reader.head)).toEqual({ items: [8], pages: [] });
    expect(reader.between(reader.head, reader.head)).toEqual({ items: [], pages: [] });
  });

  it('are all forgotten by who lags too far behind, and still told when the count runs over', () => {
    const rows = new ChangedRows();
    const start = rows.head;
    for (let n = 1; n <= 65_536; n++) rows.note('items', n);
    expect(rows.between(start, rows.head)?.items).toHaveLength(65_536);
    rows.note('items', 1);
    expect(rows.between(start, rows.head)).toBeNull();

    new Int32Array(rows.memory)[0] = 0x7fff_ffff;
    const before = rows.head;
    rows.note('items', 5);
    rows.note('pages', 6);
    expect(rows.head).toBe(-0x7fff_ffff);
    expect(rows.between(before, rows.head)).toEqual({ items: [5], pages: [6] });
  });
});
