import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BANK } from '../../drivers/open-bridged-bank.ts';
import { openRoomWithDevices, type RoomWithDevices } from '../../harness/bridged-room.ts';
import { openSmallStacks, type SmallStacks } from './small-stacks.ts';

const LEASE = '0198c1f2-0000-7000-8000-000000000001';

let at: RoomWithDevices;
let small: SmallStacks;
let bankId: Awaited<ReturnType<SmallStacks['addBank']>>['bankId'];
const stacks = () => at.room.client.stacks;
const tasks = () => at.room.client.tasks.listTasks({});

beforeEach(async () => {
  at = await openRoomWithDevices();
  await at.addDevice(BANK, '一区控制器');
  small = await openSmallStacks(at.room);
  const { roomId } = await small.addRoom('1');
  ({ bankId } = await small.addBank({ roomId, kind: 'powered', deviceId: BANK.deviceId, carriages: 10 }));
});
afterEach(() => at.close());

const open = (aisle: number, leaseId = LEASE) => at.settle(stacks().openAisle({ bankId, aisle, leaseId, openAisleIsEmpty: true }));
/** As a screen does while it watches over a motion. */
const watchOver = async (ms: number) => {
  for (let passed = 0; passed < ms; passed += 500) {
    await stacks().renewLease({ bankId, leaseId: LEASE });
    await at.devices.clock.advance(500);
  }
};
const movements = async () => (await stacks().listMovements({ bankId })).rows.map(({ what, target, result }) => `${what} ${target} ${result}`);
const turn = (knobs: Record<string, boolean | number>) => at.devices.bank.set(knobs);

