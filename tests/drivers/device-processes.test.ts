import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { systemDriverClock } from '#drivers/contract/system-clock.ts';
import { createDeviceBridge } from '#main/devices/device-bridge.ts';
import type { DeviceBridge, DeviceEvent } from '#main/devices/device-bridge.ts';
import type { ProgramChannel } from '#main/platform/program-channel.ts';
import { forkProgram } from '#main/platform/fork-program.ts';
import type { DeviceConfig } from '#shared/domain/device-status.ts';
import type { ShelfBankStatus } from '#shared/domain/shelf-bank.ts';
import { DEVICE_HOST, SERVE, startEmulators, temporaryFolder } from './emulator-process.ts';
import type { EmulatorProcess } from './emulator-process.ts';

/** Undone after each test, the last first. */
const cleanups: (() => unknown)[] = [];
afterEach(async () => { for (const cleanup of cleanups.splice(0).toReversed()) await cleanup(); });

const LEASE = 'screen-1';
const tcp = (port: number | undefined) => ({ kind: 'tcp', host: '127.0.0.1', port: port ?? 0 }) as const;
const bankConfig = ({ ports }: EmulatorProcess): DeviceConfig =>
  ({ deviceId: 'bank-1', family: 'shelving', driver: 'shelving/ms1', address: tcp(ports['bank-1']), options: {}, pollIntervalMs: 1000, enabled: true });

function openBridge(configs: readonly DeviceConfig[]) {
  const hosts: ProgramChannel[] = [];
  const startHost = (): ProgramChannel => {
    const host = forkProgram(DEVICE_HOST);
    hosts.push(host);
    return host;
  };
  const bridge = createDeviceBridge({ startHost, clock: systemDriverClock });
  cleanups.push(() => bridge.close());
  bridge.configure(configs);
  return { bridge, hosts };
}

async function startBank(spec: Readonly<Record<string, unknown>> = {}) {
  const folder = temporaryFolder();
  cleanups.push(folder.remove);
  const devices = [{ name: 'bank-1', kind: 'ms1', port: 0, stateFile: join(folder.path, 'bank-1.json'), ...spec }];
  const emulators = await startEmulators(folder.path, devices);
  cleanups.push(emulators.end);
  return { emulators, folder, devices };
}

/** Resolves with the first event that `found` takes. */
const eventOf = <Found>(bridge: DeviceBridge, found: (event: DeviceEvent) => Found | undefined): Promise<Found> => new Promise((resolve) => {
  const off = bridge.on((event) => {
    const value = found(event);
    if (value === undefined) return;
    off();
    resolve(value);
  });
});
const shelf = (bridge: DeviceBridge, matches: (status: ShelfBankStatus) => boolean): Promise<ShelfBankStatus> =>
  eventOf(bridge, (event) => event.kind === 'shelf' && matches(event.status) ? event.status : undefined);

const positionsOf = async (emulators: EmulatorProcess): Promise<readonly number[]> => {
  const { value } = await emulators.control({ device: 'bank-1', read: 'state' });
  return (value as { positionsMm: readonly number[] }).positionsMm;
};
const countOf = async (emulators: EmulatorProcess, event: string): Promise<number> => {
  const { value } = await emulators.control({ device: 'bank-1', read: 'log' });
  return (value as { event: string }[]).filter((entry) => entry.event === event).length;
};

