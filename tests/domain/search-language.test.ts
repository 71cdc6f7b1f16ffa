import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MunimentError } from '#shared/errors.ts';
import { readCondition } from '#shared/domain/search-condition.ts';
import type { SearchField } from '#shared/domain/search-fields.ts';
import { readSearchLanguage } from '#shared/domain/search-language.ts';
import type { SearchNode } from '#shared/domain/search-node.ts';

const simplify = (text: string): string => text;
const CUSTOM: readonly SearchField[] = [{ name: 'custom:plot', kind: 'custom', names: ['宗地号', 'plot no'] }];

/** The query as it was read, in one line. */
function shown(node: SearchNode | null): string {
  switch (node?.kind) {
    case undefined: return '';
    case 'and': case 'or': return `(${node.parts.map(shown).join(node.kind === 'and' ? ' & ' : ' | ')})`;
    case 'not': return `!${shown(node.part)}`;
    case 'fuzzy': return `~${node.term.folded}`;
    case 'words': return `${node.field === null ? '' : `${node.field.name}:`}${node.terms.map((term) => term.folded.replaceAll(' ', '_')).join('+')}`;
    case 'compare': return `${node.field.name}${node.operator}${node.value}`;
  }
}
const read = (query: string, fuzzy = false): string => shown(readSearchLanguage(query, { simplify, customFields: CUSTOM, fuzzy }));
const problem = (query: string): unknown => {
  try {
    const node = readSearchLanguage(query, { simplify, customFields: CUSTOM });
    if (node?.kind === 'compare') readCondition(node);
    return null;
  } catch (error) {
    return error instanceof MunimentError ? [error.code, query.slice(Number(error.data['start']), Number(error.data['end']))] : error;
  }
};
const condition = (query: string): unknown => {
  const node = readSearchLanguage(query, { simplify });
  return node?.kind === 'compare' ? readCondition(node) : node;
};

