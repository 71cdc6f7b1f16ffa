import type { ProgramChannel } from '#main/platform/program-channel.ts';
import type { EmulatorLauncher, RunningEmulators } from '../launch-emulators.ts';
import type { FromCoreProcess, Program, ToCoreProcess } from './door-messages.ts';

export interface ProcessRelay {
  start(program: Program): ProgramChannel;
  readonly launchEmulators: EmulatorLauncher;
  receive(message: ToCoreProcess): void;
}

/**
 * Only Electron's main process may start utility processes, so the core asks it for a device host or a typesetter (and, in a sample
 * room, for the emulators) and talks to that through it. One instance a core; every new process gets a new number, and a late word of a dead one is nobody's.
 */
export function createProcessRelay(post: (message: FromCoreProcess) => void): ProcessRelay {
  let nextId = 1;
  const programs = new Map<number, { message: ((message: unknown) => void)[]; exit: (() => void)[] }>();
  let emulatorsReady: (running: RunningEmulators) => void = () => undefined;
  return {
    launchEmulators: (program, specFile) => new Promise((resolve) => {
      emulatorsReady = resolve;
      post({ kind: 'startEmulators', program, specFile });
    }),
    start(program) {
      const programId = nextId++;
      const listeners = { message: [] as ((message: unknown) => void)[], exit: [] as (() => void)[] };
      programs.set(programId, listeners);
      post({ kind: 'startProgram', programId, program });
      return {
        pid: undefined,
        send: (message) => post({ kind: 'toProgram', programId, message }),
        onMessage: (listener) => { listeners.message.push(listener); },
        onExit: (listener) => { listeners.exit.push(listener); },
        kill: () => post({ kind: 'killProgram', programId }),
      };
    },
    receive(message) {
      // Electron ends the emulators together with the program.
      if (message.kind === 'emulatorsReady') emulatorsReady({ ports: message.ports, close: () => Promise.resolve() });
      if (message.kind === 'programSaid') for (const listener of programs.get(message.programId)?.message ?? []) listener(message.message);
      if (message.kind !== 'programExited') return;
      const exited = programs.get(message.programId);
      programs.delete(message.programId);
      for (const listener of exited?.exit ?? []) listener();
    },
  };
}
