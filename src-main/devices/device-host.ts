import { systemDriverClock } from '#drivers/contract/system-clock.ts';
import { loadDriver } from '#drivers/registry.ts';
import { openProgramPort } from '#main/platform/open-program-port.ts';
import { runDeviceHost } from './run-device-host.ts';

/** Entry point of the device-host process, started by `child_process.fork` or by Electron's `utilityProcess.fork`. */
runDeviceHost({ port: openProgramPort(), clock: systemDriverClock, loadDriver, pid: process.pid, onFinished: () => process.exit(0) });
