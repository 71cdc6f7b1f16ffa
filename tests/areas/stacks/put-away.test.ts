import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestRoom, type TestRoom } from '../../harness/open-test-room.ts';
import { openSmallStacks, type SmallStacks } from './small-stacks.ts';

let room: TestRoom;
let small: SmallStacks;
beforeEach(async () => { room = await openTestRoom(); small = await openSmallStacks(room); });
afterEach(() => room.close());

describe('rooms and banks', () => {
  it('builds a bank with every shelf and a barcode on each', async () => {
    const { roomId } = await small.addRoom('1');
    const bank = await small.addBank({ roomId });
    const { banks } = await room.client.stacks.getPlan({ roomId });
    expect(banks).toHaveLength(1);
    expect(banks[0]!.columns.map(({ column, faces }) => [column, faces.map(({ face, widthMm, usedMm }) => `${face} ${usedMm}/${widthMm}`)])).toEqual([1, 2, 3].map((column) => [column, ['A 0/800', 'B 0/800']]));
    const shelves = await room.client.stacks.getElevation({ bankId: bank.bankId, column: 3, face: 'B' });
    expect(shelves.map(({ barcode }) => barcode)).toEqual(['01-01-03-B-01-01', '01-01-03-B-01-02', '01-01-03-B-02-01', '01-01-03-B-02-02']);
    expect(new Set(shelves.map(({ shelfId }) => shelfId)).size).toBe(4);
  });

  it('keeps codes unique and unchanged once labels carry them', async () => {
    const first = await small.addRoom('01');
    expect(first.code).toBe('1');
    await expect(small.addRoom('１')).rejects.toMatchObject({ code: 'STACKS_ROOM_CODE_TAKEN' });
    await expect(small.addRoom('1-2')).rejects.toMatchObject({ code: 'STACKS_CODE_INVALID' });
    await small.addBank({ roomId: first.roomId });
    await expect(small.addBank({ roomId: first.roomId, code: '01' })).rejects.toMatchObject({ code: 'STACKS_BANK_CODE_TAKEN' });
    await expect(room.client.stacks.saveRoom({ ...first, code: '2' })).rejects.toMatchObject({ code: 'STACKS_ROOM_CODE_IN_USE' });
    const renamed = await room.client.stacks.saveRoom({ ...first, name: '地下库' });
    expect(renamed).toMatchObject({ name: '地下库', version: 2 });
    await expect(room.client.stacks.saveRoom({ ...first, name: '旧名' })).rejects.toMatchObject({ code: 'STACKS_CHANGED_MEANWHILE', data: { version: 2 } });
  });

  it('binds a bank only to a shelf controller that exists', async () => {
    const { roomId } = await small.addRoom('1');
    await expect(small.addBank({ roomId, kind: 'powered', deviceId: 'nowhere' })).rejects.toMatchObject({ code: 'STACKS_DEVICE_NOT_FOUND' });
  });
});

