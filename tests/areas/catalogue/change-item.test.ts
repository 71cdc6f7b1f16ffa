import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createFondsWithUnits, describeItem, type ItemFieldsInput } from '../../harness/described-items.ts';
import { openTestRoom, type TestRoom } from '../../harness/open-test-room.ts';

describe('changing items', () => {
  let room: TestRoom;
  let place: Awaited<ReturnType<typeof createFondsWithUnits>>;
  beforeEach(async () => {
    room = await openTestRoom();
    place = await createFondsWithUnits(room.client);
  });
  afterEach(() => room.close());

  const add = async (changes: Partial<ItemFieldsInput> = {}, assignCode = true) => (await room.client.catalogue.createItem({ fields: describeItem(place, changes), assignCode })).item;
  const titlesFound = async (title: string) => (await room.client.catalogue.listItems({ filter: { title }, sort: {} })).rows.map((row) => row.title);

  it('keeps every earlier value in the history, with who, when and why', async () => {
    const item = await add();
    await room.client.catalogue.updateItem({ itemId: item.itemId, version: 1, changes: { title: '关于召开抗旱工作会议的通知', pageCount: 4 }, reason: '题名录错' });
    const history = await room.client.catalogue.getItemHistory({ itemId: item.itemId });
    expect(history.map((entry) => entry.kind)).toEqual(['item.update', 'item.create']);
    expect(history[0]).toMatchObject({
      reason: '题名录错', actor: 'person:周敏',
      changes: expect.arrayContaining([{ field: 'title', before: '关于召开防汛工作会议的通知', after: '关于召开抗旱工作会议的通知' }, { field: 'pageCount', before: '3', after: '4' }]),
    });
    expect(await titlesFound('抗旱')).toEqual(['关于召开抗旱工作会议的通知']);
    expect(await titlesFound('防汛')).toEqual([]);
  });

  it('refuses an edit made on an older version and leaves the newer one alone', async () => {
    const item = await add();
    await room.client.catalogue.updateItem({ itemId: item.itemId, version: 1, changes: { note: '甲' } });
    await expect(room.client.catalogue.updateItem({ itemId: item.itemId, version: 1, changes: { note: '乙' } })).rejects.toMatchObject({ code: 'CATALOGUE_CHANGED_MEANWHILE', data: { version: 2 } });
    expect((await room.client.catalogue.getItem({ itemId: item.itemId })).item.note).toBe('甲');
  });

  it('does not let a description contradict its code, unless the item is numbered anew and the old number retired', async () => {
    const item = await add();
    await expect(room.client.catalogue.updateItem({ itemId: item.itemId, version: 1, changes: { retention: 'Y' } })).rejects.toMatchObject({ code: 'CATALOGUE_CODE_HOLDS_FIELD', data: { fields: ['retention'] } });
    await expect(room.client.catalogue.updateItems({ itemIds: [item.itemId], changes: { year: 2018 } })).rejects.toMatchObject({ code: 'CATALOGUE_CODE_HOLDS_FIELD' });
    const { item: renumbered } = await room.client.catalogue.updateItem({ itemId: item.itemId, version: 1, changes: { retention: 'Y' }, renumber: true });
    expect(renumbered.archivalCode).toBe('Z109-WS·2019-Y-BGS-0001');
    expect((await add()).archivalCode).toBe('Z109-WS·2019-D30-BGS-0002');
  });

  it('changes many at once and takes all of it back with one undo', async () => {
    const items = [await add(), await add(), await add({ responsible: '省水利厅' })];
    const { changed, undoToken } = await room.client.catalogue.updateItems({ itemIds: items.map((item) => item.itemId), changes: { responsible: '省水利厅' } });
    expect(changed).toBe(2);
    const undone = await room.client.catalogue.undoChange({ undoToken });
    expect(undone).toMatchObject({ undone: 'item.update', items: 2 });
    const { rows } = await room.client.catalogue.listItems({ filter: {}, sort: { by: 'entered', descending: false } });
    expect(rows.map((row) => row.responsible)).toEqual(['青石县水利局', '青石县水利局', '省水利厅']);
    await room.client.catalogue.undoChange({ undoToken: undone.undoToken });
    expect((await room.client.catalogue.countItems({ filter: { responsible: '水利厅' } })).count).toBe(3);
    expect((await room.client.catalogue.getItemHistory({ itemId: items[0]!.itemId })).map((entry) => entry.kind)).toEqual(['item.undo', 'item.undo', 'item.update', 'item.create']);
  });

  it('takes back a change when only other fields changed since, and not when the same field did', async () => {
    const item = await add();
    const first = await room.client.catalogue.updateItem({ itemId: item.itemId, version: 1, changes: { note: '甲' } });
    await room.client.catalogue.updateItem({ itemId: item.itemId, version: 2, changes: { keywords: '防汛' } });
    await room.client.catalogue.undoChange({ undoToken: first.undoToken });
    const second = await room.client.catalogue.updateItem({ itemId: item.itemId, version: 4, changes: { note: '乙' } });
    await room.client.catalogue.updateItem({ itemId: item.itemId, version: 5, changes: { note: '丙' } });
    await expect(room.client.catalogue.undoChange({ undoToken: second.undoToken })).rejects.toMatchObject({ code: 'CATALOGUE_UNDO_TOO_LATE' });
    expect((await room.client.catalogue.getItem({ itemId: item.itemId })).item).toMatchObject({ note: '丙', keywords: '防汛' });
    const offered = (await room.client.catalogue.getItemHistory({ itemId: item.itemId })).map((entry) => [entry.kind, entry.undoToken !== null]);
    expect(offered).toEqual([['item.update', true], ['item.update', false], ['item.undo', false], ['item.update', true], ['item.update', false], ['item.create', false]]);
  });

  it('cannot take back what is no change of items', async () => {
    await expect(room.client.catalogue.undoChange({ undoToken: 1 })).rejects.toMatchObject({ code: 'CATALOGUE_UNDO_NOT_POSSIBLE' });
    await expect(room.client.catalogue.undoChange({ undoToken: 999_999 })).rejects.toMatchObject({ code: 'CATALOGUE_UNDO_NOT_POSSIBLE' });
  });

  it('deletes with a reason, keeps number and content, and restores both', async () => {
    const item = await add();
    await room.client.catalogue.deleteItems({ itemIds: [item.itemId], reason: '与第三件重复' });
    expect(await titlesFound('防汛')).toEqual([]);
    await expect(room.client.catalogue.updateItem({ itemId: item.itemId, version: 2, changes: { note: '甲' } })).rejects.toMatchObject({ code: 'CATALOGUE_ITEM_DELETED' });
    expect((await add()).archivalCode).toBe('Z109-WS·2019-D30-BGS-0002');
    const bin = await room.client.catalogue.listItems({ filter: { state: 'deleted', title: '防汛' }, sort: {} });
    expect(bin.rows.map((row) => [row.itemId, row.archivalCode])).toEqual([[item.itemId, 'Z109-WS·2019-D30-BGS-0001']]);
    await room.client.catalogue.restoreItems({ itemIds: [item.itemId], reason: '不是重复件' });
    expect(await titlesFound('防汛')).toHaveLength(2);
    expect((await room.client.catalogue.getItemHistory({ itemId: item.itemId })).map((entry) => entry.reason)).toEqual(['不是重复件', '与第三件重复', null]);
  });

  it('undoes a creation as a deletion, and a numbering without ever giving the number again', async () => {
    const created = await room.client.catalogue.createItem({ fields: describeItem(place) });
    const { undoToken } = await room.client.catalogue.assignCodes({ itemIds: [created.item.itemId] });
    await expect(room.client.catalogue.undoChange({ undoToken: created.undoToken })).rejects.toMatchObject({ code: 'CATALOGUE_UNDO_TOO_LATE' });
    await room.client.catalogue.undoChange({ undoToken: undoToken! });
    const { assigned } = await room.client.catalogue.assignCodes({ itemIds: [created.item.itemId] });
    expect(assigned.map((each) => each.archivalCode)).toEqual(['Z109-WS·2019-D30-BGS-0002']);
    const other = await room.client.catalogue.createItem({ fields: describeItem(place) });
    await room.client.catalogue.undoChange({ undoToken: other.undoToken });
    expect((await room.client.catalogue.getItem({ itemId: other.item.itemId })).item.deletedAt).not.toBeNull();
  });

  it('numbers those that are complete in the order given and says what the others lack', async () => {
    const [first, incomplete, second] = [await add({}, false), await add({ responsible: '' }, false), await add({}, false)];
    const { assigned, refused } = await room.client.catalogue.assignCodes({ itemIds: [second.itemId, incomplete.itemId, first.itemId] });
    expect(assigned).toEqual([{ itemId: second.itemId, archivalCode: 'Z109-WS·2019-D30-BGS-0001' }, { itemId: first.itemId, archivalCode: 'Z109-WS·2019-D30-BGS-0002' }]);
    expect(refused).toEqual([{ itemId: incomplete.itemId, problems: [{ field: 'responsible', problem: 'required', severity: 'must' }] }]);
    const again = await room.client.catalogue.assignCodes({ itemIds: [first.itemId] });
    expect(again).toMatchObject({ assigned: [], undoToken: null, refused: [{ problems: [{ problem: 'alreadyNumbered' }] }] });
  });

  it('hides what is above the clearance from every change, as if it did not exist', async () => {
    const secret = await add({ classification: 'secret', openStatus: 'controlled' });
    const clerk = room.as({ roles: ['clerk'], clearance: 'internal' }).catalogue;
    const calls = [
      clerk.updateItem({ itemId: secret.itemId, version: 1, changes: { note: '甲' } }), clerk.updateItems({ itemIds: [secret.itemId], changes: { note: '甲' } }),
      clerk.deleteItems({ itemIds: [secret.itemId], reason: '甲' }), clerk.assignCodes({ itemIds: [secret.itemId] }), clerk.getItemHistory({ itemId: secret.itemId }),
    ];
    for (const call of calls) await expect(call).rejects.toMatchObject({ code: 'CATALOGUE_ITEM_NOT_FOUND' });
    const { item } = await room.client.catalogue.createItem({ fields: describeItem(place) });
    await expect(clerk.updateItem({ itemId: item.itemId, version: 1, changes: { classification: 'topSecret' } })).rejects.toMatchObject({ code: 'CATALOGUE_ABOVE_CLEARANCE' });
  });

  it('leaves a whole chain of ops that verifies', async () => {
    const item = await add();
    await room.client.catalogue.updateItem({ itemId: item.itemId, version: 1, changes: { note: '甲' } });
    await room.client.catalogue.deleteItems({ itemIds: [item.itemId], reason: '甲' });
    const auditor = room.as({ roles: ['auditor'] });
    expect(await auditor.preservation.verifyRoom({ blobs: false })).toMatchObject({ ok: true, brokenAt: null });
  });
});
