import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createFondsWithUnits, describeItem, type ItemFieldsInput } from '../../harness/described-items.ts';
import { picture } from '../../harness/delivery-room.ts';
import { openTestRoom, type TestRoom } from '../../harness/open-test-room.ts';
import { waitForJob } from '../../harness/wait-for-job.ts';

describe('looking for duplicates', () => {
  let room: TestRoom;
  let place: Awaited<ReturnType<typeof createFondsWithUnits>>;
  beforeEach(async () => {
    room = await openTestRoom();
    place = await createFondsWithUnits(room.client);
  });
  afterEach(() => room.close());

  const add = async (changes: Partial<ItemFieldsInput>) => (await room.client.catalogue.createItem({ fields: describeItem(place, changes), assignCode: false })).item.itemId;
  const search = async () => {
    const { jobId } = await room.client.duplicates.startSearch({});
    expect((await waitForJob(room, jobId)).state).toBe('done');
    return pairs();
  };
  const pairs = async (client = room.client) => (await client.duplicates.listPairs({})).rows.map(({ first, second, cause }) => [first.title, second.title, cause]);

  it('finds the same number, day and body under another title, and the same title of the same day; an empty field makes nobody alike', async () => {
    await add({ title: '防汛通知', documentNumber: '青水〔2019〕1号', date: '20190501' });
    await add({ title: '关于防汛的通知', documentNumber: '青水〔2019〕1号', date: '20190501' });
    await add({ title: '会议记录', documentNumber: '', date: '20190601' });
    await add({ title: '会议记录', documentNumber: '', date: '20190601' });
    await add({ title: '会议记录', documentNumber: '', date: '20190608' });
    expect(await search()).toEqual([['防汛通知', '关于防汛的通知', 'sameFields'], ['会议记录', '会议记录', 'sameFields']]);
  });

  it('finds the same pages, whatever the description says, and goes by the rule of the room', async () => {
    const [one, other] = [await add({ title: '甲', documentNumber: '', date: '2019' }), await add({ title: '乙', documentNumber: '', date: '2020' })];
    for (const itemId of [one, other]) await room.client.digitisation.importFile({ itemId, fileName: 'a.png', file: new File([await picture(3)], 'a.png') });
    expect(await search()).toEqual([['甲', '乙', 'sameContent']]);
    const rule = await room.client.duplicates.getRule({});
    await room.client.duplicates.saveRule({ ...rule, byContent: false });
    await expect(room.client.duplicates.saveRule(rule)).rejects.toMatchObject({ code: 'DUPLICATES_RULE_CHANGED' });
    expect(await search()).toEqual([]);
  });

  it('leaves the decision to a person: different stays different, the same refers to the other, and what is set aside can be taken back', async () => {
    const ids: Awaited<ReturnType<typeof add>>[] = [];
    for (const [title, number] of [['甲', '1号'], ['乙', '1号'], ['丙', '2号'], ['丁', '2号'], ['戊', '3号'], ['己', '3号']] as const) ids.push(await add({ title, documentNumber: number }));
    expect(await search()).toHaveLength(3);
    const [a, b, c, d, e, f] = ids as [typeof ids[number], typeof ids[number], typeof ids[number], typeof ids[number], typeof ids[number], typeof ids[number]];
    await room.client.duplicates.decidePair({ firstId: a, secondId: b, verdict: 'different', reason: '正本与附件' });
    await room.client.duplicates.decidePair({ firstId: c, secondId: d, verdict: 'duplicate', reason: '重份' });
    const { undoToken } = await room.client.duplicates.decidePair({ firstId: e, secondId: f, verdict: 'setAside', reason: '重复收集' });
    await expect(room.client.duplicates.decidePair({ firstId: b, secondId: a, verdict: 'setAside', reason: '再试' })).rejects.toMatchObject({ code: 'DUPLICATES_PAIR_DECIDED' });
    expect((await room.client.references.listReferences({ of: { kind: 'item', id: c } })).map(({ record, note }) => [record.id, note])).toEqual([[d, '重份']]);
    expect((await room.client.catalogue.getItem({ itemId: f })).item.deletedAt).not.toBeNull();
    expect(await search()).toEqual([]);
    await room.client.catalogue.undoChange({ undoToken: undoToken! });
    expect((await room.client.catalogue.getItem({ itemId: f })).item.deletedAt).toBeNull();
  });

  it('shows and counts nothing above the clearance, and a secret twin hides no pair below it', async () => {
    const clerk = room.as({ roles: ['clerk'], clearance: 'internal' });
    await add({ title: '密件', documentNumber: '1号', classification: 'secret' });
    await add({ title: '甲', documentNumber: '1号' });
    await add({ title: '乙', documentNumber: '1号' });
    await search();
    expect([await pairs(clerk), (await clerk.duplicates.listPairs({})).count]).toEqual([[['甲', '乙', 'sameFields']], 1]);
  });
});