describe('boxing', () => {
  it('numbers boxes within year, unit and retention, and says first and last item', async () => {
    const itemIds = [small.addItem({ itemNumber: 7 }), small.addItem({ itemNumber: 4 }), small.addItem({ itemNumber: 5 })];
    const box = await room.client.stacks.createBox({ itemIds, thicknessMm: 20 });
    expect(box).toMatchObject({ boxNumber: '001', barcode: 'BX000001', firstItem: 4, lastItem: 7, itemCount: 3, state: 'open', place: null, filledMm: 3.9 });
    expect(await small.addBox()).toMatchObject({ boxNumber: '002', barcode: 'BX000002' });
    expect(await small.addBox(50, { year: 2024 })).toMatchObject({ boxNumber: '001', barcode: 'BX000003' });
  });

  it.each([
    ['year', { year: 2024 }], ['retention', { retention: 'Y' }], ['unitId', { unitId: null }], ['recordGroup', { recordGroup: 'KU' }],
  ] as const)('never mixes items that differ in %s', async (field, other) => {
    const mixed = room.client.stacks.createBox({ itemIds: [small.addItem(), small.addItem(other)] });
    await expect(mixed).rejects.toMatchObject({ code: 'STACKS_BOX_MIXED', data: { fields: [field] } });
    const box = await small.addBox();
    await expect(room.client.stacks.changeBoxItems({ boxId: box.boxId, version: box.version, add: [small.addItem(other)] })).rejects.toMatchObject({ code: 'STACKS_BOX_MIXED' });
    expect(await room.client.stacks.listBoxes({})).toMatchObject({ rows: [{ itemCount: 1 }] });
  });

  it('refuses more paper than the spine takes', async () => {
    const itemIds = [small.addItem({ pageCount: 200 }), small.addItem({ pageCount: 200 })];
    await expect(room.client.stacks.createBox({ itemIds, thicknessMm: 40 })).rejects.toMatchObject({ code: 'STACKS_BOX_TOO_FULL', data: { neededMm: 40.6, usableMm: 36 } });
    expect(await room.client.stacks.createBox({ itemIds, thicknessMm: 50 })).toMatchObject({ itemCount: 2 });
  });

  it('puts an item into one box only, and moves it when it was taken out', async () => {
    const itemId = small.addItem();
    const first = await room.client.stacks.createBox({ itemIds: [itemId] });
    await expect(room.client.stacks.createBox({ itemIds: [itemId] })).rejects.toMatchObject({ code: 'STACKS_ITEM_BOXED', data: { boxNumber: '001' } });
    const emptied = await room.client.stacks.changeBoxItems({ boxId: first.boxId, version: first.version, remove: [itemId] });
    expect(emptied).toMatchObject({ itemCount: 0, version: 2 });
    await expect(room.client.stacks.changeBoxItems({ boxId: first.boxId, version: 2, remove: [itemId] })).rejects.toMatchObject({ code: 'STACKS_ITEM_NOT_IN_BOX' });
    await expect(room.client.stacks.changeBoxItems({ boxId: first.boxId, version: 1, add: [itemId] })).rejects.toMatchObject({ code: 'STACKS_CHANGED_MEANWHILE' });
    expect(await room.client.stacks.changeBoxItems({ boxId: first.boxId, version: 2, add: [itemId] })).toMatchObject({ itemCount: 1 });
  });

  it('shows a box with its items, by id and by its barcode', async () => {
    const itemIds = [small.addItem(), small.addItem({ classification: 2 })];
    const { boxId } = await room.client.stacks.createBox({ itemIds });
    expect((await room.client.stacks.getBox({ boxId })).items.map(({ itemId }) => itemId).sort()).toEqual([...itemIds].sort());
    const seen = await room.as({ roles: ['clerk'], clearance: 'public' }).stacks.getBox({ barcode: 'bx000001' });
    expect(seen).toMatchObject({ box: { boxId, itemCount: 1 }, items: [{ itemId: itemIds[0], boxId, boxNumber: '001' }] });
    await expect(room.client.stacks.getBox({ barcode: 'BX000009' })).rejects.toMatchObject({ code: 'STACKS_BOX_BARCODE_UNKNOWN' });
    await expect(room.client.stacks.getBox({ boxId: room.context.ids.uuid() as never })).rejects.toMatchObject({ code: 'STACKS_BOX_NOT_FOUND' });
  });

  it('tells a reader nothing of contents above their clearance', async () => {
    const itemIds = [small.addItem({ itemNumber: 1, classification: 3 }), small.addItem({ itemNumber: 2 })];
    await room.client.stacks.createBox({ itemIds });
    const clerk = room.as({ roles: ['clerk'], clearance: 'internal' });
    expect(await clerk.stacks.listBoxes({})).toMatchObject({ rows: [{ itemCount: 1, firstItem: 2, lastItem: 2, filledMm: 1.3 }] });
    await expect(clerk.stacks.locateItem({ itemId: itemIds[0]! })).rejects.toMatchObject({ code: 'STACKS_ITEM_NOT_FOUND' });
    await expect(clerk.stacks.createBox({ itemIds: [small.addItem({ classification: 2 })] })).rejects.toMatchObject({ code: 'STACKS_ITEM_NOT_FOUND', data: { count: 1 } });
  });
});

