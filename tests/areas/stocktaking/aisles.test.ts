import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BANK } from '../../drivers/open-bridged-bank.ts';
import { openRoomWithDevices, type RoomWithDevices } from '../../harness/bridged-room.ts';
import { openCountedFace } from './counted-face.ts';

const LEASE = '0198c1f2-0000-7000-8000-000000000001';

let at: RoomWithDevices;
let face: Awaited<ReturnType<typeof openCountedFace>>;
let stocktakingId: Awaited<ReturnType<typeof face.start>>;
const stock = () => at.room.client.stocktaking;
const stacks = () => at.room.client.stacks;

beforeEach(async () => {
  at = await openRoomWithDevices();
  await at.addDevice(BANK, '一区控制器');
  face = await openCountedFace(at.room, { kind: 'powered', deviceId: BANK.deviceId, carriages: 10 });
  stocktakingId = (await stock().startStocktaking({ scope: { kind: 'bank', bankId: face.bankId } })).stocktakingId;
});
afterEach(() => at.close());

const open = (aisle: number) => at.settle(stacks().openAisle({ bankId: face.bankId, aisle, leaseId: LEASE, openAisleIsEmpty: true }));
const openAndWait = async (aisle: number): Promise<void> => {
  await open(aisle);
  for (let passed = 0; passed < 12_000; passed += 500) {
    await stacks().renewLease({ bankId: face.bankId, leaseId: LEASE });
    await at.devices.clock.advance(500);
  }
};
const enter = (shelfId = face.first, unlockedRemark = '') => at.settle(stock().enterAisle({ stocktakingId, shelfId, unlockedRemark }));
const scan = (client = at.room.client) => client.stocktaking.takeScan({ stocktakingId, shelfId: face.first, code: face.boxes[0]!.barcode });
const aisles = async () => (await stock().getStocktaking({ stocktakingId })).aisles;

