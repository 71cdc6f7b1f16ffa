import { fork } from 'node:child_process';
import type { ProgramChannel } from './program-channel.ts';

/** Starts an entry file of ours (`out/main/device-host.js`, or the .ts in tests) under this very Node. */
export function forkProgram(entryFile: string): ProgramChannel {
  const child = fork(entryFile, [], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'], execArgv: [] });
  let gone = false;
  const exitListeners: (() => void)[] = [];
  const exit = (): void => {
    if (gone) return;
    gone = true;
    for (const listener of exitListeners) listener();
  };
  child.on('exit', exit);
  // The process could not be started at all.
  child.on('error', () => { if (child.pid === undefined) exit(); });
  return {
    send: (message) => {
      if (!gone && child.connected) child.send(message as object, () => undefined);
    },
    onMessage: (listener) => { child.on('message', listener); },
    onExit: (listener) => { exitListeners.push(listener); },
    kill: () => { child.kill('SIGKILL'); },
    pid: child.pid,
  };
}
