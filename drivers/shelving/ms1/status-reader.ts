import { MunimentError } from '#shared/errors.ts';
import type { ShelfBankStatus, ShelfCarriageStatus } from '#shared/domain/shelf-bank.ts';
import type { DriverClock } from '../../contract/driver-clock.ts';
import type { ModbusClient } from '../../framing/modbus-client.ts';
import { registersOf } from '../../framing/modbus-pdu.ts';
import type { TimedStatus } from '../shelf-wire.ts';
import { MAP_ID, MAX_CARRIAGES, carriageReads, decodeCarriageEnds, decodeCarriages, decodeHead, readHeadPdu } from './codec.ts';
import type { Ms1CarriageEnds } from './codec.ts';
import { contradictsItself } from './position-doubt.ts';

/**
 * Reads the whole bank: head, then carriages. Identity is part of every reading, because another device may have taken the address.
 * Rejects with a ModbusFailure, DEVICES_UNSUPPORTED (not MS/1.x) or DEVICES_BAD_REPLY.
 */
export async function readBankStatus(client: ModbusClient, deviceId: string, clock: DriverClock, attempts: number): Promise<TimedStatus> {
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
  return { status, readSteadyMs };
}

const hex = (value: number | undefined): string => (value ?? 0).toString(16).padStart(4, '0');
