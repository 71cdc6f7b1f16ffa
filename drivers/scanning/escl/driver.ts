import { MunimentError } from '#shared/errors.ts';
import type { Driver } from '../../contract/driver.ts';
import { readCapabilities } from './codec.ts';
import { createEsclLink } from './link.ts';
import { createEsclSession } from './session.ts';

const USUAL_BUSY_MS = 60_000;
const USUAL_PAGE_MS = 120_000;

/**
 * Scanners that speak eSCL (AirScan) over HTTP: most network devices since 2012, and USB ones through `ipp-usb` on this computer.
 * Options: `root` (usually `/eSCL`), `busyMs`, `pageMs`.
 */
export const esclDriver: Driver = {
  name: 'scanning/escl',
  family: 'scanning',
  capabilities: { addressKinds: ['tcp'], shelfCommands: {}, measures: [] },
  open: async ({ deviceId, address, options, clock, trace }) => {
    if (address.kind !== 'tcp') throw new MunimentError('DEVICES_BAD_OPTIONS', { deviceId, option: 'address' });
    const { root = '/eSCL', busyMs = USUAL_BUSY_MS, pageMs = USUAL_PAGE_MS } = options;
    if (typeof root !== 'string' || !/^(\/[\w.-]+)*$/u.test(root)) throw new MunimentError('DEVICES_BAD_OPTIONS', { deviceId, option: 'root' });
    if (typeof busyMs !== 'number' || !(busyMs >= 0)) throw new MunimentError('DEVICES_BAD_OPTIONS', { deviceId, option: 'busyMs' });
    if (typeof pageMs !== 'number' || !(pageMs > 0)) throw new MunimentError('DEVICES_BAD_OPTIONS', { deviceId, option: 'pageMs' });
    const link = createEsclLink({ host: address.host, port: address.port, clock, trace }, root);
    try {
      const capabilities = await link.read('ScannerCapabilities', readCapabilities);
      return createEsclSession({ link, capabilities, clock, times: { busyMs, pageMs } });
    } catch (error) {
      const code = error instanceof MunimentError ? error.code : null;
      if (code === 'SCAN_LINK_LOST') throw new MunimentError('DEVICES_NOT_FOUND', { deviceId, address: `${address.host}:${address.port}` }, { cause: error });
      if (code === 'SCAN_UNEXPECTED_ANSWER') throw new MunimentError('DEVICES_UNSUPPORTED', { deviceId, found: String((error as MunimentError).data['reason'] ?? '') }, { cause: error });
      throw error;
    }
  },
};