describe('the chain of processes: core, device-host, emulated devices', () => {
  it('opens an aisle and reads both sensors', async () => {
    const folder = temporaryFolder();
    cleanups.push(folder.remove);
    const emulators = await startEmulators(folder.path, [
      { name: 'bank-1', kind: 'ms1', port: 0, speedFactor: 10 },
      { name: 'thermo-1', kind: 'temperhum', port: 0 },
      { name: 'wall-1', kind: 'modbus-transmitter', port: 0, framing: 'rtu', registerOrder: 'humidityFirst' },
    ]);
    cleanups.push(emulators.end);
    const climate = { family: 'climate', options: {}, pollIntervalMs: 1000, enabled: true } as const;
    const { bridge } = openBridge([
      bankConfig(emulators),
      { ...climate, deviceId: 'thermo-1', driver: 'climate/temperhum', address: tcp(emulators.ports['thermo-1']) },
      { ...climate, deviceId: 'wall-1', driver: 'climate/modbus-transmitter', address: tcp(emulators.ports['wall-1']), options: { framing: 'rtu', registerOrder: 'humidityFirst' } },
    ]);
    const sampleOf = (deviceId: string) => eventOf(bridge, (event) => event.kind === 'climate' && event.sample.deviceId === deviceId ? event.sample : undefined);
    const samples = Promise.all([sampleOf('thermo-1'), sampleOf('wall-1')]);
    await shelf(bridge, (status) => status.state === 'idle');
    bridge.renewLease(LEASE, 'bank-1', 10_000);
    const opened = shelf(bridge, (status) => status.openAisle === 6);
    expect(await bridge.shelfCommand('bank-1', { kind: 'openAisle', aisle: 6 }, 1, LEASE)).toBe('running');
    expect(await opened).toMatchObject({ state: 'idle', lastSequence: 1, lastResult: 'done' });
    for (const sample of await samples) {
      expect(sample.quality).toBe('good');
      expect(sample.temperatureC).toBeGreaterThan(14);
      expect(sample.relativeHumidityPct).toBeLessThan(60);
    }
  });

  it('loses its device-host to SIGKILL mid-move: the watchdog stops the steel, a new host reads the state, nothing is sent again', async () => {
    const { emulators } = await startBank({ speedFactor: 0.5 });
    const { bridge, hosts } = openBridge([bankConfig(emulators)]);
    await shelf(bridge, (status) => status.state === 'idle');
    bridge.renewLease(LEASE, 'bank-1', 30_000);
    const underWay = shelf(bridge, (status) => (status.carriages[9]?.positionMm ?? 0) > 30);
    await bridge.shelfCommand('bank-1', { kind: 'openAisle', aisle: 1 }, 900, LEASE);
    await underWay;
    const halted = emulators.nextEntry('bank-1', 'halted');
    const forgotten = shelf(bridge, (status) => !status.linked);
    const readAgain = shelf(bridge, (status) => status.linked && status.lastResult === 'watchdogExpired');
    hosts[0]?.kill();
    expect(await forgotten).toMatchObject({ state: 'unknown' });
    expect((await halted).detail).toEqual({ result: 'watchdogExpired', sequence: 900 });
    const stoppedAt = await positionsOf(emulators);
    expect(await readAgain).toMatchObject({ state: 'fault', lastSequence: 900, openAisle: 0 });
    expect(hosts).toHaveLength(2);
    // The screen is still alive and says so; nothing moves for it.
    bridge.renewLease(LEASE, 'bank-1', 30_000);
    await shelf(bridge, (status) => status.linked);
    await shelf(bridge, (status) => status.linked);
    expect(await positionsOf(emulators)).toEqual(stoppedAt);
    expect(stoppedAt[9]).toBeLessThan(900);
    expect(await countOf(emulators, 'command')).toBe(1);
    await expect(bridge.shelfCommand('bank-1', { kind: 'openAisle', aisle: 1 }, 901, LEASE)).rejects.toMatchObject({ code: 'DEVICES_FAULT_LATCHED' });
    expect(await bridge.shelfCommand('bank-1', { kind: 'resetFault' }, 901, null)).toBe('done');
  });

  it('stops moving steel within the blink of an eye and only then says so', async () => {
    const { emulators } = await startBank();
    const { bridge } = openBridge([bankConfig(emulators)]);
    await shelf(bridge, (status) => status.state === 'idle');
    bridge.renewLease(LEASE, 'bank-1', 30_000);
    const underWay = shelf(bridge, (status) => (status.carriages[9]?.positionMm ?? 0) > 10);
    await bridge.shelfCommand('bank-1', { kind: 'openAisle', aisle: 1 }, 5, LEASE);
    await underWay;
    await bridge.stopShelf('bank-1');
    const stoppedAt = await positionsOf(emulators);
    expect(bridge.shelfStatus('bank-1')).toMatchObject({ state: 'idle', lastResult: 'stopped' });
    await shelf(bridge, (status) => status.linked);
    expect(await positionsOf(emulators)).toEqual(stoppedAt);
  });

  it('finds the link again after it was cut mid-move, with the bank stopped', async () => {
    const { emulators } = await startBank();
    const { bridge } = openBridge([bankConfig(emulators)]);
    await shelf(bridge, (status) => status.state === 'idle');
    bridge.renewLease(LEASE, 'bank-1', 30_000);
    await bridge.shelfCommand('bank-1', { kind: 'openAisle', aisle: 1 }, 5, LEASE);
    const ended = shelf(bridge, (status) => status.linked && status.state === 'fault');
    const lost = eventOf(bridge, (event) => event.kind === 'device' && event.status.health === 'lost' ? event.status : undefined);
    await emulators.control({ device: 'bank-1', act: 'cutLinks' });
    expect(await lost).toMatchObject({ errorCode: 'DEVICES_LINK_LOST' });
    expect(await ended).toMatchObject({ lastSequence: 5, lastResult: 'watchdogExpired' });
    expect(await countOf(emulators, 'command')).toBe(1);
  });

  it('finds carriages where they stood when the emulated controller is killed and started again', async () => {
    const { emulators, folder, devices } = await startBank({ speedFactor: 10 });
    const port = emulators.ports['bank-1'];
    const { bridge } = openBridge([bankConfig(emulators)]);
    await shelf(bridge, (status) => status.state === 'idle');
    bridge.renewLease(LEASE, 'bank-1', 30_000);
    const opened = shelf(bridge, (status) => status.openAisle === 4);
    await bridge.shelfCommand('bank-1', { kind: 'openAisle', aisle: 4 }, 5, LEASE);
    await opened;
    const again = shelf(bridge, (status) => status.linked && status.lastSequence === 0);
    emulators.child.kill('SIGKILL');
    const restarted = await startEmulators(folder.path, devices.map((device) => ({ ...device, port })));
    cleanups.push(restarted.end);
    expect(await again).toMatchObject({ state: 'idle', openAisle: 4 });
    expect(await positionsOf(restarted)).toEqual([0, 0, 0, 900, 900, 900, 900, 900, 900, 900]);
  });
});

