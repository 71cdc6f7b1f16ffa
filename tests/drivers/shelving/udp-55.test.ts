import { describe, expect, it } from 'vitest';
import { createUdp55Emulator } from '#drivers/emulators/udp-55/udp-55-emulator.ts';
import type { Udp55EmulatorOptions } from '#drivers/emulators/udp-55/udp-55-emulator.ts';
import { crc8 } from '#drivers/framing/crc8.ts';
import { encodeFrame, takeFrames } from '#drivers/shelving/udp-55/codec.ts';
import { openUdp55Session } from '#drivers/shelving/udp-55/driver.ts';
import { createMemoryStreamPair } from '#drivers/transports/memory-byte-stream.ts';
import { fault } from '../fault.ts';
import { bytes, hex } from '../hex.ts';
import { crc8ByDivision } from '../independent/udp-55-controller.ts';
import { createManualClock } from '../manual-clock.ts';
import { LEASE, outcomeOf } from '../open-emulated-bank.ts';

const PLAIN = { polynomial: 0x07, initial: 0, reflected: false, finalXor: 0 } as const;
const CHECK = bytes('313233343536373839');

async function openBank(controller: Partial<Udp55EmulatorOptions> = {}, options: Readonly<Record<string, number | boolean | string>> = {}, knobs: Readonly<Record<string, boolean>> = {}) {
  const clock = createManualClock();
  const emulator = createUdp55Emulator({ clock, carriages: 6, ...controller });
  emulator.set(knobs);
  const pair = createMemoryStreamPair();
  emulator.attach(pair.far);
  const sent: string[] = [];
  const near = { ...pair.near, write: (frame: Uint8Array) => { sent.push(hex(frame)); return pair.near.write(frame); } };
  const opening = openUdp55Session(near, { deviceId: 'bank-1', address: { kind: 'udp', host: 'memory', port: 1 }, clock, options: { crcPolynomial: 7, columns: 6, statusCommand: 0x83, ...options } });
  const session = await outcomeOf(opening, clock, 60_000);
  if (typeof session !== 'string') session.renewLease(LEASE, 600_000);
  const open = (aisle: number, sequence: number) => typeof session === 'string' ? Promise.resolve(session) : outcomeOf(session.command({ kind: 'openAisle', aisle }, sequence, LEASE), clock, 20_000);
  return { clock, emulator, session, sent, open, commands: () => sent.map((frame) => frame.split(' ')[5]), pair };
}

describe('CRC-8', () => {
  it.each([
    [PLAIN, 0xf4], [{ polynomial: 0x31, initial: 0, reflected: true, finalXor: 0 }, 0xa1], [{ polynomial: 0x07, initial: 0, reflected: false, finalXor: 0x55 }, 0xa1],
    [{ polynomial: 0x07, initial: 0xff, reflected: true, finalXor: 0 }, 0xd0], [{ polynomial: 0x9b, initial: 0xff, reflected: false, finalXor: 0 }, 0xda],
    [{ polynomial: 0x1d, initial: 0xff, reflected: false, finalXor: 0xff }, 0x4b],
  ] as const)('with %j of "123456789" is the check value of the catalogue', (parameters, check) => {
    expect(crc8(CHECK, parameters)).toBe(check);
  });

  it('agrees with a division of bits', () => {
    for (const polynomial of [0x07, 0x31, 0x9b, 0xd5]) expect(crc8(CHECK, { ...PLAIN, polynomial })).toBe(crc8ByDivision(CHECK, polynomial));
  });
});

describe('the 0x55 frame', () => {
  const frame = { type: 1, code: 2, column: 3, command: 0x81, data: [1, 0, 0] };

  it('counts itself up to the last data byte and ends with checksum and 0x68', () => {
    const encoded = encodeFrame(frame, PLAIN);
    expect(hex(encoded.slice(0, -2))).toBe('55 08 01 02 03 81 01 00 00');
    expect([encoded.at(-2), encoded.at(-1)]).toEqual([crc8ByDivision(encoded.slice(0, -2), 0x07), 0x68]);
    expect(takeFrames(encoded, PLAIN)).toEqual([{ kind: 'frame', frame }]);
  });

  it('may stand with others in one datagram', () => {
    const other = { ...frame, command: 0x8b, data: [] };
    expect(takeFrames(Uint8Array.from([...encodeFrame(frame, PLAIN), ...encodeFrame(other, PLAIN)]), PLAIN)).toEqual([{ kind: 'frame', frame }, { kind: 'frame', frame: other }]);
  });

  it.each(['55', '55 08 01', '00 05 01 01 00 8b 00 68', '55 04 01 01 00 8b 00 68', '55 ff 01 01 00 8b 00 68'])('is not begun by %s', (datagram) => {
    expect(takeFrames(bytes(datagram), PLAIN)).toEqual([{ kind: 'bad frame' }]);
  });
});

