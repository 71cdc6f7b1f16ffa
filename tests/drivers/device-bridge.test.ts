import { describe, expect, it } from 'vitest';
import { LEASE, outcomeOf } from './open-emulated-bank.ts';
import { BANK, THERMOMETER, openBridgedRoom } from './open-bridged-bank.ts';
import type { BridgedRoom } from './open-bridged-bank.ts';

const openAisle = ({ bridge, clock }: BridgedRoom, aisle: number, sequence: number, lease: string | null = LEASE) =>
  outcomeOf(bridge.shelfCommand('bank-1', { kind: 'openAisle', aisle }, sequence, lease), clock);

const deviceOf = ({ bridge }: BridgedRoom, deviceId: string) => bridge.statuses().find((status) => status.deviceId === deviceId);

describe('the device bridge', () => {
  it('brings every configured device up and reads it', async () => {
    const room = await openBridgedRoom();
    expect(room.bridge.statuses()).toMatchObject([
      { deviceId: 'bank-1', health: 'ready', identity: 'MS/1.0, 10 carriages', errorCode: null },
      { deviceId: 'thermo-1', health: 'ready', identity: 'TEMPerHUM_V3.9', errorCode: null },
    ]);
    expect(room.bridge.shelfStatus('bank-1')).toMatchObject({ state: 'idle', linked: true });
    expect(room.events.filter(({ kind }) => kind === 'climate')).toHaveLength(1);
    await room.clock.advance(60_000);
    expect(room.events.filter(({ kind }) => kind === 'climate')).toHaveLength(2);
  });

  it('opens an aisle under a lease and tells every position on the way', async () => {
    const room = await openBridgedRoom();
    room.bridge.renewLease(LEASE, 'bank-1', 20_000);
    expect(await openAisle(room, 4, 11)).toBe('running');
    await room.clock.advance(6000);
    expect(room.bridge.shelfStatus('bank-1')).toMatchObject({ state: 'idle', openAisle: 4, lastSequence: 11, lastResult: 'done' });
    const changes = room.events.filter((event) => event.kind === 'shelf' && event.changed).length;
    expect(changes).toBeGreaterThan(20);
    await room.clock.advance(3000);
    expect(room.events.filter((event) => event.kind === 'shelf' && event.changed)).toHaveLength(changes);
  });

  it('fails closed without a living lease for this very bank', async () => {
    const room = await openBridgedRoom();
    expect(await openAisle(room, 4, 1, null)).toBe('DEVICES_LEASE_REQUIRED');
    room.bridge.renewLease(LEASE, 'bank-2', 60_000);
    expect(await openAisle(room, 4, 1)).toBe('DEVICES_LEASE_REQUIRED');
    room.bridge.renewLease(LEASE, 'bank-1', 1000);
    await room.clock.advance(1000);
    expect(await openAisle(room, 4, 1)).toBe('DEVICES_LEASE_REQUIRED');
    room.bridge.renewLease(LEASE, 'bank-1', 1000);
    room.bridge.releaseLease(LEASE);
    expect(await openAisle(room, 4, 1)).toBe('DEVICES_LEASE_REQUIRED');
    expect(room.commands()).toBe(0);
  });

  it('fails closed when the host has told nothing for a second', async () => {
    const room = await openBridgedRoom();
    room.bridge.renewLease(LEASE, 'bank-1', 60_000);
    room.hosts[0]?.hang();
    await room.clock.advance(1100);
    expect(await openAisle(room, 4, 1)).toBe('DEVICES_STATUS_STALE');
    expect(room.commands()).toBe(0);
  });

  it('fails closed while the wall clock stands before the last reading', async () => {
    const room = await openBridgedRoom();
    room.bridge.renewLease(LEASE, 'bank-1', 60_000);
    room.clock.setBack(3_600_000);
    expect(await openAisle(room, 4, 1)).toBe('DEVICES_STATUS_STALE');
    await room.clock.advance(600);
    expect(await openAisle(room, 4, 1)).toBe('running');
  });

  it('fails closed on what the bank says, without asking it', async () => {
    const room = await openBridgedRoom();
    room.bridge.renewLease(LEASE, 'bank-1', 60_000);
    // The emergency stop comes last: it latches a fault.
    for (const [knob, code] of [
      ['fireInput', 'DEVICES_FIRE_HOLD'], ['manual', 'DEVICES_MANUAL'], ['accessDoor', 'DEVICES_ACCESS_DOOR_OPEN'], ['emergencyStop', 'DEVICES_EMERGENCY_STOP'],
    ] as const) {
      room.bank.set({ [knob]: true });
      await room.clock.advance(600);
      expect(await openAisle(room, 4, 1)).toBe(code);
      room.bank.set({ [knob]: false });
    }
    expect(room.commands()).toBe(0);
  });

  it('refuses what is not a device, not a bank, or switched off', async () => {
    const room = await openBridgedRoom([{ ...BANK, enabled: false }, THERMOMETER]);
    const lock = (deviceId: string) => outcomeOf(room.bridge.shelfCommand(deviceId, { kind: 'lock' }, 1, null), room.clock);
    expect(await lock('bank-9')).toBe('DEVICES_UNKNOWN_DEVICE');
    expect(await lock('thermo-1')).toBe('DEVICES_UNKNOWN_DEVICE');
    expect(await lock('bank-1')).toBe('DEVICES_SWITCHED_OFF');
    expect(deviceOf(room, 'bank-1')).toMatchObject({ health: 'off' });
    expect(await outcomeOf(room.bridge.readClimateNow('bank-1'), room.clock)).toBe('DEVICES_SWITCHED_OFF');
  });

  it('refuses settings that cannot be right, and reports those that the driver refuses', async () => {
    const room = await openBridgedRoom();
    expect(() => room.bridge.configure([{ ...BANK, pollIntervalMs: 10 }])).toThrow(expect.objectContaining({ code: 'DEVICES_BAD_OPTIONS' }));
    room.bridge.configure([{ ...BANK, options: { unitId: 999 } }, { ...THERMOMETER, driver: 'climate/none' }]);
    await room.clock.advance(60_000);
    expect(room.bridge.statuses()).toMatchObject([
      { deviceId: 'bank-1', health: 'failed', errorCode: 'DEVICES_BAD_OPTIONS', restarts: 0 },
      { deviceId: 'thermo-1', health: 'failed', errorCode: 'DEVICES_UNKNOWN_DRIVER', restarts: 0 },
    ]);
  });

  it('keeps the link of a device whose settings did not change, and forgets one that was removed', async () => {
    const room = await openBridgedRoom();
    const queries = () => room.thermometer.log.entries().filter(({ detail }) => detail.hex === '0186ff0100000000').length;
    room.bridge.configure([{ ...THERMOMETER }]);
    await room.clock.advance(5000);
    expect(queries()).toBe(1);
    expect(room.bridge.statuses().map(({ deviceId }) => deviceId)).toEqual(['thermo-1']);
    expect(room.bridge.shelfStatus('bank-1')).toBeNull();
    room.bridge.configure([{ ...THERMOMETER, pollIntervalMs: 5000 }]);
    await room.clock.advance(100);
    expect(queries()).toBe(2);
  });

  it('stops the bank and says so only when it stands', async () => {
    const room = await openBridgedRoom();
    room.bridge.renewLease(LEASE, 'bank-1', 60_000);
    await openAisle(room, 4, 1);
    await room.clock.advance(500);
    expect(await outcomeOf(room.bridge.stopShelf('bank-1'), room.clock, 100)).toBeUndefined();
    expect(room.bank.state()).toMatchObject({ moving: false, lastResult: 'stopped' });
    room.unplug('bank');
    expect(await outcomeOf(room.bridge.stopShelf('bank-1'), room.clock, 100)).toBe('DEVICES_STOP_UNCONFIRMED');
  });

  it('calls a stop unconfirmed when the host hangs or is gone', async () => {
    const room = await openBridgedRoom();
    room.hosts[0]?.hang();
    expect(await outcomeOf(room.bridge.stopShelf('bank-1'), room.clock)).toBe('DEVICES_STOP_UNCONFIRMED');
    room.hosts[0]?.die();
    await room.clock.advance(0);
    expect(await outcomeOf(room.bridge.stopShelf('bank-1'), room.clock, 0)).toBe('DEVICES_STOP_UNCONFIRMED');
  });

  it('rejects every call under way when the host dies, and knows nothing from then on', async () => {
    const room = await openBridgedRoom();
    room.bridge.renewLease(LEASE, 'bank-1', 60_000);
    room.bank.set({ dropReplies: 9 });
    room.thermometer.set({ silent: true });
    await room.clock.advance(990);
    const calls = [openAisle(room, 4, 1), outcomeOf(room.bridge.readClimateNow('thermo-1'), room.clock)];
    await room.clock.advance(1);
    room.hosts[0]?.die();
    expect(await Promise.all(calls)).toEqual(['DEVICES_HOST_GONE', 'DEVICES_HOST_GONE']);
    expect(room.bridge.shelfStatus('bank-1')).toMatchObject({ linked: false, state: 'unknown' });
    expect(room.bridge.statuses()).toMatchObject([{ health: 'lost', errorCode: 'DEVICES_HOST_GONE' }, { health: 'lost', errorCode: 'DEVICES_HOST_GONE' }]);
  });

  it('starts a dead host again after a quarter second, reads the state and sends nothing again', async () => {
    const room = await openBridgedRoom();
    room.bridge.renewLease(LEASE, 'bank-1', 60_000);
    await openAisle(room, 1, 21);
    await room.clock.advance(400);
    room.hosts[0]?.die();
    await room.clock.advance(240);
    expect(room.hosts).toHaveLength(1);
    await room.clock.advance(100);
    expect(room.hosts).toHaveLength(2);
    expect(room.bridge.shelfStatus('bank-1')).toMatchObject({ linked: true, state: 'moving', lastSequence: 21 });
    room.bridge.renewLease(LEASE, 'bank-1', 60_000);
    await room.clock.advance(2000);
    expect(room.bridge.shelfStatus('bank-1')).toMatchObject({ state: 'fault', lastSequence: 21, lastResult: 'watchdogExpired' });
    expect(room.commands()).toBe(1);
    expect(room.hosts[1]?.heard.filter((message) => JSON.stringify(message).includes('shelfCommand'))).toEqual([]);
  });

  it('waits longer from death to death, up to half a minute', async () => {
    const room = await openBridgedRoom();
    const waits: number[] = [];
    for (let death = 0; death < 9; death += 1) {
      const count = room.hosts.length;
      room.hosts.at(-1)?.die();
      await room.clock.advance(0);
      const from = room.clock.steadyMs();
      while (room.hosts.length === count) await room.clock.advance(50);
      waits.push(room.clock.steadyMs() - from);
    }
    expect(waits).toEqual([250, 500, 1000, 2000, 4000, 8000, 16_000, 30_000, 30_000]);
    await room.clock.advance(40_000);
    const count = room.hosts.length;
    room.hosts.at(-1)?.die();
    await room.clock.advance(300);
    expect(room.hosts).toHaveLength(count + 1);
  });

  it('kills a host that hangs or speaks nonsense', async () => {
    const room = await openBridgedRoom();
    room.hosts[0]?.hang();
    await room.clock.advance(10_000);
    expect(room.hosts[0]?.killed()).toBe(true);
    expect(deviceOf(room, 'bank-1')).toMatchObject({ health: 'ready' });
    room.hosts[1]?.say({ kind: 'shelf', status: { deviceId: 'bank-1', state: 'sideways' } });
    expect(room.hosts[1]?.killed()).toBe(true);
  });

  it('answers a call that does not parse with a refusal instead of doing it', async () => {
    const room = await openBridgedRoom();
    room.bridge.renewLease(LEASE, 'bank-1', 60_000);
    expect(await openAisle(room, 41, 1)).toBe('HOST_INVALID_INPUT');
    expect(await openAisle(room, 4, 70_000)).toBe('HOST_INVALID_INPUT');
    expect(room.commands()).toBe(0);
  });

  it('links a device again by itself, with growing pauses, and notices that its controller was restarted', async () => {
    const room = await openBridgedRoom();
    await room.clock.advance(5000);
    room.unplug('bank');
    await room.clock.advance(0);
    expect(deviceOf(room, 'bank-1')).toMatchObject({ health: 'lost', errorCode: 'DEVICES_LINK_LOST' });
    expect(room.bridge.shelfStatus('bank-1')).toMatchObject({ linked: false, state: 'unknown' });
    await room.clock.advance(1000);
    expect(deviceOf(room, 'bank-1')).toMatchObject({ health: 'lost', errorCode: 'DEVICES_NOT_FOUND' });
    room.bank.act('reboot');
    room.plugIn('bank');
    await room.clock.advance(1500);
    expect(deviceOf(room, 'bank-1')).toMatchObject({ health: 'ready', errorCode: null, restarts: 3 });
    expect(room.events.filter((event) => event.kind === 'shelf' && event.controllerRestarted)).toHaveLength(1);
  });

  it('tells of an absent probe and of its return', async () => {
    const room = await openBridgedRoom();
    room.thermometer.set({ temperatureAbsent: true, humidityAbsent: true });
    await room.clock.advance(60_000);
    expect(deviceOf(room, 'thermo-1')).toMatchObject({ health: 'ready', errorCode: 'DEVICES_SENSOR_ABSENT' });
    expect(room.events.findLast(({ kind }) => kind === 'climate')).toMatchObject({ sample: { temperatureC: null, quality: 'absent' } });
    room.thermometer.set({ temperatureAbsent: false, humidityAbsent: false });
    await room.clock.advance(1000);
    expect(await outcomeOf(room.bridge.readClimateNow('thermo-1'), room.clock)).toMatchObject({ quality: 'good' });
    expect(deviceOf(room, 'thermo-1')).toMatchObject({ errorCode: null });
  });

  it('lists a foot switch with the ids of a thermometer as unsupported', async () => {
    const room = await openBridgedRoom([]);
    room.thermometer.set({ firmware: 'FootSwitch_V1.0' });
    room.bridge.configure([THERMOMETER]);
    await room.clock.advance(29_000);
    expect(deviceOf(room, 'thermo-1')).toMatchObject({ health: 'unsupported', errorCode: 'DEVICES_UNSUPPORTED' });
    expect(new Set(room.thermometer.log.entries().filter(({ event }) => event === 'report').map(({ detail }) => detail.hex))).toEqual(new Set(['0186ff0100000000']));
  });

  it('lets the host go when it is closed and does not start another', async () => {
    const room = await openBridgedRoom();
    expect(await outcomeOf(room.bridge.close(), room.clock, 100)).toBeUndefined();
    expect(room.hosts[0]?.killed()).toBe(false);
    await room.clock.advance(60_000);
    expect(room.hosts).toHaveLength(1);
    expect(await openAisle(room, 1, 1)).toBe('DEVICES_HOST_GONE');
  });

  it('kills a host that does not go when it is closed', async () => {
    const room = await openBridgedRoom();
    room.hosts[0]?.hang();
    expect(await outcomeOf(room.bridge.close(), room.clock)).toBeUndefined();
    expect(room.hosts[0]?.killed()).toBe(true);
  });
});
