import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { BatchDeed } from '#shared/contract/batch-edit.ts';
import { createFondsWithUnits, describeItem, type ItemFieldsInput } from '../../harness/described-items.ts';
import { openTestRoom, type TestRoom } from '../../harness/open-test-room.ts';

type WithoutIds<Deed> = Deed extends unknown ? Omit<Deed, 'itemIds'> : never;

describe('changing many records as one deed', () => {
  let room: TestRoom;
  let place: Awaited<ReturnType<typeof createFondsWithUnits>>;
  beforeEach(async () => {
    room = await openTestRoom();
    place = await createFondsWithUnits(room.client);
  });
  afterEach(() => room.close());

  const add = async (...records: Partial<ItemFieldsInput>[]) => {
    const made = [];
    for (const changes of records) made.push((await room.client.catalogue.createItem({ fields: describeItem(place, changes) })).item.itemId);
    return made;
  };
  const edit = (itemIds: readonly string[], deed: WithoutIds<BatchDeed>, reason = '') => room.client.catalogue.editBatch({ deed: { ...deed, itemIds } as never, reason });
  const valuesOf = async (itemIds: readonly string[], field: string) => Promise.all(itemIds.map(async (itemId) => {
    const { item } = await room.client.catalogue.getItem({ itemId: itemId as never });
    return field.startsWith('custom.') ? item.custom[field.slice(7)] ?? '' : String(item[field as keyof typeof item]);
  }));

  it('previews every change by doing the deed and keeping nothing, then does exactly that', async () => {
    const ids = await add({ title: '甲', responsible: '县水利局' }, { title: '乙', responsible: '县水利局' }, { title: '丙', responsible: '县人民政府' });
    const deed = { kind: 'set', itemIds: ids, field: 'responsible', value: '县水利局' } as const;
    const preview = await room.client.catalogue.previewBatch({ deed });
    expect(preview).toMatchObject({ records: 1, same: 2, undoToken: null, changes: [{ name: '丙', field: 'responsible', before: '县人民政府', after: '县水利局' }] });
    expect(await valuesOf(ids, 'responsible')).toEqual(['县水利局', '县水利局', '县人民政府']);
    const done = await room.client.catalogue.editBatch({ deed, reason: '机构改革' });
    expect(done.changes).toEqual(preview.changes);
    expect((await room.client.catalogue.getItemHistory({ itemId: ids[2] as never }))[0]).toMatchObject({ kind: 'item.update', reason: '机构改革' });
    expect((await room.client.catalogue.getItemHistory({ itemId: ids[0] as never }))).toHaveLength(1);
  });

  it('puts cells of further elements right by their definition, and refuses what is not of their kind', async () => {
    const ids = await add({ recordGroup: 'LY' }, { recordGroup: 'LY' });
    const cells = [[0, 'durationMinutes', ' １，２００ '], [0, 'rewoundOn', '2024.3.5'], [1, 'durationMinutes', '约一小时'], [1, 'rewoundOn', '去年'], [1, 'creationMode', '复制']] as const;
    const done = await room.client.catalogue.editBatch({ deed: { kind: 'cells', cells: cells.map(([at, key, value]) => ({ itemId: ids[at]!, field: `custom.${key}` as const, value })) } as never, reason: '' });
    expect([await valuesOf(ids, 'custom.durationMinutes'), await valuesOf(ids, 'custom.rewoundOn')]).toEqual([['1200', ''], ['20240305', '']]);
    expect(done.refused.map(({ field, problem }) => `${field} ${problem}`)).toEqual(['custom.durationMinutes notANumber', 'custom.rewoundOn dateUnreadable', 'custom.creationMode notInChoices']);
    await edit(ids, { kind: 'set', field: 'custom.rewoundOn' as never, value: '' });
    expect(await valuesOf(ids, 'custom.rewoundOn')).toEqual(['', '']);
  });

  it('is taken back in one step, whole', async () => {
    const ids = await add({ note: '甲' }, { note: '' });
    const done = await edit(ids, { kind: 'append', field: 'note', value: '已核对', separator: '；', at: 'end' });
    expect(await valuesOf(ids, 'note')).toEqual(['甲；已核对', '已核对']);
    await room.client.catalogue.undoChange({ undoToken: done.undoToken! });
    expect(await valuesOf(ids, 'note')).toEqual(['甲', '']);
  });

  it('adds one part to the text index, in whatever order the records are named, and is found by what it says now', async () => {
    const ids = await add({ note: '甲' }, { note: '乙' }, { note: '丙' }, { note: '丁' }, { note: '戊' });
    const parts = () => room.context.db.statement<[], { parts: number }>('SELECT count(DISTINCT id >> 37) AS parts FROM item_index_data WHERE id > 10 AND id >> 37 < 65536').get()!.parts;
    const found = async (text: string) => (await room.client.search.searchAll({ query: text, where: 'fields' })).count;
    const before = parts();
    const done = await edit(ids.toReversed(), { kind: 'append', field: 'note', value: '业已核对', separator: '；', at: 'end' });
    expect([parts() - before, await found('业已核对')]).toEqual([1, 5]);
    await room.client.catalogue.undoChange({ undoToken: done.undoToken! });
    expect([parts() - before, await found('业已核对')]).toEqual([2, 0]);
  });

  it('replaces plain words, folding width and case only where that is asked for', async () => {
    const ids = await add({ title: '关于ＡＢＣ公司的函', keywords: 'abc' }, { title: 'ABC 公司', keywords: 'x' });
    await edit(ids, { kind: 'replace', fields: ['title', 'keywords'], find: 'ABC', replaceWith: '青石', pattern: false, matchCase: true, foldWidth: false });
    expect([await valuesOf(ids, 'title'), await valuesOf(ids, 'keywords')]).toEqual([['关于ＡＢＣ公司的函', '青石 公司'], ['abc', 'x']]);
    await edit(ids, { kind: 'replace', fields: ['title', 'keywords'], find: 'ABC', replaceWith: '青石', pattern: false, matchCase: false, foldWidth: true });
    expect([await valuesOf(ids, 'title'), await valuesOf(ids, 'keywords')]).toEqual([['关于青石公司的函', '青石 公司'], ['青石', 'x']]);
  });

  it('replaces by a pattern with groups, also one that hangs other engines, and refuses groups that are not there', async () => {
    const ids = await add({ documentNumber: '青水发[2019]12号' }, { documentNumber: `${'a'.repeat(60)}!` });
    await edit(ids, { kind: 'replace', fields: ['documentNumber'], find: String.raw`\[(\d{4})\](\d+)号`, replaceWith: '〔$1〕$2号', pattern: true, matchCase: true, foldWidth: false });
    expect(await valuesOf(ids, 'documentNumber')).toEqual(['青水发〔2019〕12号', `${'a'.repeat(60)}!`]);
    expect((await edit(ids, { kind: 'replace', fields: ['documentNumber'], find: '(a|a)*$b', replaceWith: '', pattern: true, matchCase: true, foldWidth: false })).records).toBe(0);
    for (const [find, replaceWith] of [['(', ''], ['(水)', '$2']] as const) {
      await expect(edit(ids, { kind: 'replace', fields: ['documentNumber'], find, replaceWith, pattern: true, matchCase: true, foldWidth: false })).rejects.toMatchObject({ code: 'CATALOGUE_PATTERN_UNREADABLE' });
    }
  });

  it('fills numbers with their width and days to the end of the month, in the order given', async () => {
    const ids = await add({}, {}, {});
    await edit([ids[2]!, ids[0]!, ids[1]!], { kind: 'series', field: 'documentNumber', series: { kind: 'number', prefix: '凭-', start: 9, step: 1, width: 3, suffix: '' } });
    expect(await valuesOf(ids, 'documentNumber')).toEqual(['凭-010', '凭-011', '凭-009']);
    await edit(ids, { kind: 'series', field: 'date', series: { kind: 'date', start: '20190131', step: 1, unit: 'month' } });
    expect(await valuesOf(ids, 'date')).toEqual(['20190131', '20190228', '20190331']);
  });

  it('copies the first record down, further elements too', async () => {
    const ids = await add({ responsible: '县水利局', custom: { summary: '防汛' } }, { responsible: '', custom: { personNames: '周敏' } }, { responsible: '' });
    await edit(ids, { kind: 'copyDown', fields: ['responsible', 'custom.summary' as never] });
    expect([await valuesOf(ids, 'responsible'), await valuesOf(ids, 'custom.summary'), await valuesOf(ids, 'custom.personNames')]).toEqual([['县水利局', '县水利局', '县水利局'], ['防汛', '防汛', '防汛'], ['', '周敏', '']]);
  });

  it('writes a pasted block cell by cell, names what cannot be kept, and keeps the rest', async () => {
    const ids = await add({}, {});
    const done = await room.client.catalogue.editBatch({
      deed: { kind: 'cells', cells: [
        { itemId: ids[0]!, field: 'pageCount', value: '１２ 页' }, { itemId: ids[0]!, field: 'date', value: '2019年5月1日' }, { itemId: ids[1]!, field: 'pageCount', value: '十' }, { itemId: ids[1]!, field: 'openStatus', value: '开放' },
        { itemId: ids[1]!, field: 'title', value: '' }, { itemId: ids[1]!, field: 'classification', value: '机密★10年' },
      ] as never },
    });
    expect(done.refused.map(({ field, problem }) => `${field} ${problem}`)).toEqual(['pageCount notANumber', 'title required']);
    expect([await valuesOf(ids, 'pageCount'), await valuesOf(ids, 'openStatus'), await valuesOf(ids, 'classification')]).toEqual([['12', '3'], ['unreviewed', 'open'], ['public', 'confidential']]);
  });

  it('lets nobody make a record more secret than they may see, or touch one that they may not', async () => {
    const ids = await add({}, { classification: 'secret' });
    const clerk = room.as({ roles: ['clerk'], clearance: 'internal' });
    expect((await clerk.catalogue.editBatch({ deed: { kind: 'set', itemIds: [ids[0]!], field: 'classification', value: '机密' } })).refused).toMatchObject([{ problem: 'aboveClearance' }]);
    await expect(clerk.catalogue.editBatch({ deed: { kind: 'set', itemIds: ids, field: 'note', value: 'x' } })).rejects.toMatchObject({ code: 'CATALOGUE_ITEM_NOT_FOUND' });
    expect(await valuesOf(ids, 'note')).toEqual(['', '']);
  });

  it('does nothing at all where one of the records was deleted meanwhile', async () => {
    const ids = await add({}, {});
    await room.client.catalogue.deleteItems({ itemIds: [ids[1]!], reason: '重复' });
    await expect(edit(ids, { kind: 'set', field: 'note', value: 'x' })).rejects.toMatchObject({ code: 'CATALOGUE_ITEM_DELETED' });
    expect(await valuesOf(ids, 'note')).toEqual(['', '']);
  });
});