describe('calibration of a 0x55 controller', () => {
  it('asks three intact questions and one damaged one, none of which moves anything, before all else', async () => {
    const { commands, sent, session } = await openBank();
    expect(typeof session === 'string' ? session : session.notice).toBeNull();
    expect(commands()).toEqual(['8e', '8e', '8e', '8e', '83']);
    expect(sent[3]?.slice(0, 17)).toBe(sent[0]?.slice(0, 17));
    expect(sent[3]).not.toBe(sent[0]);
  });

  it.each([
    ['another polynomial', {}, { crcPolynomial: 0x31 }], ['another start value', {}, { crcInitial: 0xff }], ['a mirrored one', {}, { crcReflected: true }], ['another final xor', {}, { crcFinalXor: 0x55 }],
  ] as const)('with %s is answered by nobody, and the device counts as silent', async (_what, controller, options) => {
    const { session, commands } = await openBank(controller, options);
    expect(session).toBe('DEVICES_TIMEOUT');
    expect(new Set(commands())).toEqual(new Set(['8e']));
  });

  fault({ fault: 'checksum not proved', level: 1, sees: 'DEVICES_NOT_CALIBRATED', kept: 'nothing but the climate query is ever sent' }, async () => {
    // This controller answers whatever comes, with a checksum that is not the one that is set.
    const { session, open, commands, clock } = await openBank({ crcPolynomial: 0x31 }, {}, { ignoresChecksum: true });
    expect(typeof session === 'string' ? session : session.notice).toBe('DEVICES_NOT_CALIBRATED');
    expect(await open(2, 1)).toBe('DEVICES_NOT_CALIBRATED');
    await clock.advance(5000);
    expect(new Set(commands())).toEqual(new Set(['8e']));
  });

  fault({ fault: 'controller obeys damaged frames', level: 1, sees: 'DEVICES_NOT_CALIBRATED', kept: 'nothing but the climate query is ever sent' }, async () => {
    const { session, open, commands } = await openBank({}, {}, { ignoresChecksum: true });
    expect(typeof session === 'string' ? session : session.notice).toBe('DEVICES_NOT_CALIBRATED');
    expect(await open(2, 1)).toBe('DEVICES_NOT_CALIBRATED');
    expect(new Set(commands())).toEqual(new Set(['8e']));
  });

  it('without a known status command leaves the state unknown, and unknown moves nothing', async () => {
    const { session, open, commands } = await openBank({}, { statusCommand: 'none' });
    expect(session).toBe('DEVICES_BAD_OPTIONS');
    expect(commands()).toEqual([]);
    const clock = createManualClock();
    const emulator = createUdp55Emulator({ clock, carriages: 6 });
    const pair = createMemoryStreamPair();
    emulator.attach(pair.far);
    const unknown = await outcomeOf(openUdp55Session(pair.near, { deviceId: 'b', address: { kind: 'udp', host: 'm', port: 1 }, clock, options: { crcPolynomial: 7, columns: 6 } }), clock, 60_000);
    if (typeof unknown === 'string') throw new Error(unknown);
    unknown.renewLease(LEASE, 60_000);
    expect(await outcomeOf(unknown.command({ kind: 'openAisle', aisle: 1 }, 1, LEASE), clock)).toBe('DEVICES_STATE_UNKNOWN');
    expect(await open(1, 1)).toBe('DEVICES_BAD_OPTIONS');
  });

  it.each([0x81, 0x82, 0x84, 0x8f])('refuses 0x%x as a status command: it moves steel', async (statusCommand) => {
    expect((await openBank({}, { statusCommand })).session).toBe('DEVICES_BAD_OPTIONS');
  });
});

describe('a 0x55 bank', () => {
  fault({ fault: 'notices of motion lost', level: 1, sees: 'the bank moving until it must have ended', kept: 'no second motion is sent while it may still move' }, async () => {
    const { open, clock, emulator, session } = await openBank();
    emulator.set({ dropNotices: true });
    await open(4, 1);
    await clock.advance(3000);
    expect(await open(1, 2)).toBe('DEVICES_BUSY');
    await clock.advance(20_000);
    expect(await open(1, 3)).toBe('DEVICES_BUSY');
    await clock.advance(15_000);
    expect(typeof session === 'string' ? session : session.status()).toMatchObject({ state: 'idle', openAisle: 4 });
  });

  it('takes a column that says locked for what it is', async () => {
    const { open, clock, emulator } = await openBank();
    emulator.set({ locked: true });
    await clock.advance(40_000);
    expect(await open(2, 1)).toBe('DEVICES_LOCKED');
  });

  it('tells what its own sensor measures only where the settings say that it has one', async () => {
    const without = (await openBank()).session;
    if (typeof without === 'string') throw new Error(without);
    expect(without.readClimate).toBeUndefined();
    const { session, clock } = await openBank({}, { climate: 'roomSensor' });
    if (typeof session === 'string') throw new Error(session);
    expect(await outcomeOf(session.readClimate!(), clock)).toMatchObject({ deviceId: 'bank-1', temperatureC: 21.5, relativeHumidityPct: 52, quality: 'good', rawHex: '00d70208' });
    expect((await openBank({}, { climate: 'yes' })).session).toBe('DEVICES_BAD_OPTIONS');
  });

  it('opens towards the right where the fixed column stands right', async () => {
    const { open, sent } = await openBank({}, { fixedSide: 'right' });
    await open(2, 1);
    expect(sent.find((frame) => frame.split(' ')[5] === '82')?.split(' ').slice(4, 9)).toEqual(['02', '82', '02', '00', '00']);
  });
});
