import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createFondsWithUnits, describeItem, type ItemFieldsInput } from '../../harness/described-items.ts';
import { openTestRoom, type TestRoom } from '../../harness/open-test-room.ts';
import { openSmallStacks } from '../stacks/small-stacks.ts';

describe('saved searches', () => {
  let room: TestRoom;
  let place: Awaited<ReturnType<typeof createFondsWithUnits>>;
  const add = (changes: Partial<ItemFieldsInput>) => room.client.catalogue.createItem({ fields: describeItem(place, { openStatus: 'controlled', ...changes }) });
  beforeAll(async () => {
    room = await openTestRoom();
    place = await createFondsWithUnits(room.client);
    await add({ title: '防汛预案' });
  });
  afterAll(() => room.close());

  it('count what came since one last looked, each person for themselves and within their clearance', async () => {
    const clerk = room.as({ roles: ['clerk'], clearance: 'internal', name: '李娜' });
    const question = { query: '题名:防汛', year: 2019 };
    const saved = await room.client.search.saveSearch({ name: '防汛', question, present: { view: 'items', sort: 'newest' }, shared: true });
    expect(saved).toMatchObject({ isMine: true, newHits: 0, question: { query: '题名:防汛', year: 2019 } });
    await add({ title: '防汛通知' });
    await add({ title: '防汛密件', classification: 'secret' });
    await add({ title: '抗旱通知' });
    expect((await room.client.search.listSavedSearches({})).map(({ newHits }) => newHits)).toEqual([2]);
    expect(await clerk.search.listSavedSearches({})).toMatchObject([{ name: '防汛', isMine: false, newHits: 2 }]);
    await room.client.search.lookAtSavedSearch({ searchId: saved.searchId });
    expect((await room.client.search.listSavedSearches({})).map(({ newHits }) => newHits)).toEqual([0]);
    expect((await clerk.search.listSavedSearches({})).map(({ newHits }) => newHits)).toEqual([2]);
    await expect(clerk.search.deleteSavedSearch({ searchId: saved.searchId })).rejects.toMatchObject({ code: 'SEARCH_SAVED_NOT_FOUND' });
    await room.client.search.saveSearch({ name: '防汛', question: { query: '抗旱' }, present: { view: 'items', sort: 'best' }, shared: false });
    expect(await clerk.search.listSavedSearches({})).toEqual([]);
    expect(await room.client.search.listSavedSearches({})).toMatchObject([{ searchId: saved.searchId, question: { query: '抗旱' } }]);
    await room.client.search.deleteSavedSearch({ searchId: saved.searchId });
    expect(await room.client.search.listSavedSearches({})).toEqual([]);
    await expect(room.client.search.saveSearch({ name: 'x', question: { query: '防汛 |' }, present: { view: 'items', sort: 'best' } })).rejects.toMatchObject({ code: 'SEARCH_QUERY_OPERAND_MISSING' });
  });
});

describe('an answer by customer', () => {
  it('knows whom the register links to an item or a volume, counts an item for each, and narrows to one', async () => {
    const room = await openTestRoom();
    const stacks = await openSmallStacks(room);
    const { client } = room;
    const itemIds = Array.from({ length: 4 }, () => stacks.addItem());
    for (const itemId of itemIds) {
      const { item } = await client.catalogue.getItem({ itemId });
      await client.catalogue.updateItem({ itemId, version: item.version, changes: { title: '供水合同' } });
    }
    const [volume] = (await client.arrangement.arrangeVolumes({
      deed: { kind: 'form', itemIds: itemIds.slice(0, 2), volume: { level: 'volume', kind: 'volume', parentId: null, fondsId: stacks.fonds.fondsId, recordGroup: 'WS', classCode: '', year: 2023, unitId: stacks.office.unitId, retention: 'D30', title: '张三户档案', subject: '户001', responsible: '', classification: 'secret', secrecyTerm: '', openStatus: 'controlled', keywords: '', note: '', temporary: false } as never },
    })).volumes;
    const register = (name: string) => client.subjects.saveSubject({ fields: { kind: 'customer', name, otherNames: [], identifiers: [], note: '' } });
    const [zhang, li, old] = [await register('张三'), await register('李四'), await register('李四（旧户）')];
    await client.subjects.linkRecords({ subjectId: zhang.subjectId, volumeIds: [volume!.volumeId], linked: true });
    await client.subjects.linkRecords({ subjectId: li.subjectId, itemIds: [itemIds[1]!], linked: true });
    await client.subjects.linkRecords({ subjectId: old.subjectId, itemIds: [itemIds[2]!], linked: true });
    await client.subjects.mergeSubjects({ subjectId: old.subjectId, into: li.subjectId, reason: '同一户' });

    const answer = await client.search.groupHits({ query: '供水', by: 'subject' });
    expect(new Map(answer.groups.map(({ key, subject, count }) => [key, [subject, count]]))).toEqual(new Map([[zhang.subjectId, ['张三', 2]], [li.subjectId, ['李四', 2]]]));
    expect(answer).toMatchObject({ count: 4, grouped: 3, ungrouped: 1 });
    expect((await client.search.searchAll({ query: '供水', subject: li.subjectId })).hits.map(({ item }) => item.itemId).toSorted()).toEqual([itemIds[1]!, itemIds[2]!].toSorted());
    const clerk = room.as({ roles: ['clerk'], clearance: 'internal' });
    expect((await clerk.search.groupHits({ query: '供水', by: 'subject' })).groups.map(({ subject }) => subject)).not.toContain('张三');
  });
});

