import { fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { systemDriverClock } from '#drivers/contract/system-clock.ts';
import { createUsbDevice, readUsbSpec } from '#drivers/emulators/usbip/usb-spec.ts';
import { createDeviceBridge } from '#main/devices/device-bridge.ts';
import type { DeviceBridge } from '#main/devices/device-bridge.ts';
import type { ProgramChannel } from '#main/platform/program-channel.ts';
import type { DeviceConfig } from '#shared/domain/device-status.ts';
import { DEVICE_HOST, startEmulators, temporaryFolder } from '../../drivers/emulator-process.ts';
import type { EmulatorProcess } from '../../drivers/emulator-process.ts';
import { buildHidrawShim } from './build-hidraw-shim.ts';
import { createMockUsbTree } from './mock-usb-tree.ts';

const SERVE_USB = fileURLToPath(new URL('../../../drivers/emulators/usbip/serve-usb.ts', import.meta.url));
const MOCK_SYSFS = 'libumockdev-preload.so.0';

/**
 * Level 2: our own device-host process with the real node-hid and hidapi in it; only `/sys`, `/dev/hidraw*` and what stands
 * behind them are not the kernel's. The emulator is a third process.
 */
export interface NativeBench {
  readonly emulators: EmulatorProcess;
  /** A core's view of the devices, each call with a device-host of its own. */
  openBridge(configs: readonly DeviceConfig[]): DeviceBridge;
  /** The n-th device of the spec goes into a port; its nodes are those of the spec. */
  plug(device: number, port: number): Promise<void>;
  unplug(device: number, port: number): Promise<void>;
  /** How often bytes came over the wire of this device, as hex. */
  heard(name: string): Promise<readonly string[]>;
  /** The serial number that the n-th device has in this run alone: owners are known by it, and runs stand beside each other. */
  serialOf(device: number): string;
  /** The process id of the device-host that was started last. */
  hostPid(): number;
  close(): Promise<void>;
}

export async function openNativeBench(devices: readonly Readonly<Record<string, unknown>>[], hostEnv: NodeJS.ProcessEnv = {}): Promise<NativeBench> {
  const shim = buildHidrawShim();
  const folder = temporaryFolder();
  const cleanups: (() => unknown)[] = [folder.remove];
  const sockets = join(folder.path, 'nodes');
  mkdirSync(sockets);
  const tree = createMockUsbTree(join(folder.path, 'mock'));
  const spec = devices.map((device) => ({ serialNumber: randomUUID().slice(0, 8), ...device }));
  const emulators = await startEmulators(folder.path, spec, SERVE_USB, { hidrawFolder: sockets });
  cleanups.push(() => emulators.end());
  const described = readUsbSpec(join(folder.path, 'spec.json')).devices;
  const identityOf = (device: number) => {
    const found = described[device];
    if (found === undefined) throw new Error(`no device ${device}`);
    const { emulator, usb } = createUsbDevice(found, systemDriverClock);
    emulator.close();
    return { ...found, identity: usb.identity };
  };
  let hostPid = 0;
  const env = { ...process.env, ...hostEnv, LD_PRELOAD: `${shim}:${MOCK_SYSFS}`, UMOCKDEV_DIR: tree.folder, HIDRAW_SHIM_DIR: sockets };

  return {
    emulators,
    openBridge: (configs) => {
      const bridge = createDeviceBridge({
        startHost: () => {
          const host = forkWith(env);
          hostPid = host.pid ?? 0;
          return host;
        },
        clock: systemDriverClock,
      });
      cleanups.push(() => bridge.close());
      bridge.configure(configs);
      return bridge;
    },
    plug: async (device, port) => {
      const { name, firstNode, identity } = identityOf(device);
      await emulators.control({ device: name, act: 'plug' });
      tree.plug(port, firstNode, identity);
    },
    unplug: async (device, port) => {
      tree.unplug(port);
      await emulators.control({ device: identityOf(device).name, act: 'unplug' });
    },
    heard: async (name) => {
      const { value } = await emulators.control({ device: name, read: 'log' });
      return (value as { event: string; detail: { hex?: string } }[]).filter(({ event }) => event === 'report').map(({ detail }) => detail.hex ?? '');
    },
    serialOf: (device) => identityOf(device).serialNumber,
    hostPid: () => hostPid,
    close: async () => { for (const cleanup of cleanups.toReversed()) await cleanup(); },
  };
}

function forkWith(env: NodeJS.ProcessEnv): ProgramChannel {
  const child = fork(DEVICE_HOST, [], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'], execArgv: [], env });
  return {
    send: (message) => { if (child.connected) child.send(message as object, () => undefined); },
    onMessage: (listener) => { child.on('message', listener); },
    onExit: (listener) => { child.once('exit', () => listener()); },
    kill: () => { child.kill('SIGKILL'); },
    pid: child.pid,
  };
}
