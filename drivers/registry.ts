import type { DriverName } from '#shared/domain/device-drivers.ts';
import { MunimentError } from '#shared/errors.ts';
import type { Driver } from './contract/driver.ts';
import { systemDriverClock } from './contract/system-clock.ts';

/** Every driver there is, each loaded only when a device asks for it: a sensorless room never touches USB code. */
const LOADERS = {
  'shelving/ms1': async () => (await import('./shelving/ms1/driver.ts')).ms1Driver,
  'shelving/stow-wms': async () => (await import('./shelving/stow-wms/driver.ts')).stowWmsDriver,
  'shelving/udp-55': async () => (await import('./shelving/udp-55/driver.ts')).udp55Driver,
  'shelving/manual': async () => (await import('./shelving/manual/driver.ts')).manualShelvingDriver,
  'climate/temperhum': async () => (await import('./climate/temperhum/driver.ts')).temperhumDriver,
  'climate/modbus-transmitter': async () => (await import('./climate/modbus-transmitter/driver.ts')).modbusTransmitterDriver,
  'climate/lascar': async () => (await import('./climate/lascar/driver.ts')).lascarDriver,
  'printing/zpl': async () => (await import('./printing/zpl/driver.ts')).zplDriver,
  'printing/tspl': async () => (await import('./printing/tspl/driver.ts')).tsplDriver,
  'printing/escpos': async () => (await import('./printing/escpos/driver.ts')).escposDriver,
  'barcode/hid-pos': async () => (await import('./barcode/hid-pos/driver.ts')).hidPosDriver,
  'rfid/r200': async () => (await import('./rfid/r200/driver.ts')).r200Driver,
  'scanning/escl': async () => (await import('./scanning/escl/driver.ts')).esclDriver,
  'scanning/scanimage': async () => (await import('./scanning/scanimage/driver.ts')).scanimageDriver,
  'scanning/naps2': async () => (await import('./scanning/naps2/driver.ts')).naps2Driver,
} as const satisfies Readonly<Record<DriverName, () => Promise<Driver>>>;

export const DRIVER_NAMES = Object.keys(LOADERS) as readonly DriverName[];

const isDriverName = (name: string): name is DriverName => Object.hasOwn(LOADERS, name);

/** What hangs on this machine's USB; nothing is opened. */
export const listConnected = async () => (await import('./discovery/connected-devices.ts')).listConnectedDevices();

const LOOK_FOR_MS = 3000;

/** Scanners that announce themselves in the network; none is connected to. */
export const findScanners = async () => (await import('./discovery/network-scanners.ts')).findNetworkScanners({ clock: systemDriverClock, forMs: LOOK_FOR_MS });

/** The certificate that a scanner shows. Rejects with DEVICES_NOT_FOUND. */
export const readCertificate = async (host: string, port: number) => (await import('./scanning/escl/read-scanner-certificate.ts')).readScannerCertificate(host, port);

/** Loads the driver of this name, or rejects with DEVICES_UNKNOWN_DRIVER. */
export async function loadDriver(name: string): Promise<Driver> {
  if (!isDriverName(name)) throw new MunimentError('DEVICES_UNKNOWN_DRIVER', { driver: name });
  return LOADERS[name]();
}
