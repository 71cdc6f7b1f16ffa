import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { DESCRIPTION_LEVELS, obligationOf, requiredFields } from '#shared/domain/description-elements.ts';
import { fieldOfHeading } from '#shared/domain/import-columns.ts';
import { checkDescription, copyForNext, type DescriptionValues } from '#shared/domain/item-description.ts';
import { DICTIONARIES, DICTIONARY_NAMES } from '#shared/presets/dictionaries.ts';
import { RECORD_GROUP_PRESETS } from '#shared/presets/record-groups.ts';
import { RETENTION_PRESETS } from '#shared/presets/retention.ts';
import { readRetention } from '#shared/domain/retention.ts';

const complete: DescriptionValues = {
  title: '关于召开档案工作会议的通知', date: '20190501', year: 2019, responsible: '市档案局', retention: 'D30', openStatus: 'unreviewed',
  pageCount: 3, classification: 'internal', documentType: '通知', carrier: '纸质', documentNumber: '档发〔2019〕3号',
};
const check = { today: '20261123', numbered: false };

function problemsOf(changes: DescriptionValues): readonly string[] {
  return checkDescription('item', { ...complete, ...changes }, check).map(({ field, problem, severity }) => `${field} ${problem} ${severity}`);
}

describe('description of an item', () => {
  it('finds nothing wrong with a complete one', () => {
    expect(problemsOf({})).toEqual([]);
  });

  it('asks for what DA/T 18 makes mandatory on the level, and for the code once numbered', () => {
    expect(requiredFields('item')).toEqual(['archivalCode', 'title', 'date', 'responsible', 'retention', 'openStatus']);
    expect(requiredFields('fonds')).toEqual(['repositoryCode', 'archivalCode', 'title', 'date', 'responsible', 'custodialHistory']);
    expect(obligationOf('documentNumber', 'item')).toBe('ifPresent');
    expect(obligationOf('keywords', 'item')).toBe('optional');
    expect(problemsOf({ title: '  ', responsible: null, date: '' })).toEqual(['title required must', 'date required must', 'responsible required must']);
    expect(checkDescription('item', complete, { ...check, numbered: true })).toEqual([{ field: 'archivalCode', problem: 'required', severity: 'must' }]);
  });

  it.each<[string, DescriptionValues]>([
    ['date dateUnreadable must', { date: '2019-05-01' }],
    ['date dateUnreadable must', { date: '20190230' }],
    ['date dateInFuture must', { date: '20261124', year: 2026 }],
    ['date dateBackwards must', { date: '20190601-20190501' }],
    ['year yearDiffers check', { year: 2020 }],
    ['retention retentionUnreadable must', { retention: '三十年' }],
    ['retention retentionUnreadable must', { retention: '30年' }],
    ['pageCount pageCountNotPositive must', { pageCount: 0 }],
    ['classification notInDictionary must', { classification: 'hush' }],
    ['documentType notInDictionary check', { documentType: '简报' }],
    ['secrecyTerm termNotAllowed must', { secrecyTerm: '5年' }],
    ['secrecyTerm termTooLong must', { classification: 'secret', secrecyTerm: '11年' }],
    ['secrecyTerm termUnreadable must', { classification: 'secret', secrecyTerm: '很久' }],
    ['openStatus openThoughSecret must', { classification: 'confidential', openStatus: 'open' }],
  ])('finds %s', (expected, changes) => {
    expect(problemsOf(changes)).toEqual([expected]);
  });

  it.each<DescriptionValues>([
    { date: '20261123', year: 2026 }, { date: '2026', year: 2026 }, { date: '20181201-20190301', year: 2018 }, { date: '[2019]' }, { retention: 'D15' },
    { classification: 'topSecret', secrecyTerm: '30年' }, { classification: 'secret', secrecyTerm: '6个月' }, { year: null },
  ])('accepts %j', (changes) => {
    expect(problemsOf(changes)).toEqual([]);
  });

  it('checks any values without failing, on every level', () => {
    const value = fc.oneof(fc.string(), fc.integer(), fc.constant(null), fc.constantFrom('[2019', '2019-', '机密', 'Y'));
    fc.assert(fc.property(fc.constantFrom(...DESCRIPTION_LEVELS), fc.dictionary(fc.constantFrom(...Object.keys(complete), 'secrecyTerm', 'archivalCode'), value), (level, values) => {
      for (const problem of checkDescription(level, values, check)) expect(problem.field).not.toBe('');
    }));
  });

  it('keeps for the next record what is usually the same', () => {
    expect(copyForNext({ ...complete, fondsId: 'f1', note: '缺第3页', archivalCode: 'Z109' })).toEqual({
      year: 2019, responsible: '市档案局', retention: 'D30', openStatus: 'unreviewed', classification: 'internal', documentType: '通知', carrier: '纸质', fondsId: 'f1',
    });
  });
});

describe('import columns', () => {
  it.each([['DH', 'archivalCode'], ['qzh', 'fonds'], ['ＴＭ', 'title'], [' 题 名 ', 'title'], ['文件日期', 'date'], ['机构（问题）', 'unit'], ['Page count', 'pageCount'], ['page_count', 'pageCount'], ['pageCount', 'pageCount'], ['ZTC', 'keywords'], ['FZ', 'note']])(
    'takes the heading %j for %s', (heading, field) => {
      expect(fieldOfHeading(heading)).toBe(field);
    });

  it('leaves a heading that it does not know to a person', () => {
    expect(fieldOfHeading('库存')).toBeUndefined();
    expect(fieldOfHeading('')).toBeUndefined();
  });
});

describe('presets', () => {
  it('names a source for each list and repeats no code', () => {
    for (const name of DICTIONARY_NAMES) {
      const { source, entries } = DICTIONARIES[name];
      expect(source).not.toBe('');
      expect(new Set(entries.map((entry) => entry.code)).size).toBe(entries.length);
    }
    expect(RECORD_GROUP_PRESETS.map((group) => group.code).join(' ')).toBe('WS KJ RS KU ZY ZP LY LX SJ YJ WY MT SW');
  });

  it('uses retention codes that can be read and record groups that exist', () => {
    for (const line of RETENTION_PRESETS) {
      expect(readRetention(line.code)?.code).toBe(line.code);
      expect(RECORD_GROUP_PRESETS.some((group) => group.code === line.recordGroup)).toBe(true);
      expect(line.source).not.toBe('');
    }
  });
});