describe('an answer by dossier, by customer and along the shelves', () => {
  it('gathers what lies together, keeps what stands above the clearance to itself, and walks in order', async () => {
    const room = await openTestRoom();
    const stacks = await openSmallStacks(room);
    const { client } = room;
    const { roomId } = await stacks.addRoom('1');
    const { bankId } = await stacks.addBank({ roomId, carriages: 4, shelfWidthMm: 400 });
    const itemIds = Array.from({ length: 4 }, () => stacks.addItem());
    for (const [at, itemId] of itemIds.entries()) {
      const { item } = await client.catalogue.getItem({ itemId });
      await client.catalogue.updateItem({ itemId, version: item.version, changes: { title: `卷内第${at + 1}份` } });
    }
    const volumeOf = async (subject: string, title: string, ids: typeof itemIds, classification: 'public' | 'secret') => (await client.arrangement.arrangeVolumes({
      deed: { kind: 'form', itemIds: ids, volume: { level: 'volume', kind: 'volume', parentId: null, fondsId: stacks.fonds.fondsId, recordGroup: 'WS', classCode: '', year: 2023, unitId: stacks.office.unitId, retention: 'D30', title, subject, responsible: '', classification, secrecyTerm: '', openStatus: 'controlled', keywords: '', note: '', temporary: false } as never },
    })).volumes[0]!;
    const first = await volumeOf('户001', '张三户档案', itemIds.slice(0, 2), 'public');
    await volumeOf('户002', '李四户密卷', itemIds.slice(2, 3), 'secret');
    const grouped = await client.search.groupHits({ query: '卷内', by: 'volume' });
    expect(grouped).toMatchObject({ count: 4, grouped: 3, ungrouped: 1 });
    expect(grouped.groups.map(({ title, count }) => [title, count])).toEqual([['李四户密卷', 1], ['张三户档案', 2]]);
    expect((await client.search.groupHits({ query: '卷内', by: 'subject' })).groups.map(({ key, count }) => [key, count])).toEqual([['户001', 2], ['户002', 1]]);
    const clerk = room.as({ roles: ['clerk'], clearance: 'internal' });
    expect(await clerk.search.groupHits({ query: '卷内', by: 'subject' })).toMatchObject({ groups: [{ key: '户001' }], ungrouped: 2 });
    expect((await clerk.search.searchAll({ query: '客户:户002' })).count).toBe(0);
    expect((await client.search.searchAll({ query: '卷内', volumeId: first.volumeId })).count).toBe(2);
    expect((await client.search.searchAll({ query: '客户:户001 卷内' })).count).toBe(2);
    expect((await client.search.searchAll({ query: '案卷:张三' })).count).toBe(2);

    for (const [at, column] of [[0, 3], [1, 1], [3, 2]] as const) {
      const { boxId } = await client.stacks.createBox({ itemIds: [itemIds[at]!], thicknessMm: 20 });
      const [shelf] = await client.stacks.getElevation({ bankId, column, face: 'A' });
      await client.stacks.placeBox({ boxId, shelfId: shelf!.shelfId });
    }
    const walk: unknown[] = [];
    let cursor: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof client.search.searchAll>> = await client.search.searchAll({ query: '卷内', sort: 'place', limit: 1, cursor });
      walk.push(...page.hits.map(({ item }) => itemIds.indexOf(item.itemId)));
      cursor = page.nextCursor;
    } while (cursor !== null);
    expect(walk).toEqual([1, 3, 0, 2]);
    await room.close();
  });
});
