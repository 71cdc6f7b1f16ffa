import { MunimentError } from '#shared/errors.ts';
import type { DriverOpenRequest } from '../../contract/driver.ts';
import { isUartParity } from './cp2110-reports.ts';
import type { UartConfig } from './cp2110-reports.ts';

/** Reads `baudRate` (9600), `parity` (`even`) and `stopBits` (1) of a line of eight data bits; DEVICES_BAD_OPTIONS names the wrong one. */
export function readUartOptions({ deviceId, options }: Pick<DriverOpenRequest, 'deviceId' | 'options'>): UartConfig {
  const { baudRate = 9600, parity = 'even', stopBits = 1 } = options;
  const refuse = (option: string) => new MunimentError('DEVICES_BAD_OPTIONS', { deviceId, option });
  if (typeof baudRate !== 'number' || !Number.isInteger(baudRate) || baudRate < 300 || baudRate > 1_000_000) throw refuse('baudRate');
  if (!isUartParity(parity)) throw refuse('parity');
  if (stopBits !== 1 && stopBits !== 2) throw refuse('stopBits');
  return { baudRate, parity, stopBits, dataBits: 8 };
}
