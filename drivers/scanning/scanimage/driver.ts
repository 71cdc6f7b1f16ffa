import { isAbsolute } from 'node:path';
import { MunimentError } from '#shared/errors.ts';
import { unsupportedSetting, type ScanSettings, type ScannerReport } from '#shared/domain/scanning.ts';
import type { DriverClock } from '../../contract/driver-clock.ts';
import type { Driver } from '../../contract/driver.ts';
import type { ScannerSession, TakeImage } from '../../contract/scanner-session.ts';
import { runProgram } from '../run-program.ts';
import { takeFile, withSpoolFolder } from '../spooled-files.ts';
import { abilitiesOf, batchArguments, exitError, readOptions, type SaneOptions } from './command-line.ts';

const ASK_WITHIN_MS = 20_000;

/** A scanner driver over SANE's `scanimage`. Option `device`: the name that `scanimage -L` gives it. The program is the caller's to choose, not the room's settings'. */
export function createScanimageDriver(program: string): Driver {
  return {
    name: 'scanning/scanimage',
    family: 'scanning',
    capabilities: { addressKinds: ['none'], shelfCommands: {}, measures: [] },
    open: async ({ deviceId, options: { device }, clock }) => {
      if (typeof device !== 'string' || device === '') throw new MunimentError('DEVICES_BAD_OPTIONS', { deviceId, option: 'device' });
      const abort = new AbortController();
      const cancel = clock.after(ASK_WITHIN_MS, () => abort.abort(new MunimentError('DEVICES_TIMEOUT', { deviceId })));
      try {
        const { code, stdout } = await runProgram({ program, args: [`--device-name=${device}`, '--all-options'], clock, signal: abort.signal });
        if (code !== 0) throw new MunimentError(code === 11 ? 'SCAN_DENIED' : 'DEVICES_NOT_FOUND', { deviceId, address: device });
        return createSession(program, device, readOptions(stdout), clock);
      } finally {
        cancel();
      }
    },
  };
}

export const scanimageDriver = createScanimageDriver('scanimage');

function createSession(program: string, device: string, options: SaneOptions, clock: DriverClock): ScannerSession {
  const closing = new AbortController();
  const sources = abilitiesOf(options);
  let scanning = false;
  // SANE has no question for the feeder that works before a scan; the scan itself answers it.
  const report = (): ScannerReport => ({ model: device, serialNumber: '', sources, state: scanning ? 'busy' : 'idle', feeder: sources.some(({ source }) => source === 'feeder') ? 'unknown' : 'none' });

  const scan = (settings: ScanSettings, take: TakeImage, signal: AbortSignal): Promise<number> => withSpoolFolder(async (folder) => {
    const failed = new AbortController();
    let pages = 0;
    let taking: Promise<void> = Promise.resolve();
    const onLine = (line: string): void => {
      const file = line.trim();
      if (!isAbsolute(file)) return;
      taking = taking.then(async () => {
        if (failed.signal.aborted) return;
        await takeFile(file, take);
        pages += 1;
      }).catch((error: unknown) => { failed.abort(error); });
    };
    try {
      const { code, stderr } = await runProgram({ program, args: batchArguments(device, options, settings, folder), clock, signal: AbortSignal.any([signal, failed.signal]), onLine });
      await taking;
      failed.signal.throwIfAborted();
      const error = exitError(code, pages);
      if (error !== null) throw new MunimentError(error, { program, detail: lastLine(stderr), setting: lastLine(stderr) });
      return pages;
    } catch (error) {
      await taking;
      throw error;
    }
  });

  return {
    family: 'scanning',
    identity: device,
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

const lastLine = (text: string): string => text.trim().split('\n').at(-1)?.slice(0, 200) ?? '';
