import { join } from 'node:path';
import { systemDriverClock } from '#drivers/contract/system-clock.ts';
import { createDeviceBridge } from '#main/devices/device-bridge.ts';
import type { DeviceBridge } from '#main/devices/device-bridge.ts';
import type { ProgramChannel } from '#main/platform/program-channel.ts';
import { forkProgram } from '#main/platform/fork-program.ts';
import type { DeviceConfig } from '#shared/domain/device-status.ts';
import { startEmulators, temporaryFolder } from '../../drivers/emulator-process.ts';
import type { EmulatorProcess } from '../../drivers/emulator-process.ts';
import { attachUsbip } from './attach-usbip.ts';

/** Of one test; generous, for software emulation on a busy machine. */
export const TIMEOUT = { timeout: 40_000 } as const;

/** Bundled into the same folder. */
const SERVE_USB = join(import.meta.dirname, 'serve-usb.js');
const DEVICE_HOST = join(import.meta.dirname, 'device-host.js');

/** Level 3: the kernel's USB host and drivers between our device-host process and the emulators' process. */
export interface GuestBench {
  readonly emulators: EmulatorProcess;
  /** Every device-host that was started, the last one alive. */
  readonly hosts: readonly ProgramChannel[];
  openBridge(configs: readonly DeviceConfig[]): DeviceBridge;
  /** The n-th device of the spec (from 1) goes into a port of the machine, from 0. */
  plug(device: number, port: number): Promise<void>;
  /** Its cable is pulled. */
  unplug(name: string): Promise<void>;
  set(name: string, knobs: Readonly<Record<string, string | number | boolean>>): Promise<unknown>;
  /** What its emulator logged of this event. */
  logged(name: string, event: string): Promise<readonly Readonly<Record<string, unknown>>[]>;
  close(): Promise<void>;
}

export async function openGuestBench(devices: readonly Readonly<Record<string, unknown>>[]): Promise<GuestBench> {
  const folder = temporaryFolder();
  const emulators = await startEmulators(folder.path, devices, SERVE_USB);
  const cleanups: (() => unknown)[] = [folder.remove, () => emulators.end()];
  const hosts: ProgramChannel[] = [];
  return {
    emulators,
    hosts,
    openBridge: (configs) => {
      const startHost = (): ProgramChannel => {
        const host = forkProgram(DEVICE_HOST);
        hosts.push(host);
        return host;
      };
      const bridge = createDeviceBridge({ startHost, clock: systemDriverClock });
      cleanups.push(() => bridge.close());
      // For out/hardware/guest.log: what a test waited for in vain is seen there.
      bridge.on((event) => { if (event.kind === 'device') console.log(`device ${JSON.stringify(event.status)}`); });
      bridge.configure(configs);
      return bridge;
    },
    plug: async (device, port) => {
      await emulators.control({ device: devices[device - 1]?.name, act: 'plug' });
      await attachUsbip(emulators.ports.usbip ?? 0, device, port);
    },
    unplug: async (name) => { await emulators.control({ device: name, act: 'unplug' }); },
    set: (name, knobs) => emulators.control({ device: name, set: knobs }),
    logged: async (name, event) => {
      const { value } = await emulators.control({ device: name, read: 'log' });
      return (value as { event: string; detail: Record<string, unknown> }[]).filter((entry) => entry.event === event).map(({ detail }) => detail);
    },
    close: async () => { for (const cleanup of cleanups.toReversed()) await cleanup(); },
  };
}
