import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createFondsWithUnits, describeItem, type ItemFieldsInput } from '../../harness/described-items.ts';
import { openTestRoom, type TestRoom } from '../../harness/open-test-room.ts';
import { addPagesWithText } from '../../harness/pages-with-text.ts';

describe('search', () => {
  let room: TestRoom;
  let place: Awaited<ReturnType<typeof createFondsWithUnits>>;
  const named = new Map<string, string>();

  const add = async (name: string, changes: Partial<ItemFieldsInput>, pages: readonly string[] = []) => {
    const { item } = await room.client.catalogue.createItem({ fields: describeItem(place, { documentNumber: '', responsible: '', keywords: '', openStatus: 'controlled', ...changes }), assignCode: true });
    named.set(item.itemId, name);
    if (pages.length > 0) await addPagesWithText(room, item.itemId, pages);
    return item;
  };
  const search = async (query: string, options: object = {}, client = room.client) => {
    const answer = await client.search.searchAll({ query, ...options });
    return { ...answer, names: answer.hits.map((hit) => named.get(hit.item.itemId)) };
  };
  const names = async (query: string, options: object = {}) => (await search(query, options)).names;

  beforeAll(async () => {
    room = await openTestRoom();
    place = await createFondsWithUnits(room.client);
    const complete = { responsible: '县水利局' };
    await add('flood', { ...complete, title: '关于做好防汛工作的通知', date: '20190501', year: 2019 }, ['各镇人民政府：水库值班由专人负责。', '附件一\n值班表和水库\n水位记录，水库水位']);
    await add('drought', { ...complete, title: '抗旱工作總結', date: '201905', year: 2019, keywords: '灌溉 水源' });
    await add('accounts', { ...complete, title: 'Budget report 2020', documentNumber: '青水财〔2020〕7号', date: '20200315', year: 2020, recordGroup: 'KU', retention: 'Y', responsible: '财务科' });
    await add('lines', { ...complete, title: '会议材料', date: '[2018]', year: 2018 }, ['这里谈到防\n汛物资的储备', '水位库管']);
    await add('secret', { ...complete, title: '防汛应急预案', date: '20190601', year: 2019, classification: 'secret' }, ['水库调度方案']);
    await add('bare', { title: '未编号的水库照片', date: '', year: 2017 });
    await addPagesWithText(room, null, ['收件箱里的水库']);
  });
  afterAll(() => room.close());

  it('finds words of any length in fields and on pages, those in fields first, newest first', async () => {
    expect(await names('防汛')).toEqual(['secret', 'flood', 'lines']);
    expect(await names('水库')).toEqual(['bare', 'secret', 'flood']);
    expect(await names('汛')).toEqual(['secret', 'flood', 'lines']);
    expect(await names('做好防汛工作')).toEqual(['flood']);
  });

  it('wants all words, together in the fields or together on one page', async () => {
    expect(await names('水库 值班')).toEqual(['flood']);
    expect(await names('抗旱 灌溉')).toEqual(['drought']);
    expect(await names('抗旱 水位')).toEqual([]);
  });

  it('does not take scattered characters for a word', async () => {
    expect(await names('水位库')).toEqual(['lines']);
    expect(await names('库水位')).toEqual(['flood']);
  });

  it('reads Traditional and Simplified, full and half width, upper and lower case as the same', async () => {
    for (const query of ['总结', '總結', '抗旱工作总结']) expect(await names(query)).toEqual(['drought']);
    for (const query of ['budget', 'ＢＵＤＧＥＴ', 'Bud', '〔2020〕7号', '[2020] 7 号']) expect(await names(query)).toEqual(['accounts']);
    expect(await names('udget')).toEqual([]);
  });

  it('understands years, months and days besides what was typed', async () => {
    for (const query of ['2019年5月', '201905', '2019-05', '2019/5']) expect(await names(query)).toEqual(['drought', 'flood']);
    for (const query of ['20190501', '2019-05-01', '2019年5月1日']) expect((await names(query))[0]).toBe('flood');
    expect(await names('2018')).toEqual(['lines']);
    expect(await names('2019-2020')).toEqual(['secret', 'accounts', 'drought', 'flood']);
    expect((await search('2019年5月 抗旱')).understood).toContainEqual({ kind: 'days', from: '20190501', to: '20190531' });
    const { hits } = await search('2019-05-01');
    expect(hits[0]?.fieldMatches).toContainEqual({ field: 'date', value: '20190501', marks: [{ start: 0, end: 8 }] });
  });

  it('understands the beginning of an archival code, in whatever way it was typed, and gives items in its order', async () => {
    const { names: found, understood } = await search('z109－ws•2019');
    expect(found).toEqual(['flood', 'drought', 'secret']);
    expect(understood).toContainEqual({ kind: 'code', prefix: 'Z109-WS·2019' });
    expect(await names('Z109-WS·2019-D30-BGS-0002')).toEqual(['drought']);
    expect(await names('Z109-WS·2019 防汛')).toEqual(['secret', 'flood']);
  });

  it('marks the words where they stand and shows the page that has most of them', async () => {
    const [hit] = (await search('水库 水位')).hits;
    expect(hit?.titleMarks).toEqual([]);
    expect(hit?.matchingPages).toBe(1);
    expect(hit?.page?.position).toBe(2);
    expect(hit!.page!.marks.map(({ start, end }) => hit!.page!.snippet.slice(start, end))).toEqual(['水库', '水位', '水库水位']);
    const [title] = (await search('工作的通知')).hits;
    expect(title?.titleMarks.map(({ start, end }) => title.item.title.slice(start, end))).toEqual(['工作的通知']);
    const [number] = (await search('青水财 7号')).hits;
    expect(number?.fieldMatches.map((match) => match.field)).toEqual(['documentNumber']);
  });

  it('searches only where it is told to', async () => {
    expect(await names('水库', { where: 'fields' })).toEqual(['bare']);
    expect(await names('水库', { where: 'pages' })).toEqual(['secret', 'flood']);
    expect(await names('防汛', { where: 'pages' })).toEqual(['lines']);
    expect(await names('水库', { year: 2019 })).toEqual(['secret', 'flood']);
    expect(await names('2019', { recordGroup: 'KU' })).toEqual([]);
    expect(await names('工作', { retention: 'D30', year: 2019 })).toEqual(['drought', 'flood']);
    expect(await names('水库', { fondsId: room.context.ids.uuid() })).toEqual([]);
  });

  it('counts items, not pages, and says how they spread', async () => {
    const { count, countCapped, facets } = await search('水库');
    expect([count, countCapped]).toEqual([3, false]);
    expect(facets.year).toEqual([{ value: '2019', label: '2019', count: 2 }, { value: '2017', label: '2017', count: 1 }]);
    expect(facets.retention).toEqual([{ value: 'D30', label: '30年', count: 3 }]);
    expect((await search('水位库')).count).toBe(1);
  });

  it('lets nothing above the clearance out, neither as a hit nor in a count', async () => {
    const clerk = room.as({ roles: ['clerk'], clearance: 'internal' });
    const found = await search('防汛', {}, clerk);
    expect(found.names).toEqual(['flood', 'lines']);
    expect([found.count, found.facets.year.find((facet) => facet.value === '2019')?.count]).toEqual([2, 1]);
    expect((await search('调度方案', {}, clerk)).count).toBe(0);
    expect((await search('Z109-WS·2019', {}, clerk)).names).toEqual(['flood', 'drought']);
  });

  it('pages through all results once, whatever stage they come from', async () => {
    for (const query of ['水库', '防汛', '工作', 'Z109', '2019']) {
      const all = await names(query, { limit: 200 });
      const one: unknown[] = [];
      let cursor: string | null = null;
      do {
        const page: Awaited<ReturnType<typeof search>> = await search(query, { limit: 1, cursor });
        one.push(...page.names);
        expect(page.count).toBe(new Set(all).size);
        cursor = page.nextCursor;
      } while (cursor !== null);
      expect(one).toEqual(all);
    }
    await expect(search('水库', { cursor: 'abc' })).rejects.toMatchObject({ code: 'SEARCH_CURSOR_INVALID' });
  });

  it('answers punctuation with nothing and is never broken by it', async () => {
    for (const query of ['，。', '""', '*', '") OR ("', "' --", 'NEAR(a b)', '¶2019', '-', '|', '与', 'OR', '()', '~']) expect(Array.isArray((await search(query)).hits)).toBe(true);
    expect((await search('，。')).hits).toEqual([]);
  });

  it('gathers the pages of an item that were captured at different times', async () => {
    const item = await add('late', { title: '渡槽档案', year: 2015, date: '2015' }, ['渡槽一']);
    await addPagesWithText(room, null, Array.from({ length: 70 }, (_, index) => `散页${index}`));
    await addPagesWithText(room, item.itemId, ['没有', '渡槽二，渡槽三']);
    const found = async () => (await search('渡槽')).hits.map((hit) => [hit.matchingPages, hit.page?.position]);
    expect(await found()).toEqual([[2, 3]]);
    await addPagesWithText(room, null, Array.from({ length: 150 }, (_, index) => `散页${index}`));
    await addPagesWithText(room, item.itemId, Array.from({ length: 30 }, (_, index) => `渡槽续${index}`));
    expect(await found()).toEqual([[32, 3]]);
  });

  it('follows every change at once', async () => {
    const item = await add('later', { title: '临时堤防检查', year: 2016, date: '2016' }, ['堤防裂缝']);
    expect(await names('堤防')).toEqual(['later']);
    await room.client.catalogue.updateItem({ itemId: item.itemId, version: item.version, changes: { title: '临时检查' } });
    expect((await search('堤防')).hits[0]?.titleMarks).toEqual([]);
    await room.client.catalogue.deleteItems({ itemIds: [item.itemId], reason: '测试' });
    expect(await names('堤防')).toEqual([]);
    expect(await names('临时检查')).toEqual([]);
    await room.client.catalogue.restoreItems({ itemIds: [item.itemId], reason: '测试' });
    expect(await names('堤防')).toEqual(['later']);
  });
});

