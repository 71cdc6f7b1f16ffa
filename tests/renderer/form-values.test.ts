import { describe, expect, it } from 'vitest';
import { changedFields, EMPTY_VALUES, readForm, readValue, tidyValue, valuesForNext, type FormValues } from '../../src-renderer/screens/catalogue/form-values.ts';

const FILLED: FormValues = { ...EMPTY_VALUES, fondsId: '0190a000-0000-7000-8000-000000000001', recordGroup: 'WS', year: '2019', retention: 'Y', title: '关于防汛的通知', responsible: '水利局', date: '20190501', pageCount: '３' };

describe('a description while it is written', () => {
  it('takes lenient dates and full-width digits', () => {
    expect(tidyValue('date', ' 2019年5月1日 ')).toBe('20190501');
    expect(readValue('pageCount', '１２页')).toBe(12);
    expect(readValue('year', '２０１９年')).toBe(2019);
  });

  it('keeps what cannot be read as it was typed', () => {
    expect(tidyValue('date', '去年五月')).toBe('去年五月');
    expect(readValue('pageCount', 'drei')).toBeUndefined();
  });

  it('is kept only with what the catalogue cannot do without', () => {
    expect(readForm(FILLED)).toMatchObject({ ok: true, fields: { year: 2019, pageCount: 3, unitId: null } });
    expect(readForm({ ...FILLED, title: '  ', retention: '' })).toEqual({ ok: false, unfit: ['retention', 'title'] });
  });

  it('is unchanged when only white space differs', () => {
    expect(changedFields(FILLED, { ...FILLED, title: '关于防汛的通知 ', note: '附图' })).toEqual(['note']);
  });

  it('begins the next record with what a pile usually shares', () => {
    const next = valuesForNext(FILLED);
    expect([next.year, next.responsible, next.retention]).toEqual(['2019', '水利局', 'Y']);
    expect([next.title, next.date, next.pageCount]).toEqual(['', '', '']);
  });
});
