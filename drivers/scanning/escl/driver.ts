import { MunimentError } from '#shared/errors.ts';
import type { Driver } from '../../contract/driver.ts';
import { WireFailure } from '../../contract/wire-failure.ts';
import { readCertificate, tidyHash } from '../../transports/pinned-tls.ts';
import { readCapabilities } from './codec.ts';
import { createEsclLink } from './link.ts';
import { createEsclSession } from './session.ts';

const USUAL_BUSY_MS = 60_000;
const USUAL_PAGE_MS = 120_000;
const SHA256_DIGITS = 64;

/**
 * Scanners that speak eSCL (AirScan) over HTTP: most network devices since 2012, and USB ones through `ipp-usb` on this computer.
 * Options: `root` (usually `/eSCL`), `busyMs`, `pageMs`; `protocol` `https` with `certificate`, the SHA-256 of the one that somebody accepted:
 * scanners sign their own. Without it nothing is sent and SCAN_CERTIFICATE_UNKNOWN tells the one that is shown.
 */
export const esclDriver: Driver = {
  name: 'scanning/escl',
  family: 'scanning',
  capabilities: { addressKinds: ['tcp'], shelfCommands: {}, measures: [] },
  open: async ({ deviceId, address, options, clock, trace }) => {
    if (address.kind !== 'tcp') throw new MunimentError('DEVICES_BAD_OPTIONS', { deviceId, option: 'address' });
    const { root = '/eSCL', busyMs = USUAL_BUSY_MS, pageMs = USUAL_PAGE_MS, protocol = 'http', certificate = '' } = options;
    if (protocol !== 'http' && protocol !== 'https') throw new MunimentError('DEVICES_BAD_OPTIONS', { deviceId, option: 'protocol' });
    const accepted = tidyHash(String(certificate));
    if (accepted !== '' && accepted.length !== SHA256_DIGITS) throw new MunimentError('DEVICES_BAD_OPTIONS', { deviceId, option: 'certificate' });
    if (typeof root !== 'string' || !/^(\/[\w.-]+)*$/u.test(root)) throw new MunimentError('DEVICES_BAD_OPTIONS', { deviceId, option: 'root' });
    if (typeof busyMs !== 'number' || !(busyMs >= 0)) throw new MunimentError('DEVICES_BAD_OPTIONS', { deviceId, option: 'busyMs' });
    if (typeof pageMs !== 'number' || !(pageMs > 0)) throw new MunimentError('DEVICES_BAD_OPTIONS', { deviceId, option: 'pageMs' });
    const { host, port } = address;
    const link = createEsclLink({ host, port, clock, trace, ...(protocol === 'https' && { certificate: accepted }) }, root);
    try {
      if (protocol === 'https' && accepted === '') throw new MunimentError('SCAN_CERTIFICATE_UNKNOWN', { shown: (await readCertificate(address)).sha256 });
      const capabilities = await link.read('ScannerCapabilities', readCapabilities);
      return createEsclSession({ link, capabilities, clock, times: { busyMs, pageMs } });
    } catch (error) {
      const code = error instanceof WireFailure ? 'SCAN_LINK_LOST' : error instanceof MunimentError ? error.code : null;
      if (code === 'SCAN_LINK_LOST') throw new MunimentError('DEVICES_NOT_FOUND', { deviceId, address: `${host}:${port}` }, { cause: error });
      if (code === 'SCAN_UNEXPECTED_ANSWER') throw new MunimentError('DEVICES_UNSUPPORTED', { deviceId, found: String((error as MunimentError).data['reason'] ?? '') }, { cause: error });
      throw error;
    }
  },
};
