import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { MessageChannelMain, utilityProcess, type UtilityProcess, type WebContents } from 'electron';
import { readPorts } from '../launch-emulators.ts';
import { fromCoreProcess, type ToCoreProcess } from './door-messages.ts';

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
}

const RESTART_DELAYS_MS = [250, 1_000, 5_000, 30_000];

/** Keeps one core process running and relays between it and the device-host processes that it asks for. */
export function superviseCore(options: CoreSupervisorOptions): CoreSupervisor {
  let core: UtilityProcess;
  let deaths = 0;
  let closing: (() => void) | null = null;
  let emulators: UtilityProcess | null = null;
  const deviceHosts = new Map<number, UtilityProcess>();
  const post = (message: ToCoreProcess) => core.postMessage(message);

  const launch = () => {
    core = utilityProcess.fork(join(import.meta.dirname, 'core-process.js'), [], { serviceName: 'muniment-core', stdio: 'inherit' });
    core.on('message', receive);
    core.on('exit', () => {
      for (const host of deviceHosts.values()) host.kill();
      deviceHosts.clear();
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
      case 'closed': core.kill(); return;
      case 'startDeviceHost': startDeviceHost(message.hostId); return;
      case 'toDeviceHost': deviceHosts.get(message.hostId)?.postMessage(message.message); return;
      case 'startEmulators': void startEmulators(message.program, message.specFile); return;
      case 'killDeviceHost': deviceHosts.get(message.hostId)?.kill();
    }
  };

  const startDeviceHost = (hostId: number) => {
    const host = utilityProcess.fork(join(import.meta.dirname, 'device-host.js'), [], { serviceName: 'muniment-devices', stdio: 'inherit' });
    deviceHosts.set(hostId, host);
    host.on('message', (said: unknown) => post({ kind: 'deviceHostSaid', hostId, message: said }));
    host.on('exit', () => { deviceHosts.delete(hostId); post({ kind: 'deviceHostExited', hostId }); });
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
