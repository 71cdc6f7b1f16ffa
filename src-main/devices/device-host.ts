import { systemDriverClock } from '#drivers/contract/system-clock.ts';
import { loadDriver } from '#drivers/registry.ts';
import type { DeviceHostPort } from './device-host-channel.ts';
import { runDeviceHost } from './run-device-host.ts';

/** Entry point of the device-host process, started by `child_process.fork` or by Electron's `utilityProcess.fork`. */

/** Electron's side of the link; there it stands in the place of `process.send`. */
interface UtilityParentPort {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (event: { readonly data: unknown }) => void): void;
}

function openPort(): DeviceHostPort {
  const parentPort = (process as { parentPort?: UtilityParentPort }).parentPort;
  if (parentPort !== undefined) {
    return {
      send: (message) => parentPort.postMessage(message),
      onMessage: (listener) => parentPort.on('message', ({ data }) => listener(data)),
      // Electron ends a utility process together with its parent.
      onDisconnect: () => undefined,
    };
  }
  const send = process.send?.bind(process);
  if (send === undefined) throw new Error('device-host is started by Muniment, not by hand');
  return {
    // A parent that is gone cannot be told so; `disconnect` is on its way.
    send: (message) => { send(message, undefined, undefined, () => undefined); },
    onMessage: (listener) => { process.on('message', listener); },
    onDisconnect: (listener) => { process.on('disconnect', listener); },
  };
}

runDeviceHost({ port: openPort(), clock: systemDriverClock, loadDriver, pid: process.pid, onFinished: () => process.exit(0) });
