import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BANK } from '../../drivers/open-bridged-bank.ts';
import { openRoomWithDevices, type RoomWithDevices } from '../../harness/bridged-room.ts';
import { openSmallStacks, type SmallStacks } from './small-stacks.ts';

const LEASE = '0198c1f2-0000-7000-8000-000000000001';

let at: RoomWithDevices;
let bankId: Awaited<ReturnType<SmallStacks['addBank']>>['bankId'];
const stacks = () => at.room.client.stacks;

beforeEach(async () => {
  at = await openRoomWithDevices();
  await at.addDevice(BANK, '一区控制器');
  const small = await openSmallStacks(at.room);
  const { roomId } = await small.addRoom('1');
  ({ bankId } = await small.addBank({ roomId, kind: 'powered', deviceId: BANK.deviceId, carriages: 10 }));
  await open(4);
  for (let passed = 0; passed < 8000; passed += 500) {
    await stacks().renewLease({ bankId, leaseId: LEASE });
    await at.devices.clock.advance(500);
  }
});
afterEach(() => at.close());

const open = (aisle: number) => at.settle(stacks().openAisle({ bankId, aisle, leaseId: LEASE, openAisleIsEmpty: true }));
const hold = (aisle = 4) => at.settle(stacks().holdAisle({ bankId, aisle, purpose: 'fetch' }));
const conditions = async () => (await stacks().getBankStatus({ bankId }))!.conditions;

describe('a fetch in an open aisle', () => {
  it('locks the bank, from here and from its own panel, until the person is out', async () => {
    await hold();
    await at.devices.clock.advance(1500);
    expect(await conditions()).toContain('locked');
    await expect(open(7)).rejects.toMatchObject({ code: 'STACKS_AISLE_HELD', data: { aisle: 4 } });
    await expect(at.settle(stacks().setBankLock({ bankId, locked: false }))).rejects.toMatchObject({ code: 'STACKS_AISLE_HELD' });
    await at.settle(stacks().releaseAisle({ bankId }));
    await at.devices.clock.advance(1500);
    expect(await conditions()).not.toContain('locked');
    expect(await open(7)).toMatchObject({ result: 'running' });
  });

  it('still holds after the program was started again', async () => {
    await hold();
    await at.restart();
    await at.devices.clock.advance(3000);
    await expect(open(7)).rejects.toMatchObject({ code: 'STACKS_AISLE_HELD' });
  });

  it('can be stopped over: Stop is never refused', async () => {
    await hold();
    await expect(at.settle(stacks().stopBank({ bankId }))).resolves.toEqual({});
  });

  it('begins only in the aisle that is open, and only once', async () => {
    await expect(hold(5)).rejects.toMatchObject({ code: 'STACKS_AISLE_NOT_OPEN' });
    await hold();
    await expect(hold()).rejects.toMatchObject({ code: 'STACKS_AISLE_HELD' });
  });

  it('is ended by whoever began it, or by an operator who says what was seen', async () => {
    await hold();
    const clerk = await at.room.as({ roles: ['clerk'] });
    const operator = await at.room.as({ roles: ['operator'] });
    await expect(clerk.stacks.releaseAisle({ bankId, remark: '里面没有人' })).rejects.toMatchObject({ code: 'STACKS_HOLD_IS_ANOTHERS' });
    await expect(operator.stacks.releaseAisle({ bankId })).rejects.toMatchObject({ code: 'STACKS_HOLD_IS_ANOTHERS' });
    await at.settle(operator.stacks.releaseAisle({ bankId, remark: '到现场看过，通道内无人' }));
    expect((await stacks().getPlan({ roomId: (await stacks().listRooms({}))[0]!.roomId })).banks[0]!.hold).toBeNull();
  });
});
