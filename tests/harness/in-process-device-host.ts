import { systemDriverClock } from '#drivers/contract/system-clock.ts';
import { loadDriver } from '#drivers/registry.ts';
import type { ProgramChannel, ProgramPort } from '#main/platform/program-channel.ts';
import { runDeviceHost } from '#main/devices/run-device-host.ts';

/** The device-host program with its real drivers in this process: everything is as it is but the process. */
export function startInProcessDeviceHost(): ProgramChannel {
  let toCore: (message: unknown) => void = () => undefined;
  let toHost: (message: unknown) => void = () => undefined;
  let onExit: () => void = () => undefined;
  const copy = (message: unknown): unknown => JSON.parse(JSON.stringify(message));
  const port: ProgramPort = {
    send: (message) => { const sent = copy(message); queueMicrotask(() => toCore(sent)); },
    onMessage: (listener) => { toHost = listener; },
    onDisconnect: () => undefined,
  };
  // The core listens first; a process takes longer to say hello.
  queueMicrotask(() => runDeviceHost({ port, clock: systemDriverClock, loadDriver, pid: process.pid, onFinished: () => onExit() }));
  return {
    send: (message) => { const sent = copy(message); queueMicrotask(() => toHost(sent)); },
    onMessage: (listener) => { toCore = listener; },
    onExit: (listener) => { onExit = listener; },
    kill: () => onExit(),
    pid: process.pid,
  };
}
