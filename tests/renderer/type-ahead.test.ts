import { describe, expect, it } from 'vitest';
import { matchingChoices } from '../../src-renderer/components/type-ahead/choice.ts';

const UNITS = [{ value: 'a', label: '办公室', hint: 'BGS' }, { value: 'b', label: '工程建设科', hint: 'GCK' }, { value: 'c', label: '水库办公室', hint: 'SKB' }];
const sounds = (text: string): string => ({ 办公室: 'bgs bangongshi', 工程建设科: 'gcjsk gongchengjiansheke', 水库办公室: 'skbgs shuikubangongshi' })[text] ?? '';
const found = (typed: string): string[] => matchingChoices(UNITS, typed, sounds).map(({ value }) => value);

describe('type-ahead', () => {
  it('offers everything while nothing is typed', () => { expect(found('')).toEqual(['a', 'b', 'c']); });
  it('finds by a part of the word, beginnings first', () => { expect(found('办公室')).toEqual(['a', 'c']); });
  it('finds by code in any case and width', () => { expect(found('ｇｃｋ')).toEqual(['b']); });
  it('finds by the initials of the pinyin', () => { expect(found('gcjs')).toEqual(['b']); });
  it('finds by whole syllables', () => { expect(found('shuiku')).toEqual(['c']); });
  it('finds nothing for what nobody means', () => { expect(found('zzz')).toEqual([]); });
});
