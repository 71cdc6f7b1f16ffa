import type { DriverName } from '#shared/domain/device-drivers.ts';
import { MunimentError } from '#shared/errors.ts';
import type { Driver } from './contract/driver.ts';

/** Every driver there is, each loaded only when a device asks for it: a sensorless room never touches USB code. */
const LOADERS = {
  'shelving/ms1': async () => (await import('./shelving/ms1/driver.ts')).ms1Driver,
  'climate/temperhum': async () => (await import('./climate/temperhum/driver.ts')).temperhumDriver,
  'climate/modbus-transmitter': async () => (await import('./climate/modbus-transmitter/driver.ts')).modbusTransmitterDriver,
} as const satisfies Readonly<Record<DriverName, () => Promise<Driver>>>;

export const DRIVER_NAMES = Object.keys(LOADERS) as readonly DriverName[];

const isDriverName = (name: string): name is DriverName => Object.hasOwn(LOADERS, name);

/** Loads the driver of this name, or rejects with DEVICES_UNKNOWN_DRIVER. */
export async function loadDriver(name: string): Promise<Driver> {
  if (!isDriverName(name)) throw new MunimentError('DEVICES_UNKNOWN_DRIVER', { driver: name });
  return LOADERS[name]();
}
