import { MunimentError } from '#shared/errors.ts';
import type { DriverOpenRequest } from '../contract/driver.ts';

/** Option `climate`: `roomSensor` when the controller has a thermo-hygrometer that tells the climate of its room; usually `noSensor`. */
export function readsOwnSensor({ deviceId, options }: Pick<DriverOpenRequest, 'deviceId' | 'options'>): boolean {
  const { climate = 'noSensor' } = options;
  if (climate !== 'noSensor' && climate !== 'roomSensor') throw new MunimentError('DEVICES_BAD_OPTIONS', { deviceId, option: 'climate' });
  return climate === 'roomSensor';
}
