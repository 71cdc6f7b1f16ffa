import { readdirSync, readFileSync } from 'node:fs';
import { ms1Driver } from '#drivers/shelving/ms1/driver.ts';
import type { DeviceBridge } from '#main/devices/device-bridge.ts';
import type { DeviceConfig, DeviceHealth } from '#shared/domain/device-status.ts';
import { independentMs1 } from '../../drivers/independent/ms1-controller.ts';
import { realTicker, serveOverTcp, type ServedController } from '../../drivers/independent/serve-controller.ts';
import { nextScan } from '../device-events.ts';
import { openNativeBench, type NativeBench } from './open-native-bench.ts';

/** What the device-host holds after a round: open files and sockets, threads, and memory in MiB. */
export interface SoakCount { readonly round: number; readonly handles: number; readonly threads: number; readonly residentMiB: number }

export interface SoakRequest {
  /** Each round unplugs every device, plugs it in again and works with it. A day with one every five minutes has 288. */
  readonly rounds: number;
  /** Questions to the sensor in each round, beside what the devices are polled for. */
  readonly readsPerRound: number;
  /** Deaths of the device-host at the end; the core must not keep anything of the dead. */
  readonly hostKills: number;
  /** A device-host that forgets one open file for each connection: the count must find it. */
  readonly leaky?: boolean;
  readonly report?: (count: SoakCount) => void;
}
export interface SoakReport {
  readonly counts: readonly SoakCount[];
  readonly reads: number;
  /** Open files of the core, before and after the deaths of its device-host. */
  readonly coreHandles: readonly [before: number, after: number];
  readonly leaks: readonly string[];
}

const LEAK = 'import net from "node:net"; import fs from "node:fs"; const { connect } = net.Socket.prototype; net.Socket.prototype.connect = function (...given) { fs.openSync("/dev/null"); return connect.apply(this, given); };';
/** Buffers that grow to their size and a garbage collector that is in no hurry; a session that is kept is ten times this in a day. */
const MEMORY_SLACK_MIB = 24;
const HID = [
  { name: 'thermo-1', kind: 'temperhum', firmware: 'TEMPerHUM_V3.9', temperatureC: 20 }, { name: 'sensor-1', kind: 'lascar', everyMs: 300 },
  { name: 'reader-1', kind: 'hid-pos' }, { name: 'bank-1', kind: 'ms1', carriages: 4 },
] as const;

/**
 * Devices that come and go, on their real drivers in a real device-host process: four behind the real node-hid, a bank on TCP.
 * Nothing may pile up in the host or in the core.
 */
export async function soakDevices({ rounds, readsPerRound, hostKills, leaky = false, report = () => undefined }: SoakRequest): Promise<SoakReport> {
  const ticker = realTicker();
  const controller = await serveOverTcp(independentMs1(ticker, 5).attach);
  const native = await openNativeBench(HID, leaky ? { NODE_OPTIONS: `--import data:text/javascript,${encodeURIComponent(LEAK)}` } : {});
  try {
    const bridge = native.openBridge(configsOf(native, controller));
    for (const device of HID.keys()) await native.plug(device, device + 1);
    await reached(bridge, 'ready');
    const counts: SoakCount[] = [];
    let reads = 0;
    for (let round = 1; round <= rounds; round += 1) {
      await comeAndGo(native, controller, bridge, round);
      for (let read = 0; read < readsPerRound; read += 1) await bridge.readClimateNow('thermo-1');
      reads += readsPerRound;
      await scanOnce(native, bridge, round);
      const count = { round, ...held(native.hostPid()) };
      counts.push(count);
      report(count);
    }
    const before = openFiles('self');
    for (let kill = 0; kill < hostKills; kill += 1) {
      process.kill(native.hostPid(), 'SIGKILL');
      await reached(bridge, 'starting', 'lost', 'failed');
      await reached(bridge, 'ready');
    }
    const coreHandles = [before, openFiles('self')] as const;
    return { counts, reads, coreHandles, leaks: leaksIn(counts, coreHandles) };
  } finally {
    await native.close();
    ticker.stop();
    await controller.close();
  }
}