describe('marks on a page', () => {
  it('measures the words off along their lines: Chinese full, Latin half, across line ends', async () => {
    const room = await openTestRoom();
    const place = await createFondsWithUnits(room.client);
    const { item } = await room.client.catalogue.createItem({ fields: describeItem(place, { classification: 'secret', openStatus: 'controlled' }) });
    const [pageId] = await addPagesWithText(room, item.itemId, ['防汛AB水库的水位', '库值班']) as Parameters<typeof room.client.search.listPageMarks>[0]['pageId'][];
    const [both] = await addPagesWithText(room, item.itemId, ['防汛一水库之水\n库位']) as Parameters<typeof room.client.search.listPageMarks>[0]['pageId'][];
    // 9 characters at 20 px in the test's line, of which two take half: 8 widths of 22.5 px.
    expect(await room.client.search.listPageMarks({ pageId: pageId!, query: '水库' })).toEqual([{ xPx: 100 + 3 * 22.5, yPx: 100, widthPx: 45, heightPx: 40 }]);
    const across = await room.client.search.listPageMarks({ pageId: both!, query: '水库' });
    expect(across.map((mark) => [mark.xPx, mark.yPx, mark.widthPx])).toEqual([[160, 100, 40], [220, 100, 20], [100, 150, 20]]);
    const clerk = room.as({ roles: ['clerk'], clearance: 'internal' });
    await expect(clerk.search.listPageMarks({ pageId: pageId!, query: '水库' })).rejects.toMatchObject({ code: 'SEARCH_PAGE_NOT_FOUND' });
    await room.close();
  });
});
