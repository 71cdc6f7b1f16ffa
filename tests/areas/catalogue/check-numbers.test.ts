import { afterEach, beforeEach, expect, it } from 'vitest';
import { createFondsWithUnits, describeItem } from '../../harness/described-items.ts';
import { openTestRoom, type TestRoom } from '../../harness/open-test-room.ts';

let room: TestRoom;
let place: Awaited<ReturnType<typeof createFondsWithUnits>>;
beforeEach(async () => { room = await openTestRoom(); place = await createFondsWithUnits(room.client); });
afterEach(() => room.close());

const add = async (changes = {}) => (await room.client.catalogue.createItem({ fields: describeItem(place, changes), assignCode: true })).item;

it('finds the code that says something else than its description, and no other', async () => {
  await add();
  const wrong = await add({ title: '防汛物资清单' });
  // Behind the program’s back, as an older import may have left it.
  room.context.db.sqlite.prepare("UPDATE items SET retention = 'Y' WHERE item_id = ?").run(wrong.itemId);
  expect(await room.client.catalogue.checkNumbers({ fondsId: place.fondsId })).toMatchObject({ checked: 2, contradicting: 1, contradictions: [{ archivalCode: wrong.archivalCode, title: '防汛物资清单', problem: 'codeNotByRule' }] });
});

it('counts nothing that the asker may not see', async () => {
  await add();
  await add({ classification: 'secret' });
  expect((await room.as({ roles: ['clerk'], clearance: 'internal' }).catalogue.checkNumbers({ fondsId: place.fondsId })).checked).toBe(1);
});

it('passes over reserved and retired numbers, and gives released ones only while they lie ahead', async () => {
  const { fondsId, office } = place;
  const where = { fondsId, recordGroup: 'WS', year: 2019, unitId: office.unitId, retention: 'D30', classCode: '' };
  const reserve = (first: number, last: number, kind: 'reserved' | 'retired') => room.client.catalogue.reserveNumbers({ place: where, first, last, kind, reason: '待接收' });
  const { blockId } = await reserve(2, 3, 'reserved');
  const { blockId: retired } = await reserve(4, 4, 'retired');
  expect([(await add()).itemNumber, (await add()).itemNumber]).toEqual([1, 5]);
  await expect(reserve(5, 9, 'reserved')).rejects.toMatchObject({ code: 'CATALOGUE_NUMBERS_GIVEN' });
  await expect(reserve(3, 3, 'reserved')).rejects.toMatchObject({ code: 'CATALOGUE_NUMBERS_GIVEN' });
  const ahead = await reserve(6, 7, 'reserved');
  await room.client.catalogue.releaseNumbers({ blockId: ahead.blockId, reason: '不再接收' });
  expect((await add()).itemNumber).toBe(6);
  await expect(room.client.catalogue.releaseNumbers({ blockId: retired, reason: '误操作' })).rejects.toMatchObject({ code: 'CATALOGUE_BLOCK_NOT_FOUND' });
  expect((await room.client.catalogue.listNumberBlocks({ fondsId })).map(({ first, last, kind }) => [first, last, kind])).toEqual([[2, 3, 'reserved'], [4, 4, 'retired']]);
  expect(blockId).not.toBe(retired);
});