describe('an aisle that is being counted', () => {
  it('is locked before anything is counted there, and nothing moves until the stocktaking is out of it', async () => {
    await expect(scan()).rejects.toMatchObject({ code: 'STOCKTAKING_AISLE_NOT_ENTERED', data: { aisle: 1 } });
    await expect(enter()).rejects.toMatchObject({ code: 'STACKS_AISLE_NOT_OPEN' });
    await openAndWait(1);
    await enter();
    await enter();
    expect(await aisles()).toMatchObject([{ aisle: 1, held: true, isOwn: true, enteredBy: '周敏' }]);
    await at.devices.clock.advance(1500);
    expect((await stacks().getBankStatus({ bankId: face.bankId }))!.conditions).toContain('locked');
    await scan();
    await expect(open(5)).rejects.toMatchObject({ code: 'STACKS_AISLE_HELD', data: { aisle: 1 } });
    const [other] = await stacks().getElevation({ bankId: face.bankId, column: 4, face: 'A' });
    await expect(enter(other!.shelfId)).rejects.toMatchObject({ code: 'STOCKTAKING_IN_ANOTHER_AISLE', data: { aisle: 1 } });
    await at.settle(stock().leaveAisle({ stocktakingId, bankId: face.bankId }));
    await at.devices.clock.advance(1500);
    expect(await aisles()).toEqual([]);
    await expect(scan()).rejects.toMatchObject({ code: 'STOCKTAKING_AISLE_NOT_ENTERED' });
    expect(await open(5)).toMatchObject({ result: 'running' });
  });

  it('lets nobody put a box on a shelf of it or take one away until it is left', async () => {
    await openAndWait(1);
    await enter();
    const [box] = face.boxes;
    await expect(stacks().takeOutBox({ boxId: box!.boxId, reason: '借阅' })).rejects.toMatchObject({ code: 'STACKS_SHELF_COUNTED', data: { person: '周敏' } });
    const [elsewhere] = await stacks().getElevation({ bankId: face.bankId, column: 4, face: 'A' });
    await expect(stacks().placeBox({ boxId: box!.boxId, shelfId: elsewhere!.shelfId })).rejects.toMatchObject({ code: 'STACKS_SHELF_COUNTED' });
    await at.settle(stock().leaveAisle({ stocktakingId, bankId: face.bankId }));
    expect((await stacks().takeOutBox({ boxId: box!.boxId, reason: '借阅' })).state).toBe('takenOut');
  });

  it.each(['pause', 'cancel', 'close'] as const)('is let go when the stocktaking is ended or waits (%s)', async (how) => {
    await openAndWait(1);
    await enter();
    for (const { boxId, place } of face.boxes) await stock().tickThing({ stocktakingId, shelfId: place!.shelfId, key: `box:${boxId}` });
    await stock().finishShelves({ stocktakingId, shelfIds: [face.first], counted: true });
    await at.settle(how === 'pause' ? stock().pauseStocktaking({ stocktakingId }) : how === 'cancel' ? stock().cancelStocktaking({ stocktakingId, remark: '停电' }) : stock().closeStocktaking({ stocktakingId }));
    await at.devices.clock.advance(1500);
    expect((await stacks().getBankStatus({ bankId: face.bankId }))!.conditions).not.toContain('locked');
    expect(await open(5)).toMatchObject({ result: 'running' });
  });

  it('stays locked over a restart', async () => {
    await openAndWait(1);
    await enter();
    await at.restart();
    await at.devices.clock.advance(3000);
    await expect(open(5)).rejects.toMatchObject({ code: 'STACKS_AISLE_HELD' });
    await expect(scan()).resolves.toMatchObject({ kind: 'seen' });
  });

  it('is not let go by somebody else without the words of an operator who has looked', async () => {
    await openAndWait(1);
    await enter();
    const clerk = at.room.as({ roles: ['clerk'] });
    await expect(at.settle(clerk.stocktaking.pauseStocktaking({ stocktakingId, remark: '下班' }))).rejects.toMatchObject({ code: 'STACKS_HOLD_IS_ANOTHERS' });
    expect((await stock().getStocktaking({ stocktakingId })).stocktaking.state).toBe('underWay');
    await at.settle(at.room.as({ roles: ['operator'] }).stocktaking.pauseStocktaking({ stocktakingId, remark: '看过，通道内无人' }));
    expect((await stock().getStocktaking({ stocktakingId })).stocktaking.state).toBe('paused');
  });

  it('fault: controller without a link when an aisle is to be counted | level 1 | sees: DEVICES_LINK_LOST, and a way to count with words in place of the lock | kept: nothing is called locked that is not; nothing moves a bank whose state is unknown', async () => {
    await openAndWait(1);
    at.devices.unplug('bank');
    await at.devices.clock.advance(3000);
    await expect(enter()).rejects.toMatchObject({ code: expect.stringMatching(/^(DEVICES_|STACKS_AISLE_NOT_OPEN)/) });
    expect(await aisles()).toEqual([]);
    await enter(face.first, '控制柜已断电，手动锁死');
    expect(await aisles()).toMatchObject([{ held: false, remark: '控制柜已断电，手动锁死' }]);
    await expect(scan()).resolves.toMatchObject({ kind: 'seen' });
  });

  it('asks again when an operator has taken the lock away meanwhile', async () => {
    await openAndWait(1);
    await enter();
    await at.settle(at.room.as({ roles: ['operator'] }).stacks.releaseAisle({ bankId: face.bankId, remark: '到现场看过' }));
    expect(await aisles()).toMatchObject([{ held: false }]);
    await expect(scan()).rejects.toMatchObject({ code: 'STOCKTAKING_AISLE_NOT_ENTERED' });
    await at.devices.clock.advance(1500);
    await enter();
    await expect(scan()).resolves.toMatchObject({ kind: 'seen' });
  });
});
