import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { createFondsWithUnits, describeItem, type ItemFieldsInput } from '../../harness/described-items.ts';
import { openTestRoom, type TestRoom } from '../../harness/open-test-room.ts';
import { addPagesWithText } from '../../harness/pages-with-text.ts';

describe('a query with signs and fields', () => {
  let room: TestRoom;
  const named = new Map<string, string>();
  let flood: Awaited<ReturnType<typeof add>>;
  let place: Awaited<ReturnType<typeof createFondsWithUnits>>;

  async function add(name: string, changes: Partial<ItemFieldsInput>, pages: readonly string[] = []) {
    const { item } = await room.client.catalogue.createItem({ fields: describeItem(place, { documentNumber: '', keywords: '', openStatus: 'controlled', ...changes }), assignCode: true });
    named.set(item.itemId, name);
    if (pages.length > 0) await addPagesWithText(room, item.itemId, pages);
    return item;
  }
  const found = async (query: string, options: object = {}, client = room.client) => {
    const { hits, count, countCapped } = await client.search.searchAll({ query, ...options });
    if (!countCapped) expect(count).toBe(hits.length);
    return hits.map((hit) => named.get(hit.item.itemId));
  };

  beforeAll(async () => {
    room = await openTestRoom();
    place = await createFondsWithUnits(room.client);
    const other = await createFondsWithUnits(room.client, 'Z110');
    flood = await add('flood', { title: '关于防汛工作的通知', responsible: '县水利局', pageCount: 12, note: '附水库水位表' }, ['水库值班', '渡槽检查记录']);
    await add('drought', { title: '抗旱工作总结', responsible: '县水利局防汛办', date: '20190601', pageCount: 4, keywords: '灌溉' });
    await add('plan', { title: '防汛预案', responsible: '县政府', date: '2020', year: 2020, retention: 'Y', unitId: place.personnel.unitId, pageCount: 30 }, ['与抗旱无关，水库位置']);
    await add('secret', { title: '防汛应急方案', classification: 'secret', date: '20180101-20191231', year: 2018 });
    await add('accounts', { title: '预算', recordGroup: 'KU', date: '', year: 2017, documentType: '报告', fondsId: other.fondsId, unitId: other.office.unitId });
  });
  afterAll(() => room.close());

  it('joins words with and, or and not, newest first', async () => {
    expect(await found('防汛 或 抗旱')).toEqual(['secret', 'plan', 'drought', 'flood']);
    expect(await found('防汛 -预案')).toEqual(['secret', 'drought', 'flood']);
    expect(await found('(防汛 | 抗旱) 非 (预案 | 方案)')).toEqual(['drought', 'flood']);
    expect(await found('-防汛')).toEqual(['accounts']);
    expect(await found('渡槽 题名:防汛')).toEqual(['flood']);
  });

  it('looks in the one field that is named', async () => {
    expect(await found('题名:防汛')).toEqual(['secret', 'plan', 'flood']);
    expect(await found('责任者:防汛')).toEqual(['drought']);
    expect(await found('备注:水库')).toEqual(['flood']);
    expect(await found('关键词:灌溉')).toEqual(['drought']);
    expect(await found('全文:水库')).toEqual(['plan', 'flood']);
    expect(await found('全文:抗旱 -题名:抗旱')).toEqual(['plan']);
    expect(await found('题名:"防汛预案"')).toEqual(['plan']);
    expect(await found('title:(防汛 | 预算)')).toEqual(['accounts', 'secret', 'plan', 'flood']);
  });

  it('compares numbers, years and days; a year alone or a range reaches over all its days', async () => {
    expect(await found('页数>10')).toEqual(['plan', 'flood']);
    expect(await found('页数:4')).toEqual(['drought']);
    expect(await found('年度:2018-2019')).toEqual(['secret', 'drought', 'flood']);
    expect(await found('日期:2019年5月')).toEqual(['secret', 'flood']);
    expect(await found('日期:20190501-20190601')).toEqual(['secret', 'drought', 'flood']);
    expect(await found('日期:20200315')).toEqual(['plan']);
    expect(await found('日期>=2020')).toEqual(['plan']);
    expect(await found('日期<2019')).toEqual(['secret']);
    expect(await found('20190501-20190601')).toEqual(['drought', 'flood']);
    expect(await found('防汛 日期:2019')).toEqual(['secret', 'drought', 'flood']);
  });

  it('knows lists by their words and codes, units and fonds by their names, codes by their beginning', async () => {
    expect(await found('期限:永久')).toEqual(['plan']);
    expect(await found('密级:秘密')).toEqual(['secret']);
    expect(await found('密级<秘密 防汛')).toEqual(['plan', 'drought', 'flood']);
    expect(await found('机构:人事')).toEqual(['plan']);
    expect(await found('全宗:Z110')).toEqual(['accounts']);
    expect(await found('门类:会计')).toEqual(['accounts']);
    expect(await found('文种:报告')).toEqual(['accounts']);
    expect(await found('档号:Z109-WS·2019')).toEqual(['drought', 'flood']);
    expect(await found('档号:z109-ws·2019-D30-BGS-0001')).toEqual(['flood']);
  });

  it('knows the elements and fields beyond the fixed ones by their labels', async () => {
    await room.client.schemes.saveCustomField({ fondsId: null, recordGroup: null, level: 'item', key: 'plot', group: 'own', labelZh: '宗地号', labelEn: 'Plot', type: 'number', required: false, pattern: '', choices: [], searchable: true, inList: false, position: 900, active: true, version: null } as never);
    const low = await add('low', { title: '宗地一', custom: { plot: '12', summary: '三号渠' } });
    const high = await add('high', { title: '宗地二', custom: { plot: '300', summary: '宗地号 12' } });
    expect(await found('宗地号:12')).toEqual(['low']);
    expect(await found('plot>100')).toEqual(['high']);
    expect(await found('宗地 宗地号<100')).toEqual(['low']);
    expect(await found('三号渠')).toEqual(['low']);
    await room.client.catalogue.deleteItems({ itemIds: [low.itemId, high.itemId], reason: '测试' });
  });

  it('finds an item by a number that it bears besides, plainly and as a code', async () => {
    const { item } = await room.client.catalogue.getItem({ itemId: flood.itemId });
    await room.client.catalogue.saveAliases({ itemId: item.itemId, version: item.version, aliases: [{ kind: 'former', code: '旧109-3-27' }, { kind: 'archiveNumber', code: '000451' }] });
    for (const query of ['旧109-3', '旧109－3－27', '000451', '档号:000451', '档号:旧109 -抗旱']) expect(await found(query)).toEqual(['flood']);
    expect((await room.client.search.searchAll({ query: '000451' })).facets.year).toEqual([{ value: '2019', label: '2019', count: 1 }]);
    const clerk = room.as({ roles: ['clerk'], clearance: 'public' });
    const hidden = await room.client.catalogue.getItem({ itemId: flood.itemId });
    const { item: raised } = await room.client.catalogue.updateItem({ itemId: flood.itemId, version: hidden.item.version, changes: { classification: 'internal' } });
    for (const query of ['000451', '档号:000451', '题名:防汛']) expect(await found(query, {}, clerk)).not.toContain('flood');
    await room.client.catalogue.updateItem({ itemId: flood.itemId, version: raised.version, changes: { classification: 'public' } });
  });

  it('never says by a count, a facet or what is missing that something lies above the clearance', async () => {
    const clerk = room.as({ roles: ['clerk'], clearance: 'internal' });
    for (const query of ['题名:防汛', '密级:秘密', '密级>=公开 应急', '-预算', '防汛 | 应急', '日期:2018']) {
      const answer = await clerk.search.searchAll({ query });
      expect(answer.hits.map((hit) => named.get(hit.item.itemId))).not.toContain('secret');
      expect([answer.count, answer.facets.classification.some(({ value }) => value === 'secret'), answer.facets.year.some(({ value }) => value === '2018')]).toEqual([answer.hits.length, false, false]);
    }
  });

  it('sorts in the ways that there are, page by page', async () => {
    const orders = {
      newest: ['secret', 'plan', 'drought', 'flood'], oldest: ['flood', 'drought', 'plan', 'secret'], code: ['secret', 'flood', 'drought', 'plan'],
      dateNewest: ['plan', 'drought', 'flood', 'secret'], dateOldest: ['secret', 'flood', 'drought', 'plan'], place: ['secret', 'plan', 'drought', 'flood'],
    } as const;
    for (const [sort, order] of Object.entries(orders)) {
      expect(await found('防汛 | 抗旱', { sort })).toEqual(order);
      const one: unknown[] = [];
      let cursor: string | null = null;
      do {
        const page: Awaited<ReturnType<typeof room.client.search.searchAll>> = await room.client.search.searchAll({ query: '防汛 | 抗旱', sort: sort as 'code', limit: 1, cursor });
        one.push(...page.hits.map((hit) => named.get(hit.item.itemId)));
        cursor = page.nextCursor;
      } while (cursor !== null);
      expect(one).toEqual(order);
    }
    expect((await found('防汛', { sort: 'relevance' })).at(-1)).toBe('drought');
  });

  it('says how it was understood', async () => {
    const { understood } = await room.client.search.searchAll({ query: '(题名:防汛 | 抗旱) -页数>10' });
    expect(understood).toEqual([
      { kind: 'open' }, { kind: 'words', field: 'title', fieldName: '题名', words: '防汛', fuzzy: false }, { kind: 'or' }, { kind: 'words', field: null, fieldName: null, words: '抗旱', fuzzy: false }, { kind: 'close' },
      { kind: 'not' }, { kind: 'condition', field: 'pageCount', fieldName: '页数', operator: '>', value: '10' },
    ]);
  });

  it('answers what nobody means to type clearly, with a code or with what it finds', async () => {
    const answerTo = (query: string) => room.client.search.searchAll({ query, limit: 5 }).then(({ hits }) => hits.length, (error: unknown) => (error as { code?: string }).code);
    expect(await answerTo('防'.repeat(10_000))).toBe('SEARCH_QUERY_LENGTH');
    expect(await answerTo('防'.repeat(30_000))).toBe('HOST_INVALID_INPUT');
    await expect(found('水 '.repeat(300))).rejects.toMatchObject({ code: 'SEARCH_QUERY_LENGTH', data: { length: 599, most: 400, start: 400, end: 599 } });
    expect(await answerTo('水 '.repeat(100))).toBe('SEARCH_QUERY_TOO_LONG');
    // An open quotation mark ends with the query, a closing parenthesis without an opening one is part of a word.
    expect([await answerTo('"防汛工作'), await answerTo('防汛工作）'), await answerTo('防汛工作")')]).toEqual([1, 1, 1]);
    for (const query of ['(防汛', '((防汛)', '题名:(防汛']) expect(await answerTo(query)).toBe('SEARCH_QUERY_PARENTHESIS_OPEN');
    for (const query of ['与 或 非', 'AND OR NOT', '| |', '防汛 与', '与 防汛', '防汛 非', '(防汛 或)', '防汛 | | 抗旱']) expect(await answerTo(query)).toBe('SEARCH_QUERY_OPERAND_MISSING');
    for (const query of ['()', '(((', '）））', '""', '~', '-', '*', '\u0000', '\u0000\u0000 \u0000']) expect(await answerTo(query)).toSatisfy((answer: unknown) => answer === 0 || String(answer).startsWith('SEARCH_QUERY_') || answer === 'HOST_INVALID_INPUT');
    // A sign that no text has between its words parts them, in the query as in the index.
    expect(await answerTo('防汛\u0000工作')).toBe(await answerTo('防汛，工作'));
    expect(await answerTo('题名:防汛\u0000')).toBe(await answerTo('题名:防汛'));
  });

  it('finds characters of four bytes, alone and in words, and survives half of one', async () => {
    const item = await add('rare', { title: '𠮷田𡈽地登记', custom: { summary: '😀𪚥' } }, ['证明人𠮷田']);
    for (const query of ['𠮷', '𠮷田', '𡈽地', '𪚥', '题名:𠮷田𡈽', '~𠮷田𡈽他登', '"𠮷田"']) expect(await found(query)).toEqual(['rare']);
    const [hit] = (await room.client.search.searchAll({ query: '田𡈽' })).hits;
    expect(hit!.titleMarks.map(({ start, end }) => hit!.item.title.slice(start, end))).toEqual(['田𡈽']);
    for (const query of ['\ud842', '\udfb7', '防\ud842', '😀', '𠮷'.repeat(200)]) expect(Array.isArray((await room.client.search.searchAll({ query })).hits)).toBe(true);
    await room.client.catalogue.deleteItems({ itemIds: [item.itemId], reason: '测试' });
  });

  it('answers a mistake with its code and place, whatever is typed', async () => {
    await expect(found('防汛 | ')).rejects.toMatchObject({ code: 'SEARCH_QUERY_OPERAND_MISSING', data: { start: 3, end: 4 } });
    await expect(found('页数>几')).rejects.toMatchObject({ code: 'SEARCH_QUERY_VALUE_INVALID', data: { field: '页数', value: '几', start: 3, end: 4 } });
    const piece = fc.constantFrom('防汛', '抗旱', '2019', '(', ')', '|', '-', '~', '"', ' ', '非', '题名:', '全文:', '页数>', '10', '盒号:', '案卷:', '客户:', '日期:', '著录日期:', '2020', '著录人:', '%', '_');
    await fc.assert(fc.asyncProperty(fc.array(piece, { minLength: 1, maxLength: 12 }).map((pieces) => pieces.join('')).filter((query) => query.trim() !== ''), async (query) => {
      const answer = await room.client.search.searchAll({ query, limit: 5 }).catch((error: unknown) => error);
      expect(answer).toSatisfy((each: { code?: string; hits?: unknown }) => Array.isArray(each.hits) || (each.code ?? '').startsWith('SEARCH_QUERY_'));
    }), { numRuns: 150 });
  });
});
