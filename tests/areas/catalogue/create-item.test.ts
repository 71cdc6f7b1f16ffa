import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createFondsWithUnits, describeItem } from '../../harness/described-items.ts';
import { openTestRoom, type TestRoom } from '../../harness/open-test-room.ts';

describe('a new item', () => {
  let room: TestRoom;
  let place: Awaited<ReturnType<typeof createFondsWithUnits>>;
  beforeEach(async () => {
    room = await openTestRoom();
    place = await createFondsWithUnits(room.client);
  });
  afterEach(() => room.close());

  it('gets dense numbers within its class, in the form of DA/T 22-2015', async () => {
    const codes = [];
    for (const retention of ['D30', 'D30', 'Y', 'D30']) {
      const { item } = await room.client.catalogue.createItem({ fields: describeItem(place, { retention }), assignCode: true });
      codes.push(item.archivalCode);
    }
    expect(codes).toEqual(['Z109-WS·2019-D30-BGS-0001', 'Z109-WS·2019-D30-BGS-0002', 'Z109-WS·2019-Y-BGS-0001', 'Z109-WS·2019-D30-BGS-0003']);
    const next = await room.client.catalogue.previewNextCode(describeItem(place));
    expect(next).toEqual({ archivalCode: 'Z109-WS·2019-D30-BGS-0004', itemNumber: 4, problem: null });
  });

  it('is kept when it is incomplete, but not numbered, and says what is missing', async () => {
    const { item, problems } = await room.client.catalogue.createItem({ fields: describeItem(place, { responsible: '', date: '', pageCount: 0, unitId: null }), assignCode: true });
    expect(item.archivalCode).toBeNull();
    expect(problems.map(({ field, problem }) => `${field} ${problem}`)).toEqual(['date required', 'responsible required', 'pageCount pageCountNotPositive', 'unitId required']);
    const next = await room.client.catalogue.previewNextCode(describeItem(place));
    expect(next.itemNumber).toBe(1);
  });

  it('must belong to a fonds and unit that exist, and to no level above the clearance of its author', async () => {
    const other = await createFondsWithUnits(room.client, 'Z110');
    await expect(room.client.catalogue.createItem({ fields: describeItem(place, { unitId: other.office.unitId }) })).rejects.toMatchObject({ code: 'SCHEMES_UNIT_NOT_FOUND' });
    await expect(room.client.catalogue.createItem({ fields: describeItem(place, { fondsId: crypto.randomUUID() as typeof place.fondsId }) })).rejects.toMatchObject({ code: 'SCHEMES_FONDS_NOT_FOUND' });
    const clerk = room.as({ roles: ['clerk'], clearance: 'internal' });
    await expect(clerk.catalogue.createItem({ fields: describeItem(place, { classification: 'secret' }) })).rejects.toMatchObject({ code: 'CATALOGUE_ABOVE_CLEARANCE' });
    expect((await room.client.catalogue.countItems({ filter: {} })).count).toBe(0);
  });

  it('is announced, stands in the tree and in the list', async () => {
    const heard: unknown[] = [];
    const off = room.core.events.on((event) => heard.push([event.name, event.payload]));
    const { item } = await room.client.catalogue.createItem({ fields: describeItem(place), assignCode: true });
    off();
    expect(heard).toEqual([['catalogue.itemsChanged', { itemIds: [item.itemId] }]]);
    const { rows, nextCursor } = await room.client.catalogue.listItems({ filter: {}, sort: {} });
    expect(rows).toEqual([item]);
    expect(nextCursor).toBeNull();
    expect(await room.client.catalogue.getTree({})).toEqual([
      { fondsId: place.fondsId, fondsCode: 'Z109', fondsName: '青石县水利局', recordGroup: 'WS', year: 2019, unitId: place.office.unitId, unitName: '办公室', retention: 'D30', classCode: '', count: 1 },
    ]);
  });

  it('that is above the clearance is neither shown nor counted', async () => {
    await room.client.catalogue.createItem({ fields: describeItem(place) });
    const { item } = await room.client.catalogue.createItem({ fields: describeItem(place, { classification: 'secret' }) });
    const clerk = room.as({ roles: ['clerk'], clearance: 'internal' });
    expect((await clerk.catalogue.listItems({ filter: {}, sort: {} })).rows).toHaveLength(1);
    expect(await clerk.catalogue.countItems({ filter: {} })).toEqual({ count: 1, capped: false });
    expect((await clerk.catalogue.getTree({})).map((node) => node.count)).toEqual([1]);
    await expect(clerk.catalogue.getItem({ itemId: item.itemId })).rejects.toMatchObject({ code: 'CATALOGUE_ITEM_NOT_FOUND' });
    expect((await room.client.catalogue.countItems({ filter: {} })).count).toBe(2);
  });
});