describe('opening an aisle', () => {
  it('keeps the command before it is sent and writes its end when the controller tells', async () => {
    const ended: unknown[] = [];
    const off = at.room.core.events.on((event) => { if (event.name === 'stacks.motionEnded') ended.push(event.payload); });
    expect(await open(4)).toEqual({ sequence: 1, result: 'running' });
    expect(await movements()).toEqual(['openAisle 4 running']);
    await watchOver(6000);
    off();
    expect(await movements()).toEqual(['openAisle 4 done']);
    expect(ended).toEqual([{ bankIds: [bankId], sequence: 1, result: 'done' }]);
    expect(await stacks().getBankStatus({ bankId })).toMatchObject({ state: 'idle', openAisle: 4, lastSequence: 1 });
    const kinds = at.room.context.db.statement<[], { kind: string }>("SELECT kind FROM op_log WHERE entity = 'bank' ORDER BY n").all().map(({ kind }) => kind);
    expect(kinds).toEqual(['bank.create', 'shelf.command', 'shelf.result']);
  });

  it('stops by the controller\'s watchdog when the asking screen is gone, and makes a task of it', async () => {
    await open(4);
    await at.devices.clock.advance(8000);
    expect(await movements()).toEqual(['openAisle 4 watchdogExpired']);
    expect(await tasks()).toMatchObject([{ kind: 'shelfFault', data: { result: 'watchdogExpired' }, target: { screen: 'stacks', id: bankId }, urgency: 'overdue' }]);
  });

  it('refuses while somebody stands in the open aisle, and says so', async () => {
    await open(4);
    await watchOver(6000);
    turn({ beamAisle: 4 });
    await at.devices.clock.advance(600);
    await expect(open(6)).rejects.toMatchObject({ code: 'DEVICES_AISLE_OCCUPIED' });
    expect(await movements()).toEqual(['openAisle 6 aisleOccupied', 'openAisle 4 done']);
    expect(at.devices.commands()).toBe(1);
  });

  it('stops at an obstruction, tells which, and needs a reset with a remark before it moves again', async () => {
    await open(4);
    await watchOver(1500);
    turn({ kickPlate: true });
    await watchOver(1000);
    expect(await movements()).toEqual(['openAisle 4 obstructed']);
    expect(await tasks()).toMatchObject([{ kind: 'shelfFault', data: { bank: '一区', result: 'obstructed' } }]);
    await expect(open(4)).rejects.toMatchObject({ code: 'DEVICES_FAULT_LATCHED' });
    await expect(at.settle(stacks().resetFault({ bankId, remark: '还没有挪开' }))).rejects.toMatchObject({ code: 'DEVICES_OBSTRUCTED' });
    expect(await tasks()).toHaveLength(1);
    turn({ kickPlate: false });
    await at.settle(stacks().resetFault({ bankId, remark: '挪开了梯子' }));
    expect(await tasks()).toEqual([]);
    expect(await at.room.client.tasks.listTasks({ state: 'closed' })).toMatchObject([{ closingNote: '挪开了梯子', state: 'done' }]);
    await at.devices.clock.advance(600);
    expect(await open(4)).toMatchObject({ result: 'running' });
  });

  it('raises a task at an emergency stop although nothing was moving', async () => {
    turn({ emergencyStop: true });
    await at.devices.clock.advance(600);
    expect(await tasks()).toMatchObject([{ kind: 'shelfFault', data: { result: 'emergencyStop' } }]);
    await at.devices.clock.advance(5000);
    expect(await tasks()).toHaveLength(1);
  });

  it('never queues: a second command while it moves is refused', async () => {
    await open(4);
    await expect(open(7)).rejects.toMatchObject({ code: 'DEVICES_BUSY' });
    await watchOver(6000);
    expect(await movements()).toEqual(['openAisle 7 busy', 'openAisle 4 done']);
    expect((await stacks().getBankStatus({ bankId }))?.openAisle).toBe(4);
  });

  it('closes all aisles, spreads the carriages for air, and switches a light, each written down', async () => {
    await open(4);
    await watchOver(6000);
    await at.settle(stacks().closeAisles({ bankId, leaseId: LEASE, openAisleIsEmpty: true }));
    await watchOver(6000);
    expect(await stacks().getBankStatus({ bankId })).toMatchObject({ state: 'idle', openAisle: 0 });
    await at.settle(stacks().ventilateBank({ bankId, leaseId: LEASE, openAisleIsEmpty: true }));
    await watchOver(6000);
    expect((await stacks().getBankStatus({ bankId }))?.conditions).toContain('ventilating');
    await at.settle(stacks().setAisleLight({ bankId, aisle: 2, on: true }));
    await at.devices.clock.advance(600);
    expect((await stacks().getBankStatus({ bankId }))?.carriages[1]).toMatchObject({ lightOn: true });
    expect(await movements()).toEqual(['light 2 done', 'ventilate  done', 'closeAll  done', 'openAisle 4 done']);
  });

  it('answers at once when the aisle stands open already', async () => {
    await open(4);
    await watchOver(6000);
    await open(4);
    await watchOver(1000);
    expect((await movements())[0]).toBe('openAisle 4 done');
  });

  it('refuses a bank that is locked until somebody unlocks it', async () => {
    await at.settle(stacks().setBankLock({ bankId, locked: true }));
    await at.devices.clock.advance(600);
    await expect(open(4)).rejects.toMatchObject({ code: 'DEVICES_LOCKED' });
    await at.settle(stacks().setBankLock({ bankId, locked: false }));
    await at.devices.clock.advance(600);
    expect(await open(4)).toMatchObject({ result: 'running' });
    expect(await movements()).toEqual(['openAisle 4 running', 'unlock  done', 'openAisle 4 locked', 'lock  done']);
  });

  it('sends nothing while the link is lost, and keeps no command of it', async () => {
    at.devices.unplug('bank');
    await at.devices.clock.advance(600);
    await expect(open(4)).rejects.toMatchObject({ code: 'DEVICES_LINK_LOST' });
    expect(await movements()).toEqual([]);
  });

  it('knows no aisle beyond the last carriage', async () => {
    await expect(open(11)).rejects.toMatchObject({ code: 'STACKS_AISLE_NOT_FOUND', data: { carriages: 10 } });
  });

  it('tells which wheel to turn at a bank without a motor', async () => {
    const rooms = await stacks().listRooms({});
    const manual = await stacks().createBank({ roomId: rooms[0]!.roomId, code: '2', name: '二区', kind: 'manual', deviceId: null, carriages: 5, sections: 1, shelvesPerSection: 1, shelfWidthMm: 900, carriageDepthMm: 550, aisleWidthMm: 800 });
    await expect(stacks().openAisle({ bankId: manual.bankId, aisle: 3, leaseId: LEASE, openAisleIsEmpty: true })).rejects.toMatchObject({ code: 'STACKS_MANUAL_BANK', data: { bank: '二区', column: 3, aisle: 3 } });
    await expect(stacks().closeAisles({ bankId: manual.bankId, leaseId: LEASE, openAisleIsEmpty: true })).rejects.toMatchObject({ code: 'STACKS_MANUAL_ONLY' });
  });

  it('keeps a person\'s word for what stands open at a bank without a motor, and lets nobody be shut in', async () => {
    const rooms = await stacks().listRooms({});
    const roomId = rooms[0]!.roomId;
    const hand = await stacks().createBank({ roomId, code: '3', name: '三区', kind: 'manual', deviceId: null, carriages: 5, sections: 1, shelvesPerSection: 1, shelfWidthMm: 900, carriageDepthMm: 550, aisleWidthMm: 800 });
    const planned = async () => (await stacks().getPlan({ roomId })).banks.find((each) => each.bankId === hand.bankId)!;
    expect((await planned()).handState).toBeNull();
    await expect(stacks().holdAisle({ bankId: hand.bankId, aisle: 3, purpose: 'fetch' })).rejects.toMatchObject({ code: 'STACKS_AISLE_NOT_OPEN' });
    await stacks().confirmByHand({ bankId: hand.bankId, openAisle: 3 });
    expect((await planned()).handState).toMatchObject({ openAisle: 3, confirmedBy: expect.stringMatching(/./) });
    await stacks().holdAisle({ bankId: hand.bankId, aisle: 3, purpose: 'fetch' });
    expect((await stacks().listMovements({ bankId: hand.bankId })).rows).toMatchObject([{ what: 'openByHand', target: '3', result: 'confirmed', actor: '周敏' }]);
    expect((await stacks().listShiftNotes({})).now).toMatchObject({ openAisles: expect.arrayContaining([{ bank: hand.name, aisle: 3 }]) as unknown });
    await expect(stacks().confirmByHand({ bankId: hand.bankId, openAisle: 1 })).rejects.toMatchObject({ code: 'STACKS_AISLE_HELD', data: { aisle: 3 } });
    await expect(stacks().confirmByHand({ bankId: hand.bankId, openAisle: 6 })).rejects.toMatchObject({ code: 'STACKS_AISLE_NOT_FOUND' });
    await expect(stacks().confirmByHand({ bankId, openAisle: 1 })).rejects.toMatchObject({ code: 'STACKS_NOT_HAND_WHEELED' });
  });

  it('tells where only the red button in the room stops a bank', async () => {
    const roomId = (await stacks().listRooms({}))[0]!.roomId;
    await at.room.client.system.saveDevice({ deviceId: 'stow-1', name: 'stow', family: 'shelving', driver: 'shelving/stow-wms', address: { kind: 'tcp', host: '127.0.0.1', port: 9 }, options: {}, pollIntervalMs: 1000, enabled: false });
    await stacks().createBank({ roomId, code: '4', name: '四区', kind: 'powered', deviceId: 'stow-1', carriages: 5, sections: 1, shelvesPerSection: 1, shelfWidthMm: 900, carriageDepthMm: 550, aisleWidthMm: 800 });
    const { banks } = await stacks().getPlan({ roomId });
    expect(banks.map(({ code, stopReach }) => [code, stopReach])).toContainEqual(['4', 'onSite']);
    expect(banks.find((each) => each.bankId === bankId)?.stopReach).toBe('remote');
  });

  it('takes a motion only from an operator, and a stop from anybody', async () => {
    const auditor = at.room.as({ roles: ['auditor'] });
    await expect(auditor.stacks.openAisle({ bankId, aisle: 4, leaseId: LEASE, openAisleIsEmpty: true })).rejects.toMatchObject({ code: 'PEOPLE_NOT_ALLOWED' });
    await at.settle(auditor.stacks.stopBank({ bankId }));
    expect(await movements()).toEqual(['stop  done']);
  });
});

