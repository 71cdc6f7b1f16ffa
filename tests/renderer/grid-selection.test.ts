import { describe, expect, it } from 'vitest';
import { formatBlock, parseBlock, selectOne, selectRange, toggleOne } from '../../src-renderer/components/data-grid/grid-selection.ts';

const keyAt = (index: number): string | undefined => (index === 3 ? undefined : `row-${index}`);

describe('choosing rows', () => {
  it('takes one row with a click and adds or removes one with Ctrl', () => {
    const one = selectOne('row-1', 1);
    const two = toggleOne(one.selection, 'row-4', 4);
    expect([...two.selection]).toEqual(['row-1', 'row-4']);
    expect([...toggleOne(two.selection, 'row-1', 1).selection]).toEqual(['row-4']);
  });

  it('takes everything between the anchor and the row with Shift, upwards too, leaving out rows that are not loaded', () => {
    expect([...selectRange(5, 2, keyAt).selection]).toEqual(['row-2', 'row-4', 'row-5']);
    expect(selectRange(5, 2, keyAt).anchor).toBe(5);
  });
});

describe('blocks of cells', () => {
  it('reads what spreadsheets copy, quotes and line breaks inside cells too', () => {
    expect(parseBlock('关于预算的通知\t2024\r\n"第一行\n第二行"\t"他说""好"""\r\n')).toEqual([['关于预算的通知', '2024'], ['第一行\n第二行', '他说"好"']]);
    expect(parseBlock('一格')).toEqual([['一格']]);
    expect(parseBlock('')).toEqual([]);
  });

  it('keeps empty cells in their places', () => {
    expect(parseBlock('a\t\tc\n\tb\t')).toEqual([['a', '', 'c'], ['', 'b', '']]);
  });

  it('writes what it can read again', () => {
    const block = [['题名\t带制表符', '2024'], ['有"引号"', '']];
    expect(parseBlock(formatBlock(block))).toEqual(block);
  });
});
