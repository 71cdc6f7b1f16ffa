import { describe, expect, it } from 'vitest';
import { Converter } from 'opencc-js';
import fc from 'fast-check';
import { joinChineseText } from '#shared/domain/chinese-spacing.ts';
import { detectDateSpan } from '#shared/domain/search-date.ts';
import { highlightRanges, snippetOf, verifyMatch } from '#shared/domain/search-match.ts';
import { detectCodePrefix, parseSearchQuery, phraseExpression, tokenExpression } from '#shared/domain/search-query.ts';
import { simplifyByCharacter } from '#shared/domain/simplify-by-character.ts';
import { foldSearchText, foldWithOrigins, searchTokens } from '#shared/domain/search-text.ts';

const SIMPLE: Readonly<Record<string, string>> = { 檔: '档', 號: '号', 會: '会', 議: '议', 錄: '录', 記: '记', 關: '关', 於: '于', 覆: '覆' };
const simplify = (text: string): string => [...text].map((character) => SIMPLE[character] ?? character).join('');

function marked(text: string, query: string): string {
  const ranges = highlightRanges(text, parseSearchQuery(query, simplify), simplify);
  return ranges.toReversed().reduce((shown, { start, end }) => `${shown.slice(0, start)}[${shown.slice(start, end)}]${shown.slice(end)}`, text);
}

describe('search folding', () => {
  it('makes width, case, script, punctuation and stray spaces all the same', () => {
    expect(foldSearchText('關於ＡＢＣ檔 案的會議記錄（第３號）', simplify)).toBe('关于 abc 档案的会议记录 第 3 号');
    expect(foldSearchText('档\n案', simplify)).toBe('档案');
    expect(foldSearchText('国办发〔2019〕12号', simplify)).toBe('国办发 2019 12 号');
    expect(foldSearchText(' ，。 ', simplify)).toBe('');
  });

  it('passes over invisible characters and keeps rare ones', () => {
    expect(foldSearchText('葛\u{e0100}档\u200b案', simplify)).toBe('葛档案');
    expect(searchTokens('\u{20bb7}野\ue123', simplify)).toEqual(['\u{20bb7}野', '野\ue123', '\ue123']);
  });

  it('cuts Chinese into pairs with the last character alone, and keeps words whole', () => {
    expect(searchTokens('档案管理 WS 2019年度', simplify)).toEqual(['档案', '案管', '管理', '理', 'ws', '2019', '年度', '度']);
    expect(searchTokens('档，案', simplify)).toEqual(['档', '案']);
    expect(searchTokens('会', simplify)).toEqual(['会']);
  });

  it('folds the same with and without the way back', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom('档', '案', '會', 'ａ', 'B', '１', '2', ' ', '\n', '，', '-', '㎡', '①', 'e\u0301', '\u{20bb7}', '\u200b', 'İ'), { maxLength: 40 }), (pieces) => {
      const text = pieces.join('');
      const folded = foldWithOrigins(text, simplify);
      expect(folded.text).toBe(foldSearchText(text, simplify));
      expect([folded.starts.length, folded.ends.length]).toEqual([folded.text.length, folded.text.length]);
    }));
  });
});

describe('simplifying by character', () => {
  it('folds a character the same whatever stands beside it', () => {
    const convert = Converter({ from: 't', to: 'cn' });
    const byCharacter = simplifyByCharacter(convert);
    expect(byCharacter('檔案館藏清乾隆年間WS檔')).toBe('档案馆藏清干隆年间WS档');
    // The converter itself leaves 乾隆 alone: that is why it is asked for single characters only.
    expect(convert('乾隆')).toBe('乾隆');
    expect(verifyMatch('清乾隆年間', parseSearchQuery('乾隆', byCharacter), byCharacter)).toBe(true);
    expect(verifyMatch('清乾隆年間', parseSearchQuery('乾', byCharacter), byCharacter)).toBe(true);
  });
});

describe('search query', () => {
  it('takes spaces as "and" and quotes as one term', () => {
    const terms = parseSearchQuery('会议记录 “2019 年 预算” ， "" a', simplify);
    expect(terms.map((term) => term.folded)).toEqual(['会议记录', '2019 年预算', 'a']);
    expect(phraseExpression(terms)).toBe('"会议 议记 记录" AND "2019 年预 预算" AND "a"*');
  });

  it('ends with a beginning where the text may go on', () => {
    expect(phraseExpression(parseSearchQuery('档', simplify))).toBe('"档"*');
    expect(phraseExpression(parseSearchQuery('案3号', simplify))).toBe('"案 3 号"*');
    expect(phraseExpression(parseSearchQuery('第3号文件', simplify))).toBe('"第 3 号文 文件"');
    expect(phraseExpression(parseSearchQuery('', simplify))).toBe('');
  });

  it('asks an index without phrases for all tokens, or the rarest three of each term', () => {
    const terms = parseSearchQuery('关于档案工作会议', simplify);
    expect(tokenExpression(terms)).toBe('"关于" AND "于档" AND "档案" AND "案工" AND "工作" AND "作会" AND "会议"');
    const common: Readonly<Record<string, number>> = { 关于: 900, 档案: 800, 工作: 700, 会议: 600, 作会: 2, 案工: 5, 于档: 1 };
    expect(tokenExpression(terms, { frequencyOf: (token) => common[token] ?? 0, maxTokensPerTerm: 3 })).toBe('"于档" AND "作会" AND "案工"');
  });

  it('cannot be made to break the expression', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (query) => {
      expect(phraseExpression(parseSearchQuery(query, simplify)).replaceAll(/"[^"]+"\*?/gu, 'T')).toMatch(/^(?:T(?: AND T)*)?$/u);
    }));
  });

  it('knows the beginning of an archival code', () => {
    expect(detectCodePrefix('z109－ws•2011')).toBe('Z109-WS·2011');
    expect(detectCodePrefix('Z109')).toBe('Z109');
    for (const text of ['Z10', '办公室', 'Z1099', '2019-05-01']) expect(detectCodePrefix(text)).toBeUndefined();
    expect(parseSearchQuery('Z109-WS·2011·Y 预算', simplify).map((term) => term.codePrefix)).toEqual(['Z109-WS·2011·Y', undefined]);
  });

  it('knows a date in the ways that people write it', () => {
    expect(detectDateSpan('2019')).toEqual({ from: '20190101', to: '20191231' });
    for (const text of ['201905', '2019-05', '2019年5月', '2019/5', '２０１９．０５']) expect(detectDateSpan(text)).toEqual({ from: '20190501', to: '20190531' });
    for (const text of ['20190501', '2019-05-01', '2019年5月1日', '2019.5.1']) expect(detectDateSpan(text)).toEqual({ from: '20190501', to: '20190501' });
    expect(detectDateSpan('2018-2019')).toEqual({ from: '20180101', to: '20191231' });
    for (const text of ['1234', '201913', '20190230', '3号', '0037', '2019年度']) expect(detectDateSpan(text)).toBeUndefined();
  });
});

