import type { ProgramPort } from './program-channel.ts';

/** Electron's side of the link; there it stands in the place of `process.send`. */
interface UtilityParentPort {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (event: { readonly data: unknown }) => void): void;
}

/** The link to whoever started this process, by `child_process.fork` or by Electron's `utilityProcess.fork`. Throws where nobody of ours did. */
export function openProgramPort(): ProgramPort {
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
  if (send === undefined) throw new Error('this process is started by Muniment, not by hand');
  return {
    // A parent that is gone cannot be told so; `disconnect` is on its way.
    send: (message) => { send(message, undefined, undefined, () => undefined); },
    onMessage: (listener) => { process.on('message', listener); },
    onDisconnect: (listener) => { process.on('disconnect', listener); },
  };
}
