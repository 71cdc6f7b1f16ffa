import { describe, expect, it } from 'vitest';
import { encodeRtuFrame } from '#drivers/framing/modbus-rtu.ts';
import { carriageReads, commandPdu, decodeCarriages, decodeHead, heartbeatPdu, readHeadPdu, stopPdu } from '#drivers/shelving/ms1/codec.ts';
import { hex } from './hex.ts';

const frame = (pdu: Uint8Array, unit = 1): string => hex(encodeRtuFrame(unit, pdu));
const head = (changes: Readonly<Record<number, number>>): number[] =>
  Array.from({ length: 18 }, (_, address) => changes[address] ?? [0x4d53, 0x0100, 10, 0, 1][address] ?? 0);

describe('the MS/1.0 map', () => {
  it('has the golden frames of its definition', () => {
    expect(frame(readHeadPdu)).toBe('01 04 00 00 00 12 70 07');
    expect(frame(commandPdu({ kind: 'openAisle', aisle: 3 }, 1001))).toBe('01 10 00 00 00 04 08 00 01 00 03 03 e9 a6 4e c8 9e');
    expect(frame(commandPdu({ kind: 'ventilate' }, 1002))).toBe('01 10 00 00 00 04 08 00 03 00 00 03 ea a6 4c de 9f');
    expect(frame(commandPdu({ kind: 'closeAll' }, 1003))).toBe('01 10 00 00 00 04 08 00 02 00 00 03 eb a6 4c 9f 9f');
    expect(frame(commandPdu({ kind: 'resetFault' }, 1004))).toBe('01 10 00 00 00 04 08 00 07 00 00 03 ec a6 4e fa 9f');
    expect(frame(stopPdu)).toBe('01 05 00 00 ff 00 8c 3a');
    expect(frame(stopPdu, 0)).toBe('00 05 00 00 ff 00 8d eb');
    expect(frame(heartbeatPdu(1))).toBe('01 06 00 10 00 01 49 cf');
  });

  it('packs aisle and switch of a light into one argument', () => {
    expect(hex(commandPdu({ kind: 'light', aisle: 7, on: true }, 5)).slice(18, 29)).toBe('00 08 07 01');
    expect(hex(commandPdu({ kind: 'light', aisle: 7, on: false }, 5)).slice(18, 29)).toBe('00 08 07 00');
  });

  it('decodes state, conditions, result and uptime', () => {
    expect(decodeHead(head({ 4: 3, 5: 0b11_1100, 6: 0xffff, 7: 4, 8: 1001, 9: 11, 10: 2, 11: 4, 12: 0xfff6, 13: 523, 14: 1, 15: 2 }))).toEqual({
      mapId: 0x4d53, mapVersion: 0x0100, carriageCount: 10, fixedCarriages: 0, state: 'fault',
      conditions: ['locked', 'aisleBeam', 'kickPlate'], openAisle: -1, targetAisle: 4, lastSequence: 1001, lastResult: 'obstructed',
      faultCode: 2, faultCarriage: 4, temperatureC: -1, relativeHumidityPct: 52.3, uptimeS: 65538, heartbeatEcho: 0, watchdogLeftMs: 0,
    });
  });

  it('takes empty registers of temperature and humidity for a controller without a sensor', () => {
    expect(decodeHead(head({}))).toMatchObject({ temperatureC: null, relativeHumidityPct: null });
    expect(decodeHead(head({ 12: 0x7fff, 13: 500 }))).toMatchObject({ temperatureC: null, relativeHumidityPct: null });
    expect(decodeHead(head({ 12: 0, 13: 481 }))).toMatchObject({ temperatureC: 0, relativeHumidityPct: 48.1 });
  });

  it('calls moving what may be moving, and unknown what the map does not know', () => {
    expect(decodeHead(head({ 4: 1, 5: 1 }))?.state).toBe('moving');
    expect(decodeHead(head({ 4: 99 }))?.state).toBe('unknown');
    expect(decodeHead(head({ 9: 17 }))).toBeNull();
    expect(decodeHead([0x4d53])).toBeNull();
  });

  it('reads forty carriages in blocks that fit one Modbus reply', () => {
    const reads = carriageReads(40);
    expect(reads.map(({ firstNumber }) => firstNumber)).toEqual([1, 16, 31]);
    expect(reads.map(({ pdu }) => hex(pdu))).toEqual(['04 01 00 00 78', '04 01 78 00 78', '04 01 f0 00 50']);
    expect(decodeCarriages([1, 0, 0, 0, 0, 900, 3, 0, 2, 0x0802, 450, 250, 850, 0, 3, 0], 16)).toEqual([
      { number: 16, state: 'parked', positionMm: 0, speedMmPerS: 0, lightOn: false, beamBroken: false },
      { number: 17, state: 'moving', positionMm: 450, speedMmPerS: 250, lightOn: true, beamBroken: true },
    ]);
  });
});
