import { afterEach, beforeEach, expect, it } from 'vitest';
import { CLASSIFICATION_ORDERS } from '#shared/presets/classification-orders.ts';
import { isSoundOrder } from '#shared/domain/classification-scheme.ts';
import { createFondsWithUnits, describeItem } from '../../harness/described-items.ts';
import { openTestRoom, type TestRoom } from '../../harness/open-test-room.ts';

let room: TestRoom;
let place: Awaited<ReturnType<typeof createFondsWithUnits>>;
beforeEach(async () => { room = await openTestRoom(); place = await createFondsWithUnits(room.client); });
afterEach(() => room.close());

const add = async (changes = {}) => (await room.client.catalogue.createItem({ fields: describeItem(place, changes), assignCode: false })).item;

it('keeps a chosen order for each record group, and refuses an order without a year or with a part twice', async () => {
  const { fondsId } = place;
  const saved = await room.client.schemes.saveClassification({ fondsId, recordGroup: 'WS', parts: ['retention', 'year', 'unit'], version: null });
  await expect(room.client.schemes.saveClassification({ fondsId, recordGroup: 'WS', parts: ['year'], version: null })).rejects.toMatchObject({ code: 'SCHEMES_CHANGED_MEANWHILE' });
  await room.client.schemes.saveClassification({ fondsId, recordGroup: 'WS', parts: ['year', 'retention'], version: saved.version });
  expect((await room.client.schemes.listClassification({ fondsId })).schemes).toEqual([{ fondsId, recordGroup: 'WS', parts: ['year', 'retention'], version: 2 }]);
  for (const parts of [['unit'], ['year', 'year']] as const) await expect(room.client.schemes.saveClassification({ fondsId, recordGroup: 'KJ', parts: [...parts] })).rejects.toMatchObject({ code: 'HOST_INVALID_INPUT' });
  expect(CLASSIFICATION_ORDERS.every(({ parts }) => isSoundOrder(parts))).toBe(true);
});

it('names classes once, and lists a class with all that stands below it', async () => {
  const { fondsId } = place;
  const named = await room.client.schemes.saveClass({ fondsId, recordGroup: 'ZY', classCode: 'JC·CC', name: '抽查', active: true });
  await expect(room.client.schemes.saveClass({ fondsId, recordGroup: 'ZY', classCode: 'JC·CC', name: '别的', active: true })).rejects.toMatchObject({ code: 'SCHEMES_CLASS_EXISTS' });
  expect((await room.client.schemes.saveClass({ ...named, name: '抽样检查' })).version).toBe(2);
  for (const classCode of ['JC', 'JC·CC', 'JCX', '']) await add({ recordGroup: 'ZY', classCode, title: `类别${classCode}` });
  const inClass = async (classCode: string) => (await room.client.catalogue.countItems({ filter: { state: 'all', classCode } })).count;
  expect([await inClass('JC'), await inClass('JC·CC'), await inClass('J')]).toEqual([2, 1, 0]);
  expect((await room.client.catalogue.getTree({ fondsId })).map(({ recordGroup, classCode, count }) => [recordGroup, classCode, count])).toEqual([['ZY', '', 1], ['ZY', 'JC', 1], ['ZY', 'JCX', 1], ['ZY', 'JC·CC', 1]]);
});

it('lets nobody but who manages schemes change an order, and clerks write the fonds file', async () => {
  const { fondsId } = place;
  const clerk = room.as({ roles: ['clerk'] });
  await expect(clerk.schemes.saveClassification({ fondsId, recordGroup: 'WS', parts: ['year'] })).rejects.toMatchObject({ code: 'PEOPLE_NOT_ALLOWED' });
  const entry = await clerk.schemes.saveFondsFileEntry({ fondsId, category: 'introduction', title: '立档单位沿革', date: '1958', body: '一九五八年设水利科。' });
  const changed = await clerk.schemes.saveFondsFileEntry({ ...entry, body: '一九五八年六月设水利科。' });
  await expect(clerk.schemes.saveFondsFileEntry({ ...entry, body: '别的' })).rejects.toMatchObject({ code: 'SCHEMES_CHANGED_MEANWHILE' });
  await expect(clerk.schemes.saveFondsFileEntry({ ...changed, date: '去年' })).rejects.toMatchObject({ code: 'SCHEMES_ENTRY_DATE_UNREADABLE' });
  expect(await clerk.schemes.listFondsFile({ fondsId })).toMatchObject([{ title: '立档单位沿革', body: '一九五八年六月设水利科。', version: 2, writtenBy: '王芳' }]);
  await clerk.schemes.removeFondsFileEntry({ entryId: entry.entryId, version: 2, reason: '并入别篇' });
  expect(await clerk.schemes.listFondsFile({ fondsId })).toEqual([]);
});
