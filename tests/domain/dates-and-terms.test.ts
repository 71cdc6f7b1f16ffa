import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { addMonths, isCalendarDay, previousDay } from '#shared/domain/calendar-day.ts';
import {
  checkClassificationMark, classificationEnds, CLASSIFICATION_LEVELS, compareClassificationLevels, formatClassificationMark, isStateSecret, levelsWithin, readClassificationMark,
} from '#shared/domain/classification-level.ts';
import { compareDescriptionDates, earliestDay, formatDescriptionDate, isBackwards, latestDay, readDescriptionDate, tidyDescriptionDate, type DescriptionDate } from '#shared/domain/description-date.ts';
import { compareRetentions, formatRetention, isRetentionOver, PERMANENT, readRetention, retentionEnds } from '#shared/domain/retention.ts';

function dateOf(text: string): DescriptionDate {
  const date = readDescriptionDate(text);
  if (date === undefined) throw new Error(`unreadable: ${text}`);
  return date;
}

describe('calendar day', () => {
  it('knows which days exist', () => {
    for (const day of ['20240229', '20000229', '20191231']) expect(isCalendarDay(day)).toBe(true);
    for (const day of ['20190229', '19000229', '20190431', '20191301', '20190100', '2019', '2019-1-1', '00000101']) expect(isCalendarDay(day)).toBe(false);
  });

  it('counts months and days over the ends of months and years', () => {
    expect(addMonths('20190131', 1)).toBe('20190228');
    expect(addMonths('20191115', -11)).toBe('20181215');
    expect(addMonths('20240229', 120)).toBe('20340228');
    expect([previousDay('20200301'), previousDay('20200101'), previousDay('20200110')]).toEqual(['20200229', '20191231', '20200109']);
  });
});

describe('description date', () => {
  it.each(['20190501', '201905', '2019', '20190501-20190630', '201905-201907', '2019-2021', '[2019]', '[20190501]', '[2019-2021]', '20190501-[2021]', '[201905]-20190630'])(
    'reads %s and writes it back', (text) => {
      expect(formatDescriptionDate(dateOf(text))).toBe(text);
    });

  it.each(['', '19', '201913', '20190230', '2019-05-01', '2019-05', '[2019', '2019]', '20190501-', '-2019', '2019-2020-2021', '0000', '二〇一九', '[[2019]]'])('refuses %j', (text) => {
    expect(readDescriptionDate(text)).toBeUndefined();
  });

  it.each([
    ['2019-5-1', '20190501'], ['2019.05', '201905'], ['2019年5月1日', '20190501'], ['2019/5/1', '20190501'], ['２０１９年', '2019'], ['2019 年 5 月', '201905'],
    ['2019-05-01～2019-06-30', '20190501-20190630'], ['2019年5月至2019年7月', '201905-201907'], ['【2019】', '[2019]'], ['[2019.5]', '[201905]'], ['20190501-20190630', '20190501-20190630'],
  ])('makes of %s the canonical %s', (typed, canonical) => {
    expect(tidyDescriptionDate(typed)).toBe(canonical);
  });

  it('makes nothing of what is no date', () => {
    for (const text of ['', '昨天', '2019-13-01', '5月1日', '2019-02-30', '1.5', '[ ]', '2019至']) expect(tidyDescriptionDate(text)).toBeUndefined();
  });

  it('tells the first and last day that a date can mean', () => {
    expect([earliestDay(dateOf('2019')), latestDay(dateOf('2019'))]).toEqual(['20190101', '20191231']);
    expect([earliestDay(dateOf('202002')), latestDay(dateOf('202002'))]).toEqual(['20200201', '20200229']);
    expect([earliestDay(dateOf('201905-2020')), latestDay(dateOf('201905-2020'))]).toEqual(['20190501', '20201231']);
    expect(isBackwards(dateOf('20190601-20190501'))).toBe(true);
    expect(isBackwards(dateOf('2019-201905'))).toBe(false);
  });

  it('sorts by the first possible day and gives every canonical text back', () => {
    expect(['2020', '20190501', '2019', '201905'].toSorted((a, b) => compareDescriptionDates(dateOf(a), dateOf(b)))).toEqual(['2019', '20190501', '201905', '2020']);
    const point = fc.tuple(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }), fc.integer({ min: 0, max: 2 }))
      .map(([year, month, day, parts]) => [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].slice(0, parts + 1).join(''));
    fc.assert(fc.property(point, fc.option(point), fc.boolean(), (start, end, inferred) => {
      const inner = end === null ? start : `${start}-${end}`;
      const text = inferred ? `[${inner}]` : inner;
      expect(formatDescriptionDate(dateOf(text))).toBe(text);
      expect(tidyDescriptionDate(text)).toBe(text);
    }));
  });
});

