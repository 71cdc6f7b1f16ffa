import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createFondsWithUnits, describeItem, type ItemFieldsInput } from '../../harness/described-items.ts';
import { openTestRoom, type TestRoom } from '../../harness/open-test-room.ts';
import { addPagesWithText } from '../../harness/pages-with-text.ts';

describe('counts of a search', () => {
  let room: TestRoom;
  let place: Awaited<ReturnType<typeof createFondsWithUnits>>;
  beforeAll(async () => {
    room = await openTestRoom();
    place = await createFondsWithUnits(room.client);
  });
  afterAll(() => room.close());

  const fields = (changes: Partial<ItemFieldsInput>) => describeItem(place, { documentNumber: '', keywords: '', openStatus: 'controlled', ...changes });
  const add = async (changes: Partial<ItemFieldsInput>) => (await room.client.catalogue.createItem({ fields: fields(changes), assignCode: false })).item;
  const spread = async (query: string, client = room.client) => {
    const { count, facets } = await client.search.searchAll({ query, limit: 1 });
    return { count, years: Object.fromEntries(facets.year.map((facet) => [facet.value, facet.count])), kept: Object.fromEntries(facets.retention.map((facet) => [facet.value, facet.count])) };
  };

  it('follow a change of what is counted by, at once, and forget one that did not come to pass', async () => {
    const item = await add({ title: '渠系配套', year: 2018, date: '2018', retention: 'D30' });
    expect(await spread('渠系')).toEqual({ count: 1, years: { 2018: 1 }, kept: { D30: 1 } });
    const { item: changed } = await room.client.catalogue.updateItem({ itemId: item.itemId, version: item.version, changes: { year: 2020, date: '2020', retention: 'Y' } });
    expect(await spread('渠系')).toEqual({ count: 1, years: { 2020: 1 }, kept: { Y: 1 } });
    expect(() => room.context.write(() => {
      room.context.db.sqlite.exec("UPDATE items SET year = 1999 WHERE title = '渠系配套'");
      throw new Error('no');
    })).toThrow('no');
    expect((await spread('渠系')).years).toEqual({ 2020: 1 });
    await room.client.catalogue.deleteItems({ itemIds: [changed.itemId], reason: '测试' });
    expect((await spread('渠系')).count).toBe(0);
    await room.client.catalogue.restoreItems({ itemIds: [changed.itemId], reason: '测试' });
    expect((await spread('渠系')).years).toEqual({ 2020: 1 });
  });

  it('leave out an item as soon as it is classified above the clearance, and take it in again when it is not', async () => {
    const clerk = room.as({ roles: ['clerk'], clearance: 'internal' });
    let item = await add({ title: '溢洪道', year: 2011, date: '2011' });
    await addPagesWithText(room, item.itemId, ['溢洪道闸室']);
    expect([(await spread('溢洪', clerk)).count, (await spread('闸室', clerk)).count]).toEqual([1, 1]);
    for (const [classification, count] of [['secret', 0], ['public', 1]] as const) {
      ({ item } = await room.client.catalogue.updateItem({ itemId: item.itemId, version: item.version, changes: { classification } }));
      expect([(await spread('溢洪', clerk)).count, (await spread('闸室', clerk)).count]).toEqual([count, count]);
    }
    expect((await spread('闸室')).years).toEqual({ 2011: 1 });
  });

  it('go with a page to another item', async () => {
    const [first, second] = [await add({ title: '甲件', year: 2001, date: '2001' }), await add({ title: '乙件', year: 2002, date: '2002' })];
    const [pageId] = await addPagesWithText(room, first.itemId, ['涵洞断面']);
    expect((await spread('涵洞')).years).toEqual({ 2001: 1 });
    room.context.write((tx) => {
      room.context.db.statement('UPDATE pages SET item_id = ? WHERE page_id = ?').run(second.itemId, pageId);
      tx.record({ class: 'O', kind: 'page.move', entity: 'page', eid: pageId!, body: {} });
    });
    expect((await spread('涵洞')).years).toEqual({ 2002: 1 });
  });

  it('are exact for many pages of few items, and for items found in fields and on pages alike', async () => {
    const items = [await add({ title: '泵站', year: 2005, date: '2005' }), await add({ title: '泵站图纸', year: 2006, date: '2006' }), await add({ title: '无关', year: 2007, date: '2007' })];
    for (const { itemId } of items) await addPagesWithText(room, itemId, Array.from({ length: 120 }, (_, page) => `泵站第${page}页`));
    expect(await spread('泵站')).toMatchObject({ count: 3, years: { 2005: 1, 2006: 1, 2007: 1 } });
    expect((await room.client.search.searchAll({ query: '泵站', where: 'pages', year: 2007 })).count).toBe(1);
    expect((await room.client.search.searchAll({ query: '泵站', where: 'fields' })).count).toBe(2);
  });
});
