import { MunimentError } from '#shared/errors.ts';
import type { DeviceBridge } from './device-bridge.ts';

/** The bridge of a core that was opened without devices (one-shot commands): everything is off, and asking says so. */
export function createAbsentDevices(): DeviceBridge {
  const refuse = () => Promise.reject(new MunimentError('DEVICES_HOST_GONE'));
  return {
    configure: () => undefined,
    statuses: () => [],
    shelfStatus: () => null,
    shelfCommand: refuse,
    stopShelf: refuse,
    confirmByHand: refuse,
    exportTrace: refuse,
    renewLease: () => undefined,
    releaseLease: () => undefined,
    readClimateNow: refuse,
    listConnected: refuse,
    findScanners: refuse,
    readCertificate: refuse,
    readPrinter: refuse,
    printLabel: refuse,
    readTags: refuse,
    stopTags: refuse,
    readScanner: refuse,
    scan: () => { throw new MunimentError('DEVICES_HOST_GONE'); },
    on: () => () => undefined,
    close: () => Promise.resolve(),
  };
}
