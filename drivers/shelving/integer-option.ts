import { MunimentError } from '#shared/errors.ts';
import type { DriverOpenRequest } from '../contract/driver.ts';

/** A whole number among a device's options. DEVICES_BAD_OPTIONS names it when it is out of range, or missing without a usual value. */
export function integerOption(request: Pick<DriverOpenRequest, 'deviceId' | 'options'>, option: string, [low, high]: readonly [number, number], usual?: number): number {
  const value = request.options[option] ?? usual;
  if (typeof value !== 'number' || !Number.isInteger(value) || value < low || value > high) {
    throw new MunimentError('DEVICES_BAD_OPTIONS', { deviceId: request.deviceId, option });
  }
  return value;
}
