import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestRoom, type TestRoom } from '../../harness/open-test-room.ts';
import { allItems, fileItems, printPages } from './printing-room.ts';

let room: TestRoom;
beforeEach(async () => { room = await openTestRoom(); });
afterEach(() => room.close());

describe('归档文件目录', () => {
  it('is A4 lying, has the nine columns on every page, and says of each paper what the catalogue says', async () => {
    const { items } = await fileItems(room, Array.from({ length: 40 }, (_, index) => ({ title: `关于灌区改造的通知之${index + 1}`, documentNumber: `青水发〔2019〕${index + 1}号`, pageCount: index + 1, note: index === 3 ? '附光盘一张' : '' })));
    const { pages, text } = await printPages(room.client, 'item-catalogue', allItems, { parameters: { cover: false } });
    expect(pages.length).toBeGreaterThan(1);
    for (const page of pages) {
      expect([page.widthMm, page.heightMm].map((mm) => mm.toFixed(1))).toEqual(['297.0', '210.0']);
      expect(page.text).toContain('归档文件目录');
      for (const heading of ['序号', '档号', '文号', '责任者', '题名', '日期', '密级', '页数', '备注']) expect(page.text).toContain(heading);
      expect(page.text).toContain('全宗号：Z109');
    }
    for (const item of items) for (const words of [item.archivalCode!, item.title, item.documentNumber, item.date]) expect(text).toContain(words);
    expect(text).toContain('附光盘一张');
    expect(pages.at(-1)!.text).toContain(`第${pages.length}页共${pages.length}页`);
  });

  it('never mixes years, units or terms on a sheet, and gives each sheet a cover and its own pages', async () => {
    const { personnel } = await fileItems(room, [{ year: 2019 }, { year: 2020, date: '20200101' }, { year: 2020, date: '20200102', retention: 'Y' }]);
    await room.client.catalogue.createItem({ fields: { ...(await fieldsOfFirst()), unitId: personnel.unitId }, assignCode: true });
    const { pages } = await printPages(room.client, 'item-catalogue', allItems);
    expect(pages).toHaveLength(8);
    const covers = pages.filter((_, index) => index % 2 === 0).map(({ text }) => text);
    expect(covers.map((cover) => /年度(\d{4})保管期限(永久|\d+年)机构\(问题\)(办公室|人事科)/u.exec(cover)?.slice(1).join(' ')).toSorted()).toEqual(['2019 30年 人事科', '2019 30年 办公室', '2020 30年 办公室', '2020 永久 办公室']);
    for (const page of pages.filter((_, index) => index % 2 === 1)) expect(page.text).toContain('第1页共1页');

    async function fieldsOfFirst() {
      const [{ itemId } = { itemId: '' }] = (await room.client.catalogue.listItems({ filter: { state: 'all' }, sort: { by: 'entered', descending: false } })).rows;
      const { item } = await room.client.catalogue.getItem({ itemId: itemId as never });
      return item;
    }
  });

  it('writes down who printed what, and gives the file to nobody else', async () => {
    await fileItems(room, [{}]);
    const { printed } = await printPages(room.client, 'item-catalogue', allItems);
    const { printId } = printed.document;
    const [entry] = (await room.as({ roles: ['auditor'] }).preservation.listAudit({ limit: 1 })).rows;
    expect(entry).toMatchObject({ kind: 'form.print', actor: 'person:周敏' });
    await expect(room.as({ roles: ['clerk'], name: '别人' }).forms.getDocument({ printId })).rejects.toMatchObject({ code: 'FORMS_NO_SUCH_DOCUMENT' });
    await expect(room.as({ roles: ['administrator'] }).forms.listForms({})).rejects.toMatchObject({ code: 'PEOPLE_NOT_ALLOWED' });
  });

  it('holds, counts and records nothing above the clearance', async () => {
    await fileItems(room, [{ title: '关于公开的事' }, { title: '关于机密的事', classification: 'confidential', secrecyTerm: '10年' }]);
    const { printed, text } = await printPages(room.as({ roles: ['clerk'], clearance: 'internal' }), 'item-catalogue', allItems);
    expect(text).toContain('关于公开的事');
    expect(text).not.toContain('机密');
    expect(text).not.toContain('-0002');
    const cleared = await printPages(room.client, 'item-catalogue', allItems);
    expect(cleared.text).toContain('机密★10年');
    expect(cleared.printed.document.records).toBe(2);
    expect(printed.document.records).toBe(1);
  });
});
