import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { arrangedByVolume } from '../arrangement/arranged-room.ts';
import { createFondsWithUnits, describeItem, type ItemFieldsInput } from '../../harness/described-items.ts';
import { openTestRoom, type TestRoom } from '../../harness/open-test-room.ts';

describe('cross-references between records', () => {
  let room: TestRoom;
  let file: (changes: Partial<ItemFieldsInput>) => Promise<{ itemId: string; archivalCode: string | null; version: number }>;
  beforeEach(async () => {
    room = await openTestRoom();
    const place = await createFondsWithUnits(room.client);
    file = async (changes) => (await room.client.catalogue.createItem({ fields: describeItem(place, changes), assignCode: true })).item;
  });
  afterEach(() => room.close());

  const of = (itemId: string) => ({ kind: 'item' as const, id: itemId as never });
  const titles = async (itemId: string, client = room.client) => (await client.references.listReferences({ of: of(itemId) })).map(({ relation, title }) => `${relation} ${title}`);

  it('are made by 档号, stand on both records, and only once', async () => {
    const paper = await file({ title: '大坝合龙仪式方案' });
    const photograph = await file({ title: '大坝合龙照片', recordGroup: 'ZP' });
    const made = await room.client.references.addReference({ of: of(paper.itemId), relation: 'counterpart', code: ` ${photograph.archivalCode!.toLowerCase()} `, note: '第3张' });
    expect(made).toMatchObject({ record: { kind: 'item', id: photograph.itemId }, note: '第3张', archivalCode: photograph.archivalCode });
    await room.client.references.addReference({ of: of(photograph.itemId), relation: 'counterpart', code: paper.archivalCode!, note: '第3张' });
    expect([await titles(paper.itemId), await titles(photograph.itemId)]).toEqual([['counterpart 大坝合龙照片'], ['counterpart 大坝合龙仪式方案']]);
  });

  it('follow a record that gets another 档号, and find it by the former one', async () => {
    const one = await file({ title: '请示' });
    const other = await file({ title: '批复', retention: 'D30' });
    await room.client.references.addReference({ of: of(one.itemId), relation: 'seeAlso', code: other.archivalCode! });
    const { item } = await room.client.catalogue.updateItem({ itemId: other.itemId as never, version: other.version, changes: { retention: 'Y' }, renumber: true });
    expect(item.archivalCode).not.toBe(other.archivalCode);
    expect((await room.client.references.listReferences({ of: of(one.itemId) }))[0]).toMatchObject({ archivalCode: item.archivalCode });
    const third = await file({ title: '函' });
    expect(await room.client.references.addReference({ of: of(third.itemId), relation: 'seeAlso', code: other.archivalCode! })).toMatchObject({ record: { id: other.itemId } });
  });

  it('join volumes with items, and can be taken away and put back', async () => {
    const paper = await file({ title: '竣工图' });
    const { form } = await arrangedByVolume(room.client);
    const { volumeId } = await form([], { title: '竣工验收卷' });
    const volume = { kind: 'volume' as const, id: volumeId };
    const between = { of: volume, to: of(paper.itemId), relation: 'counterpart' as const };
    expect(await room.client.references.setReference({ ...between, linked: true })).toEqual({ changed: true });
    expect((await room.client.references.listReferences({ of: of(paper.itemId) }))[0]).toMatchObject({ record: volume, title: '竣工验收卷' });
    expect(await room.client.references.setReference({ ...between, of: between.to, to: volume, linked: false })).toEqual({ changed: true });
    expect(await titles(paper.itemId)).toEqual([]);
    expect(await room.client.references.setReference({ ...between, linked: true })).toEqual({ changed: true });
  });

  it('tell nobody of a record that they may not see or that was deleted, not even that there is one', async () => {
    const open = await file({ title: '通知' });
    const secret = await file({ title: '机密附件', classification: 'secret', secrecyTerm: '10年' });
    const gone = await file({ title: '误录' });
    for (const { archivalCode } of [secret, gone]) await room.client.references.addReference({ of: of(open.itemId), relation: 'seeAlso', code: archivalCode! });
    await room.client.catalogue.deleteItems({ itemIds: [gone.itemId as never], reason: '误录' });
    expect(await titles(open.itemId)).toEqual(['seeAlso 机密附件']);
    const clerk = room.as({ roles: ['clerk'], clearance: 'internal' });
    expect(await titles(open.itemId, clerk)).toEqual([]);
    await expect(clerk.references.listReferences({ of: of(secret.itemId) })).rejects.toMatchObject({ code: 'CATALOGUE_ITEM_NOT_FOUND' });
    await expect(clerk.references.addReference({ of: of(open.itemId), relation: 'seeAlso', code: secret.archivalCode! })).rejects.toMatchObject({ code: 'REFERENCES_RECORD_NOT_FOUND' });
    await expect(clerk.references.setReference({ of: of(open.itemId), to: of(secret.itemId), relation: 'seeAlso', linked: false })).rejects.toMatchObject({ code: 'CATALOGUE_ITEM_NOT_FOUND' });
  });

  it('refuse a number that nobody or that several records have, and a record itself', async () => {
    const one = await file({ title: '甲' });
    const [two, three] = [await file({ title: '乙' }), await file({ title: '丙' })];
    for (const each of [two, three]) await room.client.catalogue.saveAliases({ itemId: each.itemId as never, version: each.version, aliases: [{ kind: 'former', code: 'OLD-1' }] });
    const refer = (code: string) => room.client.references.addReference({ of: of(one.itemId), relation: 'seeAlso', code });
    await expect(refer('NO-SUCH')).rejects.toMatchObject({ code: 'REFERENCES_RECORD_NOT_FOUND', data: { code: 'NO-SUCH' } });
    await expect(refer('OLD-1')).rejects.toMatchObject({ code: 'REFERENCES_CODE_AMBIGUOUS' });
    await expect(refer(one.archivalCode!)).rejects.toMatchObject({ code: 'REFERENCES_TO_ITSELF' });
    expect(await titles(one.itemId)).toEqual([]);
  });
});
