import type { DeviceHostChannel } from '#main/devices/device-host-channel.ts';
import type { EmulatorLauncher, RunningEmulators } from '../launch-emulators.ts';
import type { FromCoreProcess, ToCoreProcess } from './door-messages.ts';

export interface ProcessRelay {
  start(): DeviceHostChannel;
  readonly launchEmulators: EmulatorLauncher;
  receive(message: ToCoreProcess): void;
}

/**
 * Only Electron's main process may start utility processes, so the core asks it for a device host (and, in a sample
 * room, for the emulators) and talks to that through it. One instance a core; every new host gets a new number, and a late word of a dead one is nobody's.
 */
export function createProcessRelay(post: (message: FromCoreProcess) => void): ProcessRelay {
  let nextId = 1;
  const hosts = new Map<number, { message: ((message: unknown) => void)[]; exit: (() => void)[] }>();
  let emulatorsReady: (running: RunningEmulators) => void = () => undefined;
  return {
    launchEmulators: (program, specFile) => new Promise((resolve) => {
      emulatorsReady = resolve;
      post({ kind: 'startEmulators', program, specFile });
    }),
    start() {
      const hostId = nextId++;
      const listeners = { message: [] as ((message: unknown) => void)[], exit: [] as (() => void)[] };
      hosts.set(hostId, listeners);
      post({ kind: 'startDeviceHost', hostId });
      return {
        pid: undefined,
        send: (message) => post({ kind: 'toDeviceHost', hostId, message }),
        onMessage: (listener) => { listeners.message.push(listener); },
        onExit: (listener) => { listeners.exit.push(listener); },
        kill: () => post({ kind: 'killDeviceHost', hostId }),
      };
    },
    receive(message) {
      // Electron ends the emulators together with the program.
      if (message.kind === 'emulatorsReady') emulatorsReady({ ports: message.ports, close: () => Promise.resolve() });
      if (message.kind === 'deviceHostSaid') for (const listener of hosts.get(message.hostId)?.message ?? []) listener(message.message);
      if (message.kind !== 'deviceHostExited') return;
      const exited = hosts.get(message.hostId);
      hosts.delete(message.hostId);
      for (const listener of exited?.exit ?? []) listener();
    },
  };
}