describe('query language', () => {
  it('leaves plain words plain, brackets and colons of titles included', () => {
    expect(read('防汛 水库')).toBe('防汛+水库');
    expect(read('关于防汛工作的通知（试行）')).toBe('关于防汛工作的通知_试行');
    expect(read('（试行）通知 〔2019〕12号')).toBe('试行_通知+2019_12_号');
    expect(read('青石县：水利局')).toBe('青石县_水利局');
    expect(read('R&D a-b http://x.cn')).toBe('r_d+a_b+http_x_cn');
    expect(read('与')).toBe('与');
    expect(read('OR')).toBe('or');
    for (const empty of ['', '，。', '-', '()', '（）', '~', '""']) expect(read(empty)).toBe('');
  });

  it('knows AND, OR and NOT in Chinese, in English and as signs; NOT binds before AND before OR', () => {
    for (const query of ['防汛 或 抗旱', '防汛 OR 抗旱', '防汛|抗旱', '防汛 ｜ 抗旱', '防汛 || 抗旱']) expect(read(query)).toBe('(防汛 | 抗旱)');
    for (const query of ['防汛 与 抗旱', '防汛 AND 抗旱', '防汛 && 抗旱', '防汛 且 抗旱', '防汛 抗旱']) expect(read(query)).toBe('防汛+抗旱');
    for (const query of ['防汛 非 预案', '防汛 NOT 预案', '防汛 -预案', '防汛 !预案', '防汛 －预案']) expect(read(query)).toBe('(防汛 & !预案)');
    expect(read('甲 乙 | 丙 -丁')).toBe('(甲+乙 | (丙 & !丁))');
    expect(read('(甲 | 乙) 丙')).toBe('(丙 & (甲 | 乙))');
    expect(read('-(甲 | 乙) 丙')).toBe('(丙 & !(甲 | 乙))');
    expect(read('and or not')).toBe('and+or+not');
  });

  it('names fields in both languages, with groups, and the room\'s own', () => {
    expect(read('题名:防汛 责任者：水利局')).toBe('(title:防汛 & responsible:水利局)');
    expect(read('Title: "flood control" note:x')).toBe('(title:flood_control & note:x)');
    expect(read('题名:(防汛 | 抗旱)')).toBe('(title:防汛 | title:抗旱)');
    expect(read('期限:(永久 | 30年)')).toBe('(retention=永久 | retention=30年)');
    expect(read('页数 > 10 页数≤20')).toBe('(pageCount>10 & pageCount<=20)');
    expect(read('全文:渡槽 宗地号:0012')).toBe('(fullText:渡槽 & custom:plot=0012)');
    expect(read('机构(问题):办公室')).toBe('unit=办公室');
    expect(read('档号:Z109-WS·2019 年度:2019-2021')).toBe('(archivalCode=Z109-WS·2019 & year=2019-2021)');
  });

  it('takes a word loosely where it is asked to', () => {
    expect(read('~防讯 水库')).toBe('(水库 & ~防讯)');
    expect(read('防讯 "水库" 2019', true)).toBe('(水库+2019 & ~防讯)');
  });

  it('reads values: numbers, days and ranges, lists', () => {
    expect(condition('页数:10-20')).toEqual({ kind: 'number', field: 'pageCount', from: 10, to: 20 });
    expect(condition('页数>10')).toEqual({ kind: 'number', field: 'pageCount', from: 11, to: null });
    expect(condition('年度:２０１９')).toEqual({ kind: 'number', field: 'year', from: 2019, to: 2019 });
    expect(condition('日期:2019年5月')).toEqual({ kind: 'days', field: 'date', from: '20190501', to: '20190531' });
    expect(condition('日期:20190501-20190601')).toEqual({ kind: 'days', field: 'date', from: '20190501', to: '20190601' });
    expect(condition('日期<2019')).toEqual({ kind: 'days', field: 'date', from: '00000000', to: '20181231' });
    expect(condition('日期>20191231')).toEqual({ kind: 'days', field: 'date', from: '20200101', to: '99999999' });
    expect(condition('期限:永久')).toEqual({ kind: 'codes', field: 'retention', codes: ['Y'] });
    expect(condition('密级>=秘密')).toEqual({ kind: 'ranks', from: 2, to: 4 });
    expect(condition('门类:文书')).toEqual({ kind: 'codes', field: 'recordGroup', codes: ['WS'] });
  });

  it('says at the place what is wrong', () => {
    expect(problem('防汛 OR')).toEqual(['SEARCH_QUERY_OPERAND_MISSING', 'OR']);
    expect(problem('| 防汛')).toEqual(['SEARCH_QUERY_OPERAND_MISSING', '|']);
    expect(problem('防汛 与 | 抗旱')).toEqual(['SEARCH_QUERY_OPERAND_MISSING', '与']);
    expect(problem('水库 (防汛 | 抗旱')).toEqual(['SEARCH_QUERY_PARENTHESIS_OPEN', '(']);
    expect(problem('水库 题名：')).toEqual(['SEARCH_QUERY_FIELD_EMPTY', '题名：']);
    expect(problem('页数>很多')).toEqual(['SEARCH_QUERY_VALUE_INVALID', '很多']);
    expect(problem('日期:20191345')).toEqual(['SEARCH_QUERY_VALUE_INVALID', '20191345']);
    expect(problem('密级:很密')).toEqual(['SEARCH_QUERY_VALUE_INVALID', '很密']);
    expect(problem('期限<10年')).toEqual(['SEARCH_QUERY_VALUE_INVALID', '10年']);
    expect(problem('甲|'.repeat(40))).toEqual(['SEARCH_QUERY_TOO_LONG', '甲']);
  });

  it('whatever is typed is read or refused with a code', () => {
    const piece = fc.constantFrom('防汛', 'a', '2019', '(', ')', '（', '）', '|', '-', '~', '"', '“', ' ', 'AND', 'OR', '非', '题名:', '页数>', '10', '，', '!', '期限:永久', '\u{20bb7}');
    fc.assert(fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 60 }), fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''))), (query) => {
      const answer = problem(query);
      expect(answer === null || (Array.isArray(answer) && String(answer[0]).startsWith('SEARCH_QUERY_'))).toBe(true);
    }), { numRuns: 2000 });
  });
});
