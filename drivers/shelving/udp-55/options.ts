import { MunimentError } from '#shared/errors.ts';
import type { DriverOpenRequest } from '../../contract/driver.ts';
import type { Crc8Parameters } from '../../framing/crc8.ts';
import { readsOwnSensor } from '../own-sensor.ts';
import { integerOption } from '../integer-option.ts';
import { MOVING_COMMANDS } from './codec.ts';

export interface Udp55Options {
  readonly crc: Crc8Parameters;
  readonly frameType: number;
  readonly areaCode: number;
  readonly columns: number;
  readonly fixedSide: 'left' | 'right';
  /** The command that asks for all columns, from the vendor's manual; null: the state is not known and nothing may move. */
  readonly statusCommand: number | null;
  readonly answerWithinMs: number;
  readonly aisleMm: number;
  /** Whether the sensor of column 1 tells the climate of the room. */
  readonly readsSensor: boolean;
}

const BYTE = [0, 0xff] as const;

/**
 * Options: `crcPolynomial`, `crcInitial`, `crcReflected`, `crcFinalXor`, `columns` (needed); `statusCommand` (needed for motion),
 * `frameType` (1), `areaCode` (1), `fixedSide` (`left`), `answerWithinMs` (3000), `aisleMm` (900), `climate` (`noSensor`). DEVICES_BAD_OPTIONS names the wrong one.
 */
export function readUdp55Options(request: Pick<DriverOpenRequest, 'deviceId' | 'options'>): Udp55Options {
  const { crcReflected = false, fixedSide = 'left', statusCommand } = request.options;
  const refuse = (option: string) => new MunimentError('DEVICES_BAD_OPTIONS', { deviceId: request.deviceId, option });
  if (typeof crcReflected !== 'boolean') throw refuse('crcReflected');
  if (fixedSide !== 'left' && fixedSide !== 'right') throw refuse('fixedSide');
  // A query that moves steel is not a query.
  if (typeof statusCommand === 'number' && MOVING_COMMANDS.includes(statusCommand)) throw refuse('statusCommand');
  return {
    crc: {
      polynomial: integerOption(request, 'crcPolynomial', [1, 0xff]), initial: integerOption(request, 'crcInitial', BYTE, 0),
      reflected: crcReflected, finalXor: integerOption(request, 'crcFinalXor', BYTE, 0),
    },
    frameType: integerOption(request, 'frameType', BYTE, 1), areaCode: integerOption(request, 'areaCode', BYTE, 1),
    columns: integerOption(request, 'columns', [1, 40]), fixedSide,
    statusCommand: statusCommand === undefined ? null : integerOption(request, 'statusCommand', BYTE),
    answerWithinMs: integerOption(request, 'answerWithinMs', [100, 10_000], 3000), aisleMm: integerOption(request, 'aisleMm', [100, 10_000], 900),
    readsSensor: readsOwnSensor(request),
  };
}
