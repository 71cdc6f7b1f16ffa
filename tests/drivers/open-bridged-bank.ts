import { createDeviceBridge } from '#main/devices/device-bridge.ts';
import type { DeviceBridge, DeviceEvent } from '#main/devices/device-bridge.ts';
import type { ProgramChannel, ProgramPort } from '#main/platform/program-channel.ts';
import { runDeviceHost } from '#main/devices/run-device-host.ts';
import { openTemperSession } from '#drivers/climate/temperhum/session.ts';
import { temperhumDriver } from '#drivers/climate/temperhum/driver.ts';
import type { Driver } from '#drivers/contract/driver.ts';
import type { DeviceEmulator } from '#drivers/emulators/emulator.ts';
import { createMs1Emulator } from '#drivers/emulators/ms1/ms1-emulator.ts';
import { createTemperhumEmulator } from '#drivers/emulators/temperhum/temperhum-emulator.ts';
import { ms1Driver, openMs1Session } from '#drivers/shelving/ms1/driver.ts';
import type { ByteStream } from '#drivers/transports/byte-stream.ts';
import { createMemoryStreamPair } from '#drivers/transports/memory-byte-stream.ts';
import type { MemoryStreamPair } from '#drivers/transports/memory-byte-stream.ts';
import { streamReportLink } from '#drivers/transports/stream-report-link.ts';
import { MunimentError } from '#shared/errors.ts';
import type { DeviceConfig } from '#shared/domain/device-status.ts';
import { createManualClock } from './manual-clock.ts';
import type { ManualClock } from './manual-clock.ts';

/** A device-host in this process, whose death, deafness and madness the test decides. */
export interface TestHost {
  readonly channel: ProgramChannel;
  /** SIGKILL: nothing more comes out of it, its handles fall shut. */
  die(): void;
  /** It neither hears nor speaks any more, but lives. */
  hang(): void;
  /** Says something to the core that the test makes up. */
  say(message: unknown): void;
  readonly heard: unknown[];
  readonly killed: () => boolean;
}

export const BANK: DeviceConfig = {
  deviceId: 'bank-1', family: 'shelving', driver: 'shelving/ms1', address: { kind: 'tcp', host: 'memory', port: 1 }, options: {}, pollIntervalMs: 1000, enabled: true,
};
export const THERMOMETER: DeviceConfig = {
  deviceId: 'thermo-1', family: 'climate', driver: 'climate/temperhum', address: { kind: 'tcp', host: 'memory', port: 2 }, options: {}, pollIntervalMs: 60_000, enabled: true,
};

export interface BridgedRoom {
  readonly clock: ManualClock;
  readonly bridge: DeviceBridge;
  readonly bank: DeviceEmulator;
  readonly thermometer: DeviceEmulator;
  readonly events: DeviceEvent[];
  readonly hosts: TestHost[];
  /** Cables cut and not yet plugged in again: opening fails. */
  unplug(device: 'bank' | 'thermometer'): void;
  plugIn(device: 'bank' | 'thermometer'): void;
  commands(): number;
}

/** The bridge, the host program and two emulated devices on one hand-turned clock; only the process boundary is in memory. */
export async function openBridgedRoom(configs: readonly DeviceConfig[] = [BANK, THERMOMETER]): Promise<BridgedRoom> {
  const clock = createManualClock();
  const bank = createMs1Emulator({ clock });
  const thermometer = createTemperhumEmulator({ clock });
  const unplugged = new Set<string>();
  const pairs = new Map<string, MemoryStreamPair>();
  const connect = (name: string, emulator: DeviceEmulator, live: Set<ByteStream>): ByteStream => {
    if (unplugged.has(name)) throw new MunimentError('DEVICES_NOT_FOUND', { deviceId: name, address: 'memory' });
    const pair = createMemoryStreamPair();
    pairs.set(name, pair);
    emulator.attach(pair.far);
    live.add(pair.near);
    return pair.near;
  };
  const hosts: TestHost[] = [];
  const startHost = (): ProgramChannel => {
    const host = createTestHost(clock, (live) => async (name): Promise<Driver> => {
      if (name === 'shelving/ms1') return { ...ms1Driver, open: async (request) => openMs1Session(connect('bank', bank, live), request) };
      if (name === 'climate/temperhum') {
        return {
          ...temperhumDriver,
          open: async ({ deviceId }) => openTemperSession({ deviceId, clock, probe: 'internal', link: streamReportLink(connect('thermometer', thermometer, live), 8) }),
        };
      }
      throw new MunimentError('DEVICES_UNKNOWN_DRIVER', { driver: name });
    });
    hosts.push(host);
    return host.channel;
  };
  const bridge = createDeviceBridge({ startHost, clock });
  const events: DeviceEvent[] = [];
  bridge.on((event) => events.push(event));
  bridge.configure(configs);
  await clock.advance(10);
  return {
    clock, bridge, bank, thermometer, events, hosts,
    unplug: (device) => { unplugged.add(device); pairs.get(device)?.cut(); },
    plugIn: (device) => { unplugged.delete(device); },
    commands: () => bank.log.entries().filter(({ event }) => event === 'command').length,
  };
}

function createTestHost(clock: ManualClock, loaderOver: (live: Set<ByteStream>) => (name: string) => Promise<Driver>): TestHost {
  const live = new Set<ByteStream>();
  const heard: unknown[] = [];
  let toCore: (message: unknown) => void = () => undefined;
  let toHost: (message: unknown) => void = () => undefined;
  let onExit: () => void = () => undefined;
  let alive = true;
  let hung = false;
  let killed = false;
  const copy = (message: unknown): unknown => JSON.parse(JSON.stringify(message));
  const die = (): void => {
    if (!alive) return;
    alive = false;
    for (const stream of live) stream.close().catch(() => undefined);
    queueMicrotask(onExit);
  };
  const port: ProgramPort = {
    send: (message) => { const sent = copy(message); queueMicrotask(() => { if (alive && !hung) toCore(sent); }); },
    onMessage: (listener) => { toHost = listener; },
    onDisconnect: () => undefined,
  };
  runDeviceHost({ port, clock, loadDriver: loaderOver(live), pid: 1, onFinished: die });
  return {
    channel: {
      send: (message) => { const sent = copy(message); heard.push(sent); queueMicrotask(() => { if (alive && !hung) toHost(sent); }); },
      onMessage: (listener) => { toCore = listener; },
      onExit: (listener) => { onExit = listener; },
      kill: () => { killed = true; die(); },
      pid: 1,
    },
    die,
    hang: () => { hung = true; },
    say: (message) => toCore(message),
    heard,
    killed: () => killed,
  };
}
