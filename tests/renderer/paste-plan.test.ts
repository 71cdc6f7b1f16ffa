import { describe, expect, it } from 'vitest';
import type { Item } from '#shared/contract/catalogue.ts';
import { planPaste } from '../../src-renderer/screens/catalogue/paste-plan.ts';

function item(n: number, title = `第${n}件`): Item {
  return {
    itemId: `0190a000-0000-7000-8000-${String(n).padStart(12, '0')}`, title, documentNumber: '', responsible: '水利局', date: '20190501', documentType: '', draftStage: '', language: '汉语', carrier: '纸质', pageCount: 3,
    classification: 'internal', secrecyTerm: '', openStatus: 'unreviewed', keywords: '', note: '', custom: {}, archivalCode: null, version: 1,
  } as unknown as Item;
}

const COLUMNS = ['title', 'date', 'pageCount', 'year', 'classification'];

describe('a block pasted into the list', () => {
  it('goes to the right and down from the active cell, and tidies dates', () => {
    const plan = planPaste([['甲', '2020年1月2日'], ['乙', '2020/1/3']], [item(1), item(2)], COLUMNS, []);
    expect(plan.cells.map(({ item: { title }, field, after }) => [title, field, after])).toEqual([['第1件', 'title', '甲'], ['第1件', 'date', '20200102'], ['第2件', 'title', '乙'], ['第2件', 'date', '20200103']]);
    expect(plan.records).toBe(2);
  });

  it('fills every chosen record when the block has one row', () => {
    const plan = planPaste([['同一个题名']], [item(1)], COLUMNS, [item(1), item(2), item(3)]);
    expect(plan.cells).toHaveLength(3);
    expect(plan.rowsOver).toBe(0);
  });

  it('leaves out what is the same, what cannot be written and what lies beyond the list', () => {
    const plan = planPaste([['第1件', '20190501', 'drei', '2021', '机密', 'x'], ['zu viel']], [item(1)], COLUMNS, []);
    expect(plan.same).toBe(2);
    expect(plan.fixedColumns).toEqual(['year']);
    expect([plan.rowsOver, plan.columnsOver]).toEqual([1, 1]);
    expect(plan.cells.map(({ field, value }) => [field, value])).toEqual([['pageCount', undefined], ['classification', 'confidential']]);
    expect(plan.cells.filter(({ value }) => value !== undefined).map(({ field, value }) => [field, value])).toEqual([['classification', 'confidential']]);
  });
});
