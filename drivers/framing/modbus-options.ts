import { MunimentError } from '#shared/errors.ts';
import type { DriverOpenRequest } from '../contract/driver.ts';
import type { ModbusFramingKind } from './modbus-framing.ts';

export interface ModbusOptions {
  readonly unitId: number;
  readonly framing: ModbusFramingKind;
}

/** Reads `unitId` (1..247, default 1) and `framing` (`tcp` or `rtu`, default `tcp`); DEVICES_BAD_OPTIONS names the wrong one. */
export function readModbusOptions({ deviceId, options }: Pick<DriverOpenRequest, 'deviceId' | 'options'>): ModbusOptions {
  const { unitId = 1, framing = 'tcp' } = options;
  if (typeof unitId !== 'number' || !Number.isInteger(unitId) || unitId < 1 || unitId > 247) {
    throw new MunimentError('DEVICES_BAD_OPTIONS', { deviceId, option: 'unitId' });
  }
  if (framing !== 'tcp' && framing !== 'rtu') throw new MunimentError('DEVICES_BAD_OPTIONS', { deviceId, option: 'framing' });
  return { unitId, framing };
}
