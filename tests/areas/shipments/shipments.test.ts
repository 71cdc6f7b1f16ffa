import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ShipmentDraft } from '#shared/contract/shipments.ts';
import { createFondsWithUnits } from '../../harness/described-items.ts';
import { movableClock } from '../../harness/movable-clock.ts';
import { openTestRoom, type TestRoom } from '../../harness/open-test-room.ts';

// Monday.
const MORNING = new Date(2026, 8, 7, 9).getTime();
const DAYS = 24 * 3_600_000;

describe('a shipment', () => {
  const clock = movableClock(MORNING);
  let room: TestRoom;
  let place: Awaited<ReturnType<typeof createFondsWithUnits>>;
  beforeEach(async () => {
    clock.setTo(MORNING);
    room = await openTestRoom({ clock });
    place = await createFondsWithUnits(room.client);
  });
  afterEach(() => room.close());

  const draft = (changes: Partial<ShipmentDraft> = {}): ShipmentDraft => ({ fondsId: place.fondsId, fromWhom: '南营站', toWhom: '档案组', sealedBy: '孙某', sealNumber: 'F-0031', trackingNumber: 'EMS123', lines: [{ title: '九月报销单据', copies: 25 }, { title: '合同', copies: 3 }], ...changes });
  const create = (changes: Partial<ShipmentDraft> = {}) => room.client.shipments.createShipment(draft(changes));
  const sent = async (changes: Partial<ShipmentDraft> = {}) => {
    const { shipment: { shipmentId, version } } = await create(changes);
    return room.client.shipments.sendShipment({ shipmentId, version });
  };
  type Detail = Awaited<ReturnType<typeof create>>;
  const receiver = () => room.as({ roles: ['clerk'], name: '赵档' });
  const receive = ({ shipment: { shipmentId, version }, lines }: Detail, counts: readonly (readonly [number, string])[], seal = { sealIntact: true, note: '' }) =>
    receiver().shipments.receiveShipment({ shipmentId, version, ...seal, counts: counts.map(([countedCopies, damage], index) => ({ lineId: lines[index]!.lineId, countedCopies, damage })) });
  const tasks = async () => (await room.client.tasks.listTasks({})).map(({ kind, urgency }) => [kind, urgency]);

  it('is packed and can be changed until it leaves; on its way it is due, and late turns red', async () => {
    const { shipment: { shipmentId, number } } = await create();
    expect(number).toBe('JS-2026-0001');
    const changed = await room.client.shipments.changeShipment({ shipmentId, version: 1, draft: draft({ lines: [{ title: '报销单据', copies: 20 }] }) });
    expect(changed.shipment).toMatchObject({ state: 'draft', lines: 1, copies: 20 });
    const { shipment } = await room.client.shipments.sendShipment({ shipmentId, version: 2, trackingNumber: 'EMS999' });
    expect(shipment).toMatchObject({ state: 'transit', trackingNumber: 'EMS999', light: 'normal' });
    await expect(room.client.shipments.changeShipment({ shipmentId, version: 3, draft: draft() })).rejects.toMatchObject({ code: 'SHIPMENTS_NOT_NOW' });
    // Five working days from Monday: the end of the next Monday.
    expect(new Date(shipment.dueAt!).getTime()).toBe(new Date(2026, 8, 15).getTime());
    const light = async () => (await room.client.shipments.getShipment({ shipmentId })).shipment.light;
    clock.advance(7 * DAYS);
    expect(await light()).toBe('warning');
    clock.advance(DAYS);
    expect([await light(), await tasks()]).toEqual(['overdue', [['shipmentToArrive', 'overdue']]]);
  });

  it('is counted line by line by somebody else; what is short or damaged stays open until it is settled', async () => {
    const out = await sent();
    const { shipment: { shipmentId, version }, lines } = out;
    await expect(room.client.shipments.receiveShipment({ shipmentId, version, sealIntact: true, counts: lines.map(({ lineId, copies }) => ({ lineId, countedCopies: copies })) })).rejects.toMatchObject({ code: 'SHIPMENTS_OWN_SHIPMENT' });
    await expect(receive(out, [[25, '']])).rejects.toMatchObject({ code: 'SHIPMENTS_NOT_COUNTED', data: { lines: 1 } });
    await expect(receive(out, [[25, ''], [3, '']], { sealIntact: false, note: '' })).rejects.toMatchObject({ code: 'SHIPMENTS_SEAL_NEEDS_NOTE' });
    const got = await receive(out, [[24, ''], [3, '水渍']], { sealIntact: false, note: '封条撕开一角' });
    expect(got.shipment).toMatchObject({ state: 'received', receivedBy: '赵档', sealIntact: false, differing: 1, damaged: 1, unsettled: 2 });
    expect(await tasks()).toEqual([['shipmentDiffers', 'normal']]);
    expect((await room.client.shipments.listShipments({ show: 'unsettled' })).rows).toHaveLength(1);
    const first = await room.client.shipments.settleLine({ shipmentId, version: got.shipment.version, lineId: lines[0]!.lineId, settlement: '南营站补寄 1 件' });
    await expect(room.client.shipments.settleLine({ shipmentId, version: first.shipment.version, lineId: lines[0]!.lineId, settlement: '再处理' })).rejects.toMatchObject({ code: 'SHIPMENTS_NOTHING_TO_SETTLE' });
    const second = await room.client.shipments.settleLine({ shipmentId, version: first.shipment.version, lineId: lines[1]!.lineId, settlement: '晾干，不影响使用' });
    expect([second.shipment.unsettled, await tasks(), (await room.client.shipments.listShipments({ show: 'unsettled' })).rows]).toEqual([0, [], []]);
  });

  it('carries transfer lists: nobody can count them on the way, and they are due on the day they arrive', async () => {
    const { transfer: { transferId } } = await room.client.transfers.createTransfer({ fondsId: place.fondsId, fromWhom: '南营站', recordGroup: 'WS', retention: 'D30', year: 2026, lines: [{ title: '单据', pages: 2 }] });
    const lines = [{ title: '南营站移交单', copies: 1, transferId }];
    await expect(create({ lines })).rejects.toMatchObject({ code: 'SHIPMENTS_LIST_NOT_SENT' });
    await room.client.transfers.sendTransfer({ transferId, version: 1 });
    const out = await sent({ lines });
    expect(out.lines[0]!.transferNumber).toBe('YJ-2026-0001');
    await expect(create({ lines })).rejects.toMatchObject({ code: 'SHIPMENTS_LIST_TRAVELS', data: { number: 'YJ-2026-0001' } });
    clock.advance(3 * DAYS);
    const list = async () => { const { transfer: { light, dueAt } } = await room.client.transfers.getTransfer({ transferId }); return [light, dueAt]; };
    expect(await list()).toEqual(['normal', null]);
    await receive(out, [[1, '']]);
    expect(await list()).toEqual(['normal', new Date(2026, 8, 11).toISOString()]);
    clock.advance(DAYS);
    expect((await list())[0]).toBe('overdue');
  });

  it('that is withdrawn on its way gives its lists back, counted from that day', async () => {
    const { transfer: { transferId } } = await room.client.transfers.createTransfer({ fondsId: place.fondsId, fromWhom: '南营站', recordGroup: 'WS', retention: 'D30', year: 2026, lines: [{ title: '单据', pages: 2 }] });
    await room.client.transfers.sendTransfer({ transferId, version: 1 });
    const { shipment: { shipmentId, version } } = await sent({ lines: [{ title: '移交单', copies: 1, transferId }] });
    clock.advance(DAYS);
    expect((await room.client.shipments.withdrawShipment({ shipmentId, version, reason: '退回重封' })).shipment.state).toBe('withdrawn');
    expect((await room.client.transfers.getTransfer({ transferId })).transfer.dueAt).toBe(new Date(2026, 8, 9).toISOString());
    expect((await tasks()).map(([kind]) => kind)).toEqual(['transferToCount']);
  });

  it('above the clearance is not there, and carries no list more secret than itself', async () => {
    const { transfer: { transferId } } = await room.client.transfers.createTransfer({ fondsId: place.fondsId, fromWhom: '保密办', recordGroup: 'WS', retention: 'Y', year: 2026, classification: 'secret', lines: [{ title: '密件', pages: 1 }] });
    await room.client.transfers.sendTransfer({ transferId, version: 1 });
    await expect(create({ lines: [{ title: '单', copies: 1, transferId }] })).rejects.toMatchObject({ code: 'SHIPMENTS_LIST_MORE_SECRET' });
    const { shipment: { shipmentId } } = await create({ classification: 'secret', lines: [{ title: '单', copies: 1, transferId }] });
    const clerk = room.as({ roles: ['clerk'], clearance: 'internal' });
    expect((await clerk.shipments.listShipments({})).rows).toEqual([]);
    await expect(clerk.shipments.getShipment({ shipmentId })).rejects.toMatchObject({ code: 'SHIPMENTS_SHIPMENT_NOT_FOUND' });
    await expect(room.as({ roles: ['auditor'] }).shipments.createShipment(draft())).rejects.toMatchObject({ code: 'PEOPLE_NOT_ALLOWED' });
  });
});