function configsOf(native: NativeBench, { port }: ServedController): readonly DeviceConfig[] {
  const hid = (index: number, family: DeviceConfig['family'], driver: string, vendorId: number, productId: number): DeviceConfig => ({
    deviceId: HID[index]?.name ?? '', family, driver, address: { kind: 'hid', vendorId, productId, serialNumber: native.serialOf(index) },
    options: { hidBackEnd: 'hidraw' }, pollIntervalMs: 1000, enabled: true,
  });
  return [
    hid(0, 'climate', 'climate/temperhum', 0x413d, 0x2107), hid(1, 'climate', 'climate/lascar', 0x1781, 0x0ec4),
    hid(2, 'barcode', 'barcode/hid-pos', 0x1eab, 0x0010), hid(3, 'shelving', ms1Driver.name, 0x10c4, 0xea80),
    { deviceId: 'bank-2', family: 'shelving', driver: ms1Driver.name, address: { kind: 'tcp', host: '127.0.0.1', port }, options: {}, pollIntervalMs: 1000, enabled: true },
  ];
}

/** Every device goes, and comes back into the port of its neighbour. */
async function comeAndGo(native: NativeBench, controller: ServedController, bridge: DeviceBridge, round: number): Promise<void> {
  const portOf = (device: number, shift: number): number => 1 + (device + shift) % HID.length;
  const gone = reached(bridge, 'lost', 'starting', 'failed');
  for (const device of HID.keys()) await native.unplug(device, portOf(device, round - 1));
  controller.hangUp();
  await gone;
  for (const device of HID.keys()) await native.plug(device, portOf(device, round));
  await reached(bridge, 'ready');
}

async function scanOnce(native: NativeBench, bridge: DeviceBridge, round: number): Promise<void> {
  const code = `BX${String(round).padStart(6, '0')}`;
  const scan = nextScan(bridge);
  await native.emulators.control({ device: 'reader-1', set: { code } });
  const { text } = await scan;
  if (text !== code) throw new Error(`${code} was read as ${text}`);
}

/** Resolves when every device has been in one of these states since the call. */
function reached(bridge: DeviceBridge, ...healths: readonly DeviceHealth[]): Promise<void> {
  const waiting = new Set(bridge.statuses().filter(({ health }) => !healths.includes(health)).map(({ deviceId }) => deviceId));
  return new Promise((resolve) => {
    if (waiting.size === 0) { resolve(); return; }
    const off = bridge.on((event) => {
      if (event.kind !== 'device' || !healths.includes(event.status.health)) return;
      waiting.delete(event.status.deviceId);
      if (waiting.size > 0) return;
      off();
      resolve();
    });
  });
}

const openFiles = (pid: number | 'self'): number => readdirSync(`/proc/${pid}/fd`).length;

function held(pid: number): Omit<SoakCount, 'round'> {
  const resident = /^VmRSS:\s+(\d+) kB$/mu.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? '0';
  return { handles: openFiles(pid), threads: readdirSync(`/proc/${pid}/task`).length, residentMiB: Math.round(Number(resident) / 1024) };
}

/** The least of the last half against the most of the first: what only grows is above it, what comes and goes is not. */
function leaksIn(counts: readonly SoakCount[], [before, after]: readonly [number, number]): readonly string[] {
  const half = Math.ceil(counts.length / 2);
  const grown = (what: 'handles' | 'threads' | 'residentMiB', slack: number): readonly string[] => {
    const most = Math.max(...counts.slice(0, half).map((count) => count[what]));
    const least = Math.min(...counts.slice(half).map((count) => count[what]));
    return least > most + slack ? [`${what}: at most ${most} in the first half, at least ${least} in the last`] : [];
  };
  return [...grown('handles', 0), ...grown('threads', 0), ...grown('residentMiB', MEMORY_SLACK_MIB), ...(after > before ? [`open files of the core: ${before}, then ${after}`] : [])];
}
