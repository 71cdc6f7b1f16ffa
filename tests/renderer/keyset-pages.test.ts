import { describe, expect, it, vi } from 'vitest';
import { createKeysetPages } from '../../src-renderer/client/keyset-pages.ts';

/** A list of numbers paged by "greater than the cursor", as the core would. */
function listOf(numbers: number[], pageSize = 10, canSkip = false, length?: number) {
  const asked: (string | null)[] = [];
  let changes = 0;
  const source = { numbers };
  const pages = createKeysetPages<number>({
    pageSize,
    canSkip, length: () => length,
    fetchPage: async ({ cursor, skip, fromEnd }) => {
      asked.push(fromEnd !== undefined ? `end-${fromEnd}` : skip > 0 ? `${cursor}+${skip}` : cursor);
      const behind = cursor === null ? source.numbers : source.numbers.filter((number) => number > Number(cursor));
      const after = fromEnd === undefined ? behind.slice(skip) : source.numbers.slice(-fromEnd);
      const rows = after.slice(0, pageSize);
      return { rows, nextCursor: after.length > pageSize ? String(rows.at(-1)) : null };
    },
    onChange: () => { changes += 1; },
  });
  return { pages, asked, source, changes: () => changes };
}

const upTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

describe('a keyset-paged list', () => {
  it('reads only what is looked at', async () => {
    const { pages, asked } = listOf(upTo(100));
    pages.want(0, 5);
    await vi.waitFor(() => { expect(pages.row(5)).toBe(5); });
    expect(asked).toEqual([null]);
    expect(pages.isComplete()).toBe(false);
  });

  it('reads the page that somebody scrolls towards before its rows are seen, down and up, and none for a jump', async () => {
    const { pages, asked } = listOf(upTo(100), 10, true, 100);
    pages.want(40, 44);
    await vi.waitFor(() => { expect(pages.row(44)).toBe(44); });
    expect(asked).toEqual(['null+40']);
    pages.want(41, 45);
    await vi.waitFor(() => { expect(pages.row(50)).toBe(50); });
    expect(asked).toEqual(['null+40', '49']);
    pages.want(40, 44);
    // The page that was jumped to is read once more, from where the one before it ends.
    await vi.waitFor(() => { expect(asked).toEqual(['null+40', '49', 'null+30', '39']); });
    expect(pages.row(39)).toBe(39);
    pages.want(96, 99);
    await vi.waitFor(() => { expect(pages.row(99)).toBe(99); });
    pages.want(97, 99);
    pages.want(0, 4);
    await vi.waitFor(() => { expect(pages.row(4)).toBe(4); });
    expect(asked.slice(4)).toEqual(['end-10', null]);
  });

  it('reads page after page to reach a row far down, each once', async () => {
    const { pages, asked } = listOf(upTo(100));
    pages.want(40, 45);
    await vi.waitFor(() => { expect(pages.row(45)).toBe(45); });
    expect(asked).toEqual([null, '9', '19', '29', '39']);
  });

  it('goes to a row far down at once where the core can pass over rows, and reads what lies between when it is looked at', async () => {
    const { pages, asked } = listOf(upTo(100), 10, true);
    pages.want(0, 5);
    await vi.waitFor(() => { expect(pages.row(5)).toBe(5); });
    pages.want(85, 99);
    await vi.waitFor(() => { expect(pages.row(99)).toBe(99); });
    expect(asked).toEqual([null, '9+70', '89']);
    expect([pages.row(40), pages.extent(), pages.isComplete()]).toEqual([undefined, 100, true]);
    expect(pages.indexOf((number) => number === 93)).toBe(93);
    pages.want(40, 45);
    await vi.waitFor(() => { expect(pages.row(45)).toBe(45); });
    expect(asked).toEqual([null, '9+70', '89', '9+30']);
  });

  it('reads what is nearer to the end from there', async () => {
    const { pages, asked } = listOf(upTo(100), 10, true, 100);
    pages.want(0, 5);
    await vi.waitFor(() => { expect(pages.row(5)).toBe(5); });
    pages.want(92, 99);
    await vi.waitFor(() => { expect(pages.row(99)).toBe(99); });
    pages.want(30, 31);
    await vi.waitFor(() => { expect(pages.row(31)).toBe(31); });
    expect(asked).toEqual([null, 'end-10', '9+20']);
  });

  it('comes back from beyond the end of a list that has become shorter', async () => {
    const { pages, source } = listOf(upTo(100), 10, true);
    pages.want(0, 5);
    await vi.waitFor(() => { expect(pages.row(5)).toBe(5); });
    source.numbers = upTo(25);
    pages.want(85, 99);
    await vi.waitFor(() => { expect(pages.row(0)).toBe(0); });
    pages.want(15, 24);
    await vi.waitFor(() => { expect(pages.row(24)).toBe(24); });
    expect([pages.extent(), pages.isComplete(), pages.error()]).toEqual([25, true, null]);
  });

  it('reads a page again from where it lies when the one before it has moved its end', async () => {
    const { pages, source } = listOf(upTo(100), 10, true);
    pages.want(50, 55);
    await vi.waitFor(() => { expect(pages.row(55)).toBe(55); });
    source.numbers = upTo(100).filter((number) => number !== 45);
    pages.want(40, 55);
    await vi.waitFor(() => { expect([pages.row(45), pages.row(50), pages.row(55)]).toEqual([46, 51, 56]); });
  });

  it('knows the end of the list', async () => {
    const { pages } = listOf(upTo(25));
    pages.want(20, 60);
    await vi.waitFor(() => { expect(pages.isComplete()).toBe(true); });
    expect(pages.extent()).toBe(25);
    expect(pages.row(25)).toBeUndefined();
  });

  it('keeps old rows on the screen while they are asked again, and asks only for what is in view', async () => {
    const { pages, asked, source } = listOf(upTo(100));
    pages.want(0, 29);
    await vi.waitFor(() => { expect(pages.row(29)).toBe(29); });
    pages.want(10, 15);
    asked.length = 0;
    source.numbers = upTo(100).filter((number) => number !== 12);
    pages.markStale();
    expect(pages.row(12)).toBe(12);
    await vi.waitFor(() => { expect(pages.row(12)).toBe(13); });
    expect(asked).toEqual(['9']);
  });

  it('moves the following pages when rows came in before them', async () => {
    const { pages, source } = listOf(upTo(30).map((number) => number * 10));
    pages.want(0, 29);
    await vi.waitFor(() => { expect(pages.isComplete()).toBe(true); });
    source.numbers = [...source.numbers, 5].sort((a, b) => a - b);
    pages.markStale();
    await vi.waitFor(() => { expect(pages.loaded()).toEqual(source.numbers.slice(0, 30)); });
  });

  it('drops what lay beyond a new end', async () => {
    const { pages, source } = listOf(upTo(30));
    pages.want(0, 29);
    await vi.waitFor(() => { expect(pages.isComplete()).toBe(true); });
    source.numbers = upTo(8);
    pages.markStale();
    await vi.waitFor(() => { expect(pages.extent()).toBe(8); });
    expect(pages.isComplete()).toBe(true);
  });

  it('stops at an error, says it, and goes on when asked again', async () => {
    let broken = true;
    const pages = createKeysetPages<number>({ pageSize: 2, fetchPage: async () => { if (broken) throw new Error('gone'); return { rows: [1, 2], nextCursor: null }; }, onChange: () => {} });
    pages.want(0, 1);
    await vi.waitFor(() => { expect(pages.error()).toBeInstanceOf(Error); });
    broken = false;
    pages.want(0, 1);
    await vi.waitFor(() => { expect(pages.row(1)).toBe(2); });
    expect(pages.error()).toBeNull();
  });
});