describe('classification', () => {
  it('orders the levels from 公开 to 绝密', () => {
    expect(compareClassificationLevels('topSecret', 'confidential')).toBeGreaterThan(0);
    expect(levelsWithin('secret')).toEqual(['public', 'internal', 'secret']);
    expect(CLASSIFICATION_LEVELS.filter(isStateSecret)).toEqual(['secret', 'confidential', 'topSecret']);
  });

  it.each([['机密★10年', 'confidential', 10, 'years'], ['秘密★6个月', 'secret', 6, 'months'], ['绝密★30年', 'topSecret', 30, 'years']] as const)('reads and writes %s', (text, level, amount, unit) => {
    expect(readClassificationMark(text)).toEqual({ level, term: { amount, unit } });
    expect(formatClassificationMark({ level, term: { amount, unit } })).toBe(text);
  });

  it('reads what is met in old catalogues, and nothing else', () => {
    expect(readClassificationMark('限制')).toEqual({ level: 'internal' });
    expect(readClassificationMark(' 机 密 *２０年')).toEqual({ level: 'confidential', term: { amount: 20, unit: 'years' } });
    expect(readClassificationMark('topSecret')).toEqual({ level: 'topSecret' });
    for (const text of ['', '机密★', '机密★0年', '保密', '机密10年', '机密★十年']) expect(readClassificationMark(text)).toBeUndefined();
  });

  it('limits the term to 10, 20 and 30 years, and allows none on 公开 and 内部', () => {
    expect(checkClassificationMark({ level: 'secret', term: { amount: 121, unit: 'months' } })).toBe('termTooLong');
    expect(checkClassificationMark({ level: 'secret', term: { amount: 10, unit: 'years' } })).toBeUndefined();
    expect(checkClassificationMark({ level: 'internal', term: { amount: 1, unit: 'years' } })).toBe('termNotAllowed');
  });

  it('ends after the term, or after the longest when none is given', () => {
    expect(classificationEnds({ level: 'confidential', term: { amount: 18, unit: 'months' } }, '20190501')).toBe('20201101');
    expect(classificationEnds({ level: 'secret' }, '20190501')).toBe('20290501');
    expect(classificationEnds({ level: 'internal' }, '20190501')).toBeNull();
  });
});

describe('retention', () => {
  it.each([['Y', 'Y', null, '永久'], ['永久', 'Y', null, '永久'], ['D30', 'D30', 30, '30年'], ['d10', 'D10', 10, '10年'], ['30年', 'D30', 30, '30年'], ['定期（30年）', 'D30', 30, '30年'], ['长期', 'CQ', 50, '长期'], ['短期', 'DQ', 15, '短期']] as const)(
    'reads %s as %s', (text, code, years, words) => {
      const retention = readRetention(text);
      expect(retention).toEqual({ code, years });
      expect(formatRetention(retention ?? PERMANENT)).toBe(words);
    });

  it('refuses what is no retention', () => {
    for (const text of ['', 'D', 'D0', 'D030', '三十年', '0年', 'D1000', '定期']) expect(readRetention(text)).toBeUndefined();
  });

  it('counts from the next 1 January, the day itself or the end of the fiscal year', () => {
    const thirty = { code: 'D30', years: 30 };
    expect(retentionEnds(thirty, '20190501', 'nextYear')).toBe('20491231');
    expect(retentionEnds(thirty, '20190501', 'sameDay')).toBe('20490501');
    expect(retentionEnds(thirty, '20191231', 'afterFiscalYear')).toBe('20491231');
    expect(retentionEnds(PERMANENT, '20190501', 'nextYear')).toBeNull();
    expect(() => retentionEnds(thirty, '2019', 'nextYear')).toThrow(RangeError);
  });

  it('is over on the day after its last, and never when permanent', () => {
    const ten = { code: 'D10', years: 10 };
    expect(isRetentionOver(ten, '20150501', 'nextYear', '20251231')).toBe(false);
    expect(isRetentionOver(ten, '20150501', 'nextYear', '20260101')).toBe(true);
    expect(isRetentionOver(PERMANENT, '19000101', 'nextYear', '20260101')).toBe(false);
    expect([ten, PERMANENT, PERMANENT].toSorted(compareRetentions)).toEqual([PERMANENT, PERMANENT, ten]);
  });
});