describe('Stop', () => {
  it('halts a motion at once and is written down with it', async () => {
    await open(4);
    await watchOver(1500);
    await at.settle(stacks().stopBank({ bankId }));
    await watchOver(1000);
    expect(await movements()).toEqual(['stop  done', 'openAisle 4 stopped']);
    expect((await stacks().getBankStatus({ bankId }))?.carriages.every(({ speedMmPerS }) => speedMmPerS === 0)).toBe(true);
  });

  it('never claims a standstill that nobody has seen', async () => {
    await open(4);
    at.devices.hosts[0]!.hang();
    await expect(at.settle(stacks().stopBank({ bankId }))).rejects.toMatchObject({ code: 'DEVICES_STOP_UNCONFIRMED' });
    expect(await tasks()).toMatchObject([{ kind: 'shelfStopUnconfirmed', urgency: 'overdue' }]);
  });
});

describe('after a restart', () => {
  it('reads back how a motion ended that was under way, and sends nothing again', async () => {
    await open(4);
    await watchOver(2500);
    await at.restart();
    expect(await movements()).toEqual(['openAisle 4 running']);
    await watchOver(6000);
    expect(await movements()).toEqual(['openAisle 4 done']);
    expect(at.devices.commands()).toBe(1);
    expect(await open(5)).toMatchObject({ sequence: 2 });
  });

  it('calls a command that the controller never had not received', async () => {
    await open(4);
    await watchOver(6000);
    at.room.context.write(() => at.room.context.db.statement("INSERT INTO shelf_commands (device_id, sequence, command, target, actor, asked_at) VALUES ('bank-1', 2, 'openAisle', '7', '周敏', '2026-11-23T08:00:00.000Z')").run(), { local: true });
    await at.restart();
    await at.devices.clock.advance(2000);
    expect(await movements()).toEqual(['openAisle 7 notReceived', 'openAisle 4 done']);
    expect(at.devices.commands()).toBe(1);
    expect(await open(5)).toMatchObject({ sequence: 3 });
  });

  it('says that it does not know when the controller has forgotten, and asks somebody to look', async () => {
    await open(4);
    await watchOver(1500);
    at.devices.bank.act('reboot');
    await watchOver(3000);
    expect(await movements()).toEqual(['openAisle 4 unknown']);
    expect(await tasks()).toMatchObject([{ kind: 'shelfMotionUnknown', data: { bank: '一区', target: '4' } }]);
  });
});