describe('the emulator program', () => {
  it('ends when its standard input ends', async () => {
    const { emulators } = await startBank();
    const exited = once(emulators.child, 'exit');
    emulators.child.stdin?.end();
    expect(await exited).toEqual([0, null]);
  });

  it('refuses on its control port what it does not understand, and goes on', async () => {
    const { emulators } = await startBank();
    expect(await emulators.control({ device: 'bank-9', read: 'state' })).toMatchObject({ ok: false, message: 'no device bank-9' });
    expect(await emulators.control({ device: 'bank-1', set: { beam: 1 } })).toMatchObject({ ok: false, message: expect.stringContaining('no knob beam') });
    expect(await emulators.control({ device: 'bank-1', act: 'fly' })).toMatchObject({ ok: false });
    expect(await emulators.control({ device: 'bank-1', read: 'state' })).toMatchObject({ ok: true, value: { state: 'idle' } });
  });

  it.each([
    [[], 'usage: serve --spec'], [['--spec', '/nowhere.json'], 'no such file'], [['--spec', DEVICE_HOST], 'JSON'],
  ])('says in one line what is wrong with %j and exits 1', (args, words) => {
    const { status, stderr } = spawnSync(process.execPath, [SERVE, ...args], { encoding: 'utf8' });
    expect(status).toBe(1);
    expect(stderr).toContain(words);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });
});

describe('the device-host program', () => {
  it('ends when its parent is gone', async () => {
    const child = spawn(process.execPath, [DEVICE_HOST], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
    const exited = once(child, 'exit');
    expect(await once(child, 'message')).toMatchObject([{ kind: 'hello', pid: child.pid }, undefined]);
    child.disconnect();
    expect(await exited).toEqual([0, null]);
  });

  it('is not to be started by hand', () => {
    const { status, stderr } = spawnSync(process.execPath, [DEVICE_HOST], { encoding: 'utf8' });
    expect(status).toBe(1);
    expect(stderr).toContain('started by Muniment, not by hand');
  });

  it('that dies at its start is tried again later and leaves every device lost', async () => {
    const folder = temporaryFolder();
    cleanups.push(folder.remove);
    const broken = join(folder.path, 'broken.mjs');
    writeFileSync(broken, 'process.exit(3);');
    let starts = 0;
    let bridge: DeviceBridge | undefined;
    await new Promise<void>((startedTwice) => {
      const startHost = (): ProgramChannel => {
        starts += 1;
        if (starts === 2) startedTwice();
        return forkProgram(broken);
      };
      bridge = createDeviceBridge({ startHost, clock: systemDriverClock });
      bridge.configure([{ deviceId: 'bank-1', family: 'shelving', driver: 'shelving/ms1', address: tcp(1), options: {}, pollIntervalMs: 1000, enabled: true }]);
    });
    expect(bridge?.statuses()).toMatchObject([{ health: 'lost', errorCode: 'DEVICES_HOST_GONE' }]);
    await bridge?.close();
  });
});
