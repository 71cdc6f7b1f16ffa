import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createFondsWithUnits, describeItem, type ItemFieldsInput } from '../../harness/described-items.ts';
import { openTestRoom, type TestRoom } from '../../harness/open-test-room.ts';
import { addPagesWithText } from '../../harness/pages-with-text.ts';

describe('search by what is nearly right', () => {
  let room: TestRoom;
  let place: Awaited<ReturnType<typeof createFondsWithUnits>>;
  const named = new Map<string, string>();
  const add = async (name: string, changes: Partial<ItemFieldsInput>, pages: readonly string[] = []) => {
    const { item } = await room.client.catalogue.createItem({ fields: describeItem(place, { documentNumber: '', responsible: '', openStatus: 'controlled', ...changes }) });
    named.set(item.itemId, name);
    if (pages.length > 0) await addPagesWithText(room, item.itemId, pages);
    return item;
  };
  const found = async (query: string, options: object = {}, client = room.client) => (await client.search.searchAll({ query, ...options })).hits.map((hit) => named.get(hit.item.itemId));

  beforeAll(async () => {
    room = await openTestRoom();
    place = await createFondsWithUnits(room.client);
    await add('office', { title: '防汛指挥部工作总结' });
    await add('accounts', { title: '会计凭证移交清册' });
    await add('ocr', { title: '会议材料' }, ['本县防讯指挥\n部会议决定，加固水库大切。']);
    await add('secret', { title: '防汛指挥部秘密方案', classification: 'secret' });
    await add('latin', { title: 'fxzhb budget' });
  });
  afterAll(() => room.close());

  it('finds a title by its initials and by its pinyin in full or begun, and says so', async () => {
    expect(await found('fxzhb')).toEqual(['secret', 'office', 'latin']);
    for (const query of ['fangxun', 'FangXunZhiHuiBu', 'fangxunz', 'fxzh']) expect((await found(query)).filter((name) => name !== 'latin')).toEqual(['secret', 'office']);
    expect(await found('kjpz')).toEqual(['accounts']);
    expect(await found('kuaijipingzheng')).toEqual(['accounts']);
    expect((await room.client.search.searchAll({ query: 'kjpz' })).understood).toContainEqual({ kind: 'spelt', letters: 'kjpz' });
    expect((await room.client.search.searchAll({ query: 'budget' })).understood).toEqual([{ kind: 'words', field: null, fieldName: null, words: 'budget', fuzzy: false }]);
  });

  it('overlooks one wrong, missing or added character in titles and on pages, only where it is asked to', async () => {
    expect(await found('防讯指挥部')).toEqual(['ocr']);
    for (const query of ['~防汛指挥部', '~防讯指挥部', '~防汛指部', '~防汛大指挥部']) expect(await found(query)).toEqual(expect.arrayContaining(['office', 'secret']));
    expect(await found('~防汛指挥部')).toContain('ocr');
    expect(await found('水库大坝', { fuzzy: true })).toEqual(['ocr']);
    expect(await found('防汛会议', { fuzzy: true })).toEqual([]);
    expect(await found('~防汛指挥部 -秘密')).toEqual(['ocr', 'office']);
    const { hits, understood } = await room.client.search.searchAll({ query: '~水库大坝' });
    expect(understood).toEqual([{ kind: 'words', field: null, fieldName: null, words: '水库大坝', fuzzy: true }]);
    expect(hits[0]!.page!.marks.map(({ start, end }) => hits[0]!.page!.snippet.slice(start, end))).toEqual(['水库大切']);
  });

  it('shows nothing above the clearance', async () => {
    const clerk = room.as({ roles: ['clerk'], clearance: 'internal' });
    for (const query of ['fxzhb', '~防讯指挥部', '~秘密方安']) {
      const answer = await clerk.search.searchAll({ query });
      expect(answer.hits.map((hit) => named.get(hit.item.itemId))).not.toContain('secret');
      expect(answer.count).toBe(answer.hits.length);
    }
  });

  it('follows every change at once', async () => {
    const item = await add('late', { title: '灌溉渠道清淤' });
    expect(await found('ggqd')).toEqual(['late']);
    const { item: changed } = await room.client.catalogue.updateItem({ itemId: item.itemId, version: item.version, changes: { title: '泵站检修记录' } });
    expect([await found('ggqd'), await found('bzjx'), await found('~泵站捡修')]).toEqual([[], ['late'], ['late']]);
    await room.client.catalogue.deleteItems({ itemIds: [changed.itemId], reason: '测试' });
    expect(await found('bzjx')).toEqual([]);
    await room.client.catalogue.restoreItems({ itemIds: [changed.itemId], reason: '测试' });
    expect(await found('bzjx')).toEqual(['late']);
  });
});