describe('watching a bank', () => {
  it('tells where the carriages are as they move, newest first for a slow watcher, and ends with the caller', async () => {
    const abort = new AbortController();
    const feed = await stacks().watchBank({ bankId }, { signal: abort.signal });
    expect((await feed.next()).value).toMatchObject({ state: 'idle' });
    await open(4);
    await watchOver(1000);
    const moving = (await feed.next()).value;
    expect(moving).toMatchObject({ state: 'moving', targetAisle: 4 });
    await watchOver(6000);
    expect((await feed.next()).value).toMatchObject({ state: 'idle', openAisle: 4 });
    const last = feed.next();
    abort.abort();
    await expect(last).resolves.toMatchObject({ done: true });
  });

  it('says that the link is lost', async () => {
    const feed = await stacks().watchBank({ bankId });
    await feed.next();
    at.devices.unplug('bank');
    await at.devices.clock.advance(600);
    expect((await feed.next()).value).toMatchObject({ linked: false, state: 'unknown' });
    await feed.return();
  });
});

describe('put-away at a powered bank', () => {
  it('refuses a shelf behind a locked and closed aisle: nobody could have put a box there', async () => {
    const box = await small.addBox();
    await at.settle(stacks().setBankLock({ bankId, locked: true }));
    await at.devices.clock.advance(600);
    const shelfOf = async (column: number, face: 'A' | 'B') => (await stacks().getElevation({ bankId, column, face }))[0]!.shelfId;
    await expect(stacks().placeBox({ boxId: box.boxId, shelfId: await shelfOf(3, 'A') })).rejects.toMatchObject({ code: 'STACKS_BANK_LOCKED', data: { aisle: 3 } });
    expect(await stacks().placeBox({ boxId: box.boxId, shelfId: await shelfOf(10, 'B') })).toMatchObject({ place: { column: 10, face: 'B', aisle: 0, powered: true } });
  });
});
