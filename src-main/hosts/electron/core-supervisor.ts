import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { MessageChannelMain, utilityProcess, type UtilityProcess, type WebContents } from 'electron';
import { readPorts } from '../launch-emulators.ts';
import { fromCoreProcess, PROGRAM_SERVICES, type Program, type TaskCounts, type ToCoreProcess } from './door-messages.ts';

export interface CoreSupervisor {
  /** Gives a window a port to the core. */
  connect(contents: WebContents): void;
  close(): Promise<void>;
}

export interface CoreSupervisorOptions {
  readonly start: Extract<ToCoreProcess, { kind: 'start' }>;
  /** The core could not open the room: words for a dialog. */
  onFailed(code: string, message: string): void;
  /** A new core runs where one died: windows must ask for new ports. */
  onRestarted(): void;
  /** Other numbers than before. */
  onTaskCounts(counts: TaskCounts): void;
}

const RESTART_DELAYS_MS = [250, 1_000, 5_000, 30_000];

/** Keeps one core process running and relays between it and the processes that it asks for. */
export function superviseCore(options: CoreSupervisorOptions): CoreSupervisor {
  let core: UtilityProcess;
  let deaths = 0;
  let closing: (() => void) | null = null;
  let emulators: UtilityProcess | null = null;
  const programs = new Map<number, UtilityProcess>();
  const post = (message: ToCoreProcess) => core.postMessage(message);

  const launch = () => {
    core = utilityProcess.fork(join(import.meta.dirname, 'core-process.js'), [], { serviceName: 'muniment-core', stdio: 'inherit' });
    core.on('message', receive);
    core.on('exit', () => {
      for (const program of programs.values()) program.kill();
      programs.clear();
      if (closing) { closing(); return; }
      setTimeout(() => { launch(); options.onRestarted(); }, RESTART_DELAYS_MS[Math.min(deaths++, RESTART_DELAYS_MS.length - 1)]);
    });
    post(options.start);
  };

  const receive = (data: unknown) => {
    const message = fromCoreProcess.parse(data);
    switch (message.kind) {
      case 'ready': deaths = 0; return;
      case 'failed': options.onFailed(message.code, message.message); return;
      case 'taskCounts': options.onTaskCounts({ overdue: message.overdue, today: message.today }); return;
      case 'closed': core.kill(); return;
      case 'startProgram': startProgram(message.programId, message.program); return;
      case 'toProgram': programs.get(message.programId)?.postMessage(message.message); return;
      case 'startEmulators': void startEmulators(message.program, message.specFile); return;
      case 'killProgram': programs.get(message.programId)?.kill();
    }
  };

  const startProgram = (programId: number, program: Program) => {
    const started = utilityProcess.fork(join(import.meta.dirname, `${program}.js`), [], { serviceName: PROGRAM_SERVICES[program], stdio: 'inherit' });
    programs.set(programId, started);
    started.on('message', (said: unknown) => post({ kind: 'programSaid', programId, message: said }));
    started.on('exit', () => { programs.delete(programId); post({ kind: 'programExited', programId }); });
  };

  const startEmulators = async (program: string, specFile: string) => {
    emulators?.kill();
    emulators = utilityProcess.fork(program, ['--spec', specFile, '--detached'], { serviceName: 'muniment-emulators', stdio: ['ignore', 'pipe', 'inherit'] });
    post({ kind: 'emulatorsReady', ports: await readPorts(emulators.stdout as Readable) });
  };

  launch();
  return {
    connect(contents) {
      const { port1, port2 } = new MessageChannelMain();
      core.postMessage({ kind: 'connect' } satisfies ToCoreProcess, [port1]);
      contents.postMessage('muniment:port', null, [port2]);
    },
    close: () => new Promise((resolve) => {
      closing = resolve;
      post({ kind: 'close' });
      // A core that hangs must not keep the workstation from shutting down; what it confirmed is on the disk.
      setTimeout(() => core.kill(), 10_000).unref();
    }),
  };
}