describe('putting away', () => {
  it('suggests one shelf after the other in walking order until they are full', async () => {
    const { roomId } = await small.addRoom('1');
    await small.addBank({ roomId, carriages: 1, sections: 1, shelvesPerSection: 1, shelfWidthMm: 200 });
    const codes: (string | undefined)[] = [];
    for (let count = 0; count < 9; count++) {
      const box = await small.addBox(50);
      const place = await room.client.stacks.suggestPlace({ boxId: box.boxId });
      codes.push(place?.code);
      if (place) await room.client.stacks.placeBox({ boxId: box.boxId, shelfId: place.shelfId });
    }
    expect(codes).toEqual([...[1, 2, 3, 4].map((slot) => `01-01-01-A-01-01-0${slot}`), ...[1, 2, 3, 4].map((slot) => `01-01-01-B-01-01-0${slot}`), undefined]);
  });

  it('places a box with two scans, in any order and however they were typed, and says where it is in both languages', async () => {
    const { roomId } = await small.addRoom('1');
    await small.addBank({ roomId });
    const box = await small.addBox(30);
    const placed = await room.client.stacks.placeByScan({ boxBarcode: ' bx000001', shelfBarcode: '1-1-2-a-1-2' });
    expect(placed).toMatchObject({ state: 'placed', place: { code: '01-01-02-A-01-02-01', spokenZh: '1号库房 2列A面1节2层1格', spokenEn: 'Room 1, carriage 2, face A, section 1, shelf 2, position 1', aisle: 2, powered: false } });
    expect((await room.client.stacks.placeByScan({ boxBarcode: '01-01-03-B-01-01', shelfBarcode: 'BX000001' })).place).toMatchObject({ code: '01-01-03-B-01-01-01', aisle: 0 });
    const plan = await room.client.stacks.getPlan({ roomId });
    expect(plan.banks[0]!.columns.flatMap(({ column, faces }) => faces.filter(({ usedMm }) => usedMm > 0).map(({ face, usedMm, boxes }) => [column, face, usedMm, boxes]))).toEqual([[3, 'B', 30, 1]]);
    const [itemId] = room.context.db.statement<[string], { item_id: string }>('SELECT item_id FROM items WHERE box_id = ?').all(box.boxId).map(({ item_id }) => item_id);
    expect(await room.client.stacks.locateItem({ itemId: itemId as never })).toMatchObject({ box: { boxId: box.boxId }, place: { code: '01-01-03-B-01-01-01' } });
  });

  it('names what is wrong with a scan and leaves the box where it was', async () => {
    const { roomId } = await small.addRoom('1');
    await small.addBank({ roomId });
    await small.addBox();
    await small.addBox();
    const scan = (boxBarcode: string, shelfBarcode: string) => room.client.stacks.placeByScan({ boxBarcode, shelfBarcode });
    await expect(scan('BX999999', '01-01-01-A-01-01')).rejects.toMatchObject({ code: 'STACKS_BOX_BARCODE_UNKNOWN', data: { barcode: 'BX999999' } });
    await expect(scan('BX000001', '01-01-09-A-01-01')).rejects.toMatchObject({ code: 'STACKS_SHELF_BARCODE_UNKNOWN', data: { barcode: '01-01-09-A-01-01' } });
    await expect(scan('BX000001', 'BX000002')).rejects.toMatchObject({ code: 'STACKS_SCANNED_TWO_BOXES' });
    await expect(scan('01-01-01-A-01-01', '01-01-01-A-01-02')).rejects.toMatchObject({ code: 'STACKS_SCANNED_TWO_SHELVES' });
    expect((await room.client.stacks.listBoxes({ state: 'open' })).rows).toHaveLength(2);
  });

  it('refuses a box that is thicker than what is left, and says how much is left', async () => {
    const { roomId } = await small.addRoom('1');
    await small.addBank({ roomId });
    for (let count = 0; count < 4; count++) await small.addBox(count === 3 ? 40 : 50);
    for (let count = 1; count <= 4; count++) await room.client.stacks.placeByScan({ boxBarcode: `BX00000${count}`, shelfBarcode: '01-01-01-A-01-01' });
    await small.addBox(20);
    await expect(room.client.stacks.placeByScan({ boxBarcode: 'BX000005', shelfBarcode: '01-01-01-A-01-01' })).rejects.toMatchObject({ code: 'STACKS_SHELF_FULL', data: { freeMm: 10, thicknessMm: 20 } });
    await expect(room.client.stacks.placeByScan({ boxBarcode: 'BX000001', shelfBarcode: '01-01-01-A-01-01' })).rejects.toMatchObject({ code: 'STACKS_ALREADY_THERE' });
  });

  it('takes a box out with a reason and gives its gap to the next one', async () => {
    const { roomId } = await small.addRoom('1');
    const bank = await small.addBank({ roomId });
    const first = await small.addBox();
    await small.addBox();
    await room.client.stacks.placeByScan({ boxBarcode: 'BX000001', shelfBarcode: '01-01-01-A-01-01' });
    await room.client.stacks.placeByScan({ boxBarcode: 'BX000002', shelfBarcode: '01-01-01-A-01-01' });
    expect(await room.client.stacks.takeOutBox({ boxId: first.boxId, reason: '补装文件' })).toMatchObject({ state: 'takenOut', place: null });
    await expect(room.client.stacks.takeOutBox({ boxId: first.boxId, reason: '再取一次' })).rejects.toMatchObject({ code: 'STACKS_BOX_NOT_PLACED' });
    await small.addBox();
    expect((await room.client.stacks.placeByScan({ boxBarcode: 'BX000003', shelfBarcode: '01-01-01-A-01-01' })).place).toMatchObject({ slot: 1 });
    const [shelf] = await room.client.stacks.getElevation({ bankId: bank.bankId, column: 1, face: 'A' });
    expect(shelf!.boxes.map(({ barcode, slot }) => [barcode, slot])).toEqual([['BX000003', 1], ['BX000002', 2]]);
    expect(shelf).toMatchObject({ usedMm: 100, boxes: [{ summary: '2023 · D30 · 办公室 · 003 (3–3)' }, {}] });
  });

  it('announces to the catalogue that its items stand elsewhere now', async () => {
    const { roomId } = await small.addRoom('1');
    await small.addBank({ roomId });
    await small.addBox();
    const seen: string[] = [];
    const stop = room.core.events.on(({ name }) => seen.push(name));
    await room.client.stacks.placeByScan({ boxBarcode: 'BX000001', shelfBarcode: '01-01-01-A-01-01' });
    stop();
    expect(seen).toEqual(['stacks.boxChanged', 'catalogue.itemsChanged']);
  });

  it('lists boxes newest first, page by page, and finds them by number, unit and year', async () => {
    for (let count = 0; count < 3; count++) await small.addBox();
    await small.addBox(50, { year: 1998, unitId: small.works.unitId });
    const page = await room.client.stacks.listBoxes({ limit: 3 });
    expect(page.rows.map(({ barcode }) => barcode)).toEqual(['BX000004', 'BX000003', 'BX000002']);
    const rest = await room.client.stacks.listBoxes({ limit: 3, cursor: page.nextCursor });
    expect([rest.rows.map(({ barcode }) => barcode), rest.nextCursor]).toEqual([['BX000001'], null]);
    expect((await room.client.stacks.listBoxes({ query: '工程' })).rows.map(({ year }) => year)).toEqual([1998]);
    expect((await room.client.stacks.listBoxes({ query: '100%' })).rows).toEqual([]);
  });
});
