import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestRoom, type TestRoom } from '../../harness/open-test-room.ts';
import { openSmallStacks, type SmallStacks } from './small-stacks.ts';

let room: TestRoom;
let stacks: SmallStacks;
beforeEach(async () => {
  room = await openTestRoom();
  stacks = await openSmallStacks(room);
});
afterEach(() => room.close());

/** One item in a box of its own on a face, by column. */
async function placeItems(columns: readonly number[], bankId: Awaited<ReturnType<SmallStacks['addBank']>>['bankId']) {
  const itemIds = [];
  for (const column of columns) {
    const itemId = stacks.addItem();
    const { boxId } = await room.client.stacks.createBox({ itemIds: [itemId], thicknessMm: 20 });
    const [shelf] = await room.client.stacks.getElevation({ bankId, column, face: 'A' });
    await room.client.stacks.placeBox({ boxId, shelfId: shelf!.shelfId });
    itemIds.push(itemId);
  }
  return itemIds;
}

const bankOf = async (carriages: number) => stacks.addBank({ roomId: (await stacks.addRoom('1')).roomId, carriages, shelfWidthMm: 400 });

describe('a picking list', () => {
  it('walks with the fewest carriage movements, says how many that saves, and puts what has no place last', async () => {
    const { bankId } = await bankOf(8);
    const itemIds = await placeItems([2, 8, 3, 7], bankId);
    const unboxed = stacks.addItem();
    const list = await room.client.stacks.addToPickList({ itemIds: [unboxed, ...itemIds] });
    expect(list.picks.map(({ place }) => place?.aisle ?? null)).toEqual([8, 7, 3, 2, null]);
    expect(list).toMatchObject({ movedCarriages: 7, movedCarriagesAsAsked: 7 + 6 + 5 + 4 });
  });

  it('is one per person, and asking twice for the same adds nothing', async () => {
    const [first, second] = [stacks.addItem(), stacks.addItem()];
    const list = await room.client.stacks.addToPickList({ itemIds: [first] });
    expect(await room.client.stacks.addToPickList({ itemIds: [first, second] })).toMatchObject({ pickListId: list.pickListId, picks: [{ itemId: first }, { itemId: second }] });
    const other = await room.as({ roles: ['operator'] });
    expect((await other.stacks.addToPickList({ itemIds: [first] })).pickListId).not.toBe(list.pickListId);
    expect((await room.client.stacks.listPickLists({})).map(({ picks }) => picks.length)).toEqual([2, 1]);
  });

  it('keeps what was taken and what was not there, with who said so, and lets it be taken back', async () => {
    const itemId = stacks.addItem();
    const { pickListId } = await room.client.stacks.addToPickList({ itemIds: [itemId] });
    const answer = (outcome: 'wanted' | 'taken' | 'missing', remark = '') => room.client.stacks.settlePick({ pickListId, itemId, outcome, remark });
    await expect(answer('missing')).rejects.toMatchObject({ code: 'STACKS_PICK_NEEDS_REMARK' });
    expect((await answer('missing', '盒内只有目录')).picks).toMatchObject([{ outcome: 'missing', remark: '盒内只有目录', settledBy: room.context.actor.name }]);
    expect((await answer('wanted')).picks).toMatchObject([{ outcome: 'wanted', settledBy: null, settledAt: null }]);
    await answer('taken');
    await room.client.stacks.closePickList({ pickListId });
    await expect(answer('wanted')).rejects.toMatchObject({ code: 'STACKS_PICK_LIST_CLOSED' });
    expect(await room.client.stacks.listPickLists({})).toEqual([]);
    expect((await room.client.stacks.addToPickList({ itemIds: [itemId] })).pickListId).not.toBe(pickListId);
  });

  it('shows nobody what they may not see, and does not count it either', async () => {
    const [open, secret] = [stacks.addItem(), stacks.addItem({ classification: 4 })];
    await room.client.stacks.addToPickList({ itemIds: [open, secret] });
    const low = await room.as({ roles: ['clerk'], clearance: 'public' });
    expect((await low.stacks.listPickLists({}))[0]!.picks.map(({ itemId }) => itemId)).toEqual([open]);
    await expect(low.stacks.addToPickList({ itemIds: [secret] })).rejects.toMatchObject({ code: 'STACKS_ITEM_NOT_FOUND' });
  });
});

describe('the shift of the operators', () => {
  it('is handed over with what was counted, and the next one starts counting anew', async () => {
    const operator = await room.as({ roles: ['operator'] });
    await room.client.stacks.addToPickList({ itemIds: [stacks.addItem()] });
    await operator.stacks.writeShiftNote({ remark: '5列有异响，已报修', handsOver: false });
    const note = await operator.stacks.writeShiftNote({ remark: '钥匙交高峰', handsOver: true });
    expect(note.summary).toMatchObject({ since: null, movements: 0, faults: 0, openPicks: 1 });
    const { now, notes } = await operator.stacks.listShiftNotes({});
    expect(now.since).toBe(note.writtenAt);
    expect(notes.map(({ remark, handsOver, summary }) => [remark, handsOver, summary !== null])).toEqual([['钥匙交高峰', true, true], ['5列有异响，已报修', false, false]]);
  });
});
