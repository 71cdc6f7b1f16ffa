import { describe, expect, it } from 'vitest';
import { createMotionLedger } from '#drivers/shelving/motion-ledger.ts';
import { decodeReply, openAisleRequest, statusRequest } from '#drivers/shelving/stow-wms/codec.ts';
import { openStowSession } from '#drivers/shelving/stow-wms/driver.ts';
import { stowStatus } from '#drivers/shelving/stow-wms/stow-status.ts';
import { createMemoryStreamPair } from '#drivers/transports/memory-byte-stream.ts';
import { bytes, hex } from '../hex.ts';
import { createManualClock } from '../manual-clock.ts';
import { outcomeOf } from '../open-emulated-bank.ts';

/** Published by the users of a real racking: AUTO, many alarms, motor control code 0x0e. */
const CAPTURE = '00 00 02 05 02 02 00 00 df 1b 00 00 00 00 00 00 00 0e 00 00';

const statusOf = (reply: string) => {
  const decoded = decodeReply(bytes(reply));
  if (decoded === null) throw new Error('not a reply');
  return stowStatus(decoded, { deviceId: 'rack', readAt: '2026-11-23T08:00:00.000Z', ledger: createMotionLedger(createManualClock()), aisleMm: 900 });
};
/** AUTO, released, powered; four trolleys; then what the test changes, by offset. */
const quiet = (changes: Readonly<Record<number, number>> = {}): string =>
  hex(Uint8Array.from({ length: 20 }, (_, at) => changes[at] ?? { 1: 2, 2: 2, 3: 5, 5: 0b0100_0111, 6: 4 }[at] ?? 0));

describe('Stow WMS-Data', () => {
  it('asks with two bytes', () => {
    expect(hex(statusRequest())).toBe('00 02');
    expect(hex(openAisleRequest(7))).toBe('07 01');
  });

  it('decodes the capture of a real racking', () => {
    expect(decodeReply(bytes(CAPTURE))).toEqual({
      echo: [0, 0], softwareVersion: '2.5', receivedCount: 2, mode: 0x02, trolleys: 0, forkliftsInside: 0, alarms: 0xdf, slaveAlarms: 0x1b,
      lit: [], aisleToOpen: 0, lastOpenAisle: 0, mccError: [0, 0x0e], trolleyError: [0, 0],
    });
    expect(statusOf(CAPTURE)).toMatchObject({ state: 'emergencyStop', conditions: ['emergencyStop', 'aisleBeam', 'kickPlate', 'locked', 'mainsLost'] });
  });

  it.each([
    ['a light curtain', { 8: 0x02 }, 'idle', ['aisleBeam']], ['a forklift inside', { 7: 1 }, 'idle', ['aisleBeam']], ['the emergency stop', { 8: 0x08 }, 'emergencyStop', ['emergencyStop']],
    ['the slave’s emergency stop', { 9: 0x01 }, 'emergencyStop', ['emergencyStop']], ['the under-drive sensor', { 8: 0x10 }, 'fault', ['kickPlate']], ['a relay that is off', { 8: 0x80 }, 'fault', []],
    ['a trolley error', { 18: 3, 19: 9 }, 'fault', []], ['manual', { 5: 0b0100_1100 }, 'manual', ['manualOverride']], ['night', { 5: 0b0101_0111 }, 'idle', ['nightMode']],
    ['power off', { 5: 0b0000_0111 }, 'powerOff', ['mainsLost']], ['not released', { 5: 0b0100_0011 }, 'idle', ['locked']], ['moving with an alarm', { 5: 0b0110_0111, 8: 0x10 }, 'moving', ['kickPlate']],
  ] as const)('says %s in the words of every bank', (_what, changes, state, conditions) => {
    expect(statusOf(quiet(changes))).toMatchObject({ state, conditions });
  });

  it('lights the aisles of the little-endian bits', () => {
    expect(decodeReply(bytes(quiet({ 10: 0x05, 11: 0x80, 13: 0x80 })))?.lit).toEqual([1, 3, 16, 32]);
  });

  it.each([['no trolleys', quiet({ 6: 0 })], ['another echo', quiet({ 1: 0 })]])('is not who answers with %s', async (_what, reply) => {
    const clock = createManualClock();
    const pair = createMemoryStreamPair();
    pair.far.onData(() => { void pair.far.write(bytes(reply)); });
    const opening = openStowSession(pair.near, { deviceId: 'rack', address: { kind: 'tcp', host: 'memory', port: 1 }, options: {}, clock });
    expect(await outcomeOf(opening, clock)).toBe('DEVICES_UNSUPPORTED');
  });
});
