import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { MunimentError } from '#shared/errors.ts';
import { unsupportedSetting, type ScanSettings, type ScannerReport, type ScanSourceAbilities } from '#shared/domain/scanning.ts';
import type { DriverClock } from '../../contract/driver-clock.ts';
import type { Driver } from '../../contract/driver.ts';
import type { ScannerSession, TakeImage } from '../../contract/scanner-session.ts';
import { runProgram } from '../run-program.ts';
import { takeFile, withSpoolFolder } from '../spooled-files.ts';
import { listArguments, NAPS2_DRIVERS, readDevices, scanArguments, troubleIn, type Naps2Driver } from './command-line.ts';

/** Where its installer puts it, and the name for a PATH. */
const PROGRAMS = ['C:\\Program Files\\NAPS2\\NAPS2.Console.exe', 'C:\\Program Files (x86)\\NAPS2\\NAPS2.Console.exe', 'naps2.console', 'NAPS2.Console'];
const ASK_WITHIN_MS = 30_000;
/** NAPS2 does not say what a device can do; what is too much, it refuses itself. */
const ABILITIES: Omit<ScanSourceAbilities, 'source' | 'duplex'> = { resolutionsDpi: [100, 150, 200, 300, 400, 600], colourModes: ['colour', 'grey', 'blackWhite'], maxWidthMm: 297, maxHeightMm: 420 };
const SOURCES: readonly ScanSourceAbilities[] = [{ source: 'platen', duplex: false, ...ABILITIES }, { source: 'feeder', duplex: true, ...ABILITIES }];

/**
 * The bridge to WIA and TWAIN: NAPS2.Console, when the user has installed it. Options: `device` as `--listdevices` names it,
 * `driver` (`wia`, `twain`, `escl`, `sane`). It writes its files when the scan is over, so pages come together at the end of a batch.
 */
export function createNaps2Driver(programs: readonly string[]): Driver {
  return {
    name: 'scanning/naps2',
    family: 'scanning',
    capabilities: { addressKinds: ['none'], shelfCommands: {}, measures: [] },
    open: async ({ deviceId, options, clock }) => {
      const { device } = options;
      const driver = NAPS2_DRIVERS.find((name) => name === (options.driver ?? 'wia'));
      if (typeof device !== 'string' || device === '' || device.startsWith('-')) throw new MunimentError('DEVICES_BAD_OPTIONS', { deviceId, option: 'device' });
      if (driver === undefined) throw new MunimentError('DEVICES_BAD_OPTIONS', { deviceId, option: 'driver' });
      const { program, devices } = await listWithFirst(programs, driver, clock, deviceId);
      if (!devices.includes(device)) throw new MunimentError('DEVICES_NOT_FOUND', { deviceId, address: device });
      return createSession({ program, driver, device, clock });
    },
  };
}

export const naps2Driver = createNaps2Driver(PROGRAMS);

async function listWithFirst(programs: readonly string[], driver: Naps2Driver, clock: DriverClock, deviceId: string): Promise<{ program: string; devices: readonly string[] }> {
  for (const program of programs) {
    const abort = new AbortController();
    const cancel = clock.after(ASK_WITHIN_MS, () => abort.abort(new MunimentError('DEVICES_TIMEOUT', { deviceId })));
    try {
      const { stdout } = await runProgram({ program, args: listArguments(driver), clock, signal: abort.signal });
      return { program, devices: readDevices(stdout) };
    } catch (error) {
      if (!(error instanceof MunimentError) || error.code !== 'SCAN_PROGRAM_MISSING') throw error;
    } finally {
      cancel();
    }
  }
  throw new MunimentError('SCAN_PROGRAM_MISSING', { program: 'NAPS2' });
}

function createSession({ program, driver, device, clock }: { program: string; driver: Naps2Driver; device: string; clock: DriverClock }): ScannerSession {
  const closing = new AbortController();
  let scanning = false;
  const report = (): ScannerReport => ({ model: device, serialNumber: '', sources: SOURCES, state: scanning ? 'busy' : 'idle', feeder: 'unknown' });

  const scan = (settings: ScanSettings, take: TakeImage, signal: AbortSignal): Promise<number> => withSpoolFolder(async (folder) => {
    const { code, stdout, stderr } = await runProgram({ program, args: scanArguments(driver, device, settings, folder), clock, signal });
    const files = (await readdir(folder)).filter((name) => name.endsWith('.jpg')).sort();
    for (const name of files) await takeFile(join(folder, name), take);
    const output = `${stdout}\n${stderr}`;
    const trouble = troubleIn(output);
    // An empty feeder after pages is how every batch ends.
    if (trouble !== null && !(trouble === 'SCAN_FEEDER_EMPTY' && files.length > 0)) throw new MunimentError(trouble, { setting: '', reason: '' });
    if (code !== 0 || files.length === 0) throw new MunimentError('SCAN_PROGRAM_FAILED', { program: 'NAPS2', detail: output.trim().split('\n').at(-1)?.slice(0, 200) ?? '' });
    return files.length;
  });

  return {
    family: 'scanning',
    identity: `${device} (NAPS2, ${driver})`,
    report: async () => report(),
    scan: async (settings, take, signal) => {
      if (scanning) throw new MunimentError('SCAN_IN_USE', {});
      const setting = unsupportedSetting(report(), settings);
      if (setting !== null) throw new MunimentError('SCAN_SETTINGS_REFUSED', { setting });
      scanning = true;
      try {
        return await scan(settings, take, AbortSignal.any([signal, closing.signal]));
      } finally {
        scanning = false;
      }
    },
    on: () => () => undefined,
    close: async () => { closing.abort(new MunimentError('SCAN_LINK_LOST', {})); },
  };
}