describe('search match', () => {
  it('wants the characters together, in any script and width', () => {
    const terms = parseSearchQuery('會議記錄', simplify);
    expect(verifyMatch('关于会议记录的通知', terms, simplify)).toBe(true);
    expect(verifyMatch('会议和议记、记录', terms, simplify)).toBe(false);
    expect(verifyMatch('国办发[２０１９]12号', parseSearchQuery('〔2019〕12 号', simplify), simplify)).toBe(true);
  });

  it('finds a word by its beginning but not from its middle', () => {
    expect(verifyMatch('annual report', parseSearchQuery('rep', simplify), simplify)).toBe(true);
    expect(verifyMatch('annual report', parseSearchQuery('port', simplify), simplify)).toBe(false);
    expect(marked('20195 2019', '19')).toBe('20195 2019');
  });

  it('marks hits in the original text though folding changes its length', () => {
    expect(marked('關於檔案的㎡會 議', '会议')).toBe('關於檔案的㎡[會 議]');
    expect(marked('面积①②㎡，ＡＢＣ公司', 'abc公司 面积')).toBe('[面积]①②㎡，[ＡＢＣ公司]');
    expect(marked('第 ３ 號：档\n案', '3号 档案')).toBe('第 [３ 號]：[档\n案]');
    expect(marked('cafe\u0301档案', 'café')).toBe('[cafe\u0301]档案');
    expect(marked('档案档案', '档案')).toBe('[档案档案]');
    expect(marked('没有', '档案')).toBe('没有');
  });

  it('finds every piece of a text in that text', () => {
    const text = fc.array(fc.constantFrom('档', '案', '會', '议', 'a', '3', ' ', '，', '\u{20bb7}'), { minLength: 1, maxLength: 30 });
    fc.assert(fc.property(text, fc.nat(29), fc.nat(29), (pieces, from, length) => {
      const whole = pieces.join('');
      const piece = pieces.slice(from, from + length + 1);
      // A Latin word is only found from its beginning.
      fc.pre(!/[a3]/u.test(pieces[from - 1] ?? '') || !/[a3]/u.test(piece[0] ?? ''));
      const terms = parseSearchQuery(`"${piece.join('')}"`, simplify);
      expect(verifyMatch(whole, terms, simplify)).toBe(true);
      if (terms.length > 0) expect(highlightRanges(whole, terms, simplify).length).toBeGreaterThan(0);
    }));
  });

  it('shows the piece where most hits stand together', () => {
    const filler = '本页记载其他事项。'.repeat(10);
    const text = `预算${filler}关于预算\n与决算的预算报告${filler}`;
    const snippet = snippetOf(text, parseSearchQuery('预算', simplify), 24, simplify);
    expect(snippet.text).toContain('关于预算 与决算的预算报告');
    expect(snippet.ranges.map(({ start, end }) => snippet.text.slice(start, end))).toEqual(['预算', '预算']);
    expect([snippet.cutBefore, snippet.cutAfter]).toEqual([true, true]);
    expect(snippetOf('短文', parseSearchQuery('无', simplify), 24, simplify)).toEqual({ text: '短文', ranges: [], cutBefore: false, cutAfter: false });
  });

  it('never cuts a character of two units in half', () => {
    for (let width = 3; width < 12; width += 1) {
      const snippet = snippetOf('\u{20bb7}'.repeat(9) + '预算' + '\u{20bb7}'.repeat(9), parseSearchQuery('预算', simplify), width, simplify);
      expect(snippet.text).not.toMatch(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/);
    }
  });
});

describe('spaces in recognised Chinese', () => {
  it.each([
    ['关 于 召 开 会 议 的 通 知', '关于召开会议的通知'],
    ['2019 年 5 月 1 日 ， 国 务 院', '2019年5月1日，国务院'],
    ['办公室 Windows 10 系统', '办公室Windows 10系统'],
    ['Annual Report 2019 No 12', 'Annual Report 2019 No 12'],
    ['he said “yes” to it', 'he said “yes” to it'],
    ['序号    题名\t日期', '序号    题名\t日期'],
    ['第一行 \n第 二 行', '第一行\n第二行'],
    ['机 密 ★ 10 年', '机密★10年'],
  ])('turns %j into %j', (recognised, joined) => {
    expect(joinChineseText(recognised)).toBe(joined);
  });
});
