import { MunimentError } from '#shared/errors.ts';
import type { ClimateSample } from '#shared/domain/device-status.ts';
import type { ShelfBankStatus, ShelfCarriageStatus } from '#shared/domain/shelf-bank.ts';
import type { DriverClock } from '../../contract/driver-clock.ts';
import { toClimateSample } from '../../contract/climate-sample.ts';
import type { ModbusClient } from '../../framing/modbus-client.ts';
import { registersOf } from '../../framing/modbus-pdu.ts';
import type { TimedStatus } from '../shelf-wire.ts';
import { INPUT, MAP_ID, MAX_CARRIAGES, carriageReads, decodeCarriageEnds, decodeCarriages, decodeHead, readHeadPdu } from './codec.ts';
import type { Ms1CarriageEnds } from './codec.ts';
import { contradictsItself } from './position-doubt.ts';

/** A status and what the controller's own sensor says with it. */
export interface Ms1Reading extends TimedStatus { readonly climate: ClimateSample }

/**
 * Reads the whole bank: head, then carriages. Identity is part of every reading, because another device may have taken the address.
 * Rejects with a ModbusFailure, DEVICES_UNSUPPORTED (not MS/1.x) or DEVICES_BAD_REPLY.
 */
export async function readBankStatus(client: ModbusClient, deviceId: string, clock: DriverClock, attempts: number): Promise<Ms1Reading> {
  const readSteadyMs = clock.steadyMs();
  const readAt = new Date(clock.nowMs()).toISOString();
  const registers = registersOf(await client.request(readHeadPdu, attempts));
  const found = `${hex(registers[0])} ${hex(registers[1])}`;
  if (registers[0] !== MAP_ID || ((registers[1] ?? 0) >> 8) !== 1) throw new MunimentError('DEVICES_UNSUPPORTED', { deviceId, found });
  const head = decodeHead(registers);
  if (head === null || head.carriageCount < 1 || head.carriageCount > MAX_CARRIAGES) {
    throw new MunimentError('DEVICES_BAD_REPLY', { deviceId, reason: 'values outside MS/1.0' });
  }
  const carriages: ShelfCarriageStatus[] = [];
  const ends: Ms1CarriageEnds[] = [];
  for (const { firstNumber, pdu } of carriageReads(head.carriageCount)) {
    const block = registersOf(await client.request(pdu, attempts));
    carriages.push(...decodeCarriages(block, firstNumber));
    ends.push(...decodeCarriageEnds(block, firstNumber));
  }
  const status: ShelfBankStatus = {
    deviceId, state: head.state, conditions: contradictsItself({ ...head, carriages, ends }) ? [...head.conditions, 'positionDoubtful'] : head.conditions, openAisle: head.openAisle, targetAisle: head.targetAisle,
    lastSequence: head.lastSequence, lastResult: head.lastResult, faultCode: head.faultCode, faultCarriage: head.faultCarriage,
    carriages, controllerUptimeS: head.uptimeS, readAt, linked: true,
  };
  const climate = toClimateSample(deviceId, clock.nowMs(), head, climateBytes(registers));
  return { status, readSteadyMs, climate };
}

/** The two registers as they came. */
const climateBytes = (registers: readonly number[]): Uint8Array =>
  Uint8Array.from([INPUT.temperature, INPUT.humidity].flatMap((at) => [(registers[at] ?? 0) >> 8, (registers[at] ?? 0) & 0xff]));

const hex = (value: number | undefined): string => (value ?? 0).toString(16).padStart(4, '0');
