import type { Clock } from '#main/platform/clock.ts';
import { createAbsentDevices } from './absent-devices.ts';
import { createDeviceBridge, type DeviceBridge } from './device-bridge.ts';
import type { ProgramChannel } from '#main/platform/program-channel.ts';
import { forkProgram } from '#main/platform/fork-program.ts';

/** A program to fork under this Node, a door's own way to start one (Electron), or a bridge that a test brings. */
export type DeviceHostStart = { readonly program: string } | { readonly start: () => ProgramChannel } | { readonly bridge: DeviceBridge };

/** The bridge to the device side; with null every device is off. */
export function openDevices(host: DeviceHostStart | null, clock: Clock): DeviceBridge {
  if (host === null) return createAbsentDevices();
  if ('bridge' in host) return host.bridge;
  const startHost = 'program' in host ? () => forkProgram(host.program) : host.start;
  return createDeviceBridge({ startHost, clock: { nowMs: clock.nowMs, steadyMs: clock.steadyMs, after } });
}

function after(delayMs: number, run: () => void): () => void {
  const timer = setTimeout(run, delayMs);
  return () => clearTimeout(timer);
}
