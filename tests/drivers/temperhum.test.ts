import { describe, expect, it } from 'vitest';
import { decodeFirmware, decodeReading, findModel } from '#drivers/climate/temperhum/codec.ts';
import { openTemperSession } from '#drivers/climate/temperhum/session.ts';
import { createTemperhumEmulator } from '#drivers/emulators/temperhum/temperhum-emulator.ts';
import { createMemoryStreamPair } from '#drivers/transports/memory-byte-stream.ts';
import { streamReportLink } from '#drivers/transports/stream-report-link.ts';
import { bytes } from './hex.ts';
import { createManualClock } from './manual-clock.ts';
import { outcomeOf } from './open-emulated-bank.ts';

const FIRMWARE_QUERY = '0186ff0100000000';

function connect(options: { firmware?: string; replayHex?: string; knobs?: Readonly<Record<string, number | boolean | string>>; probe?: 'internal' | 'external' } = {}) {
  const clock = createManualClock();
  const { knobs = {}, probe = 'internal', ...device } = options;
  const emulator = createTemperhumEmulator({ clock, ...device });
  emulator.set(knobs);
  const pair = createMemoryStreamPair();
  emulator.attach(pair.far);
  const opening = openTemperSession({ deviceId: 'thermo-1', link: streamReportLink(pair.near, 8), clock, probe });
  const written = (): unknown[] => emulator.log.entries().filter(({ event }) => event === 'report').map(({ detail }) => detail.hex);
  return { clock, emulator, pair, opening, written };
}

/** Reads of real devices, published with the firmware that sent them. */
const CAPTURES = [
  ['TEMPerHUM_V3.9', '8020096d18d80000', 24.13, 63.6],
  ['TEMPerHUM_V3.8', '8020090111930000', 23.05, 44.99],
  ['TEMPerHUM_V4.1', '8020093910360000', 23.61, 41.5],
  ['TEMPerGold_V3.1', '80800b6d4e200000', 29.25, null],
  ['TEMPERHUM1V1.2', '80046b8043322e32', 26.94, 26.81],
] as const;

describe('the TEMPerHUM thermo-hygrometer', () => {
  it.each(CAPTURES)('decodes the capture of %s', (firmware, capture, temperatureC, relativeHumidityPct) => {
    const model = findModel(firmware);
    if (model === null) throw new Error('unknown model');
    expect(decodeReading(model, bytes(capture))).toEqual({ internal: { temperatureC, relativeHumidityPct }, external: null });
  });

  it('decodes both probes of a two-report reading', () => {
    const model = findModel('TEMPer2_V4.1');
    if (model === null) throw new Error('unknown model');
    expect(decodeReading(model, bytes('808009e94e200000800109084e200000'))).toEqual({
      internal: { temperatureC: 25.37, relativeHumidityPct: null }, external: { temperatureC: 23.12, relativeHumidityPct: null },
    });
  });

  it('strips the padding of both firmware generations', () => {
    expect(decodeFirmware(bytes('54454d50657248554d5f56332e382020'))).toBe('TEMPerHUM_V3.8');
    expect(decodeFirmware(bytes('54454d506572325f56342e3100000000'))).toBe('TEMPer2_V4.1');
  });

  it.each(CAPTURES)('reads %s through a session and keeps the bytes', async (firmware, capture, temperatureC, relativeHumidityPct) => {
    const { clock, opening } = connect({ firmware, replayHex: capture });
    const session = await opening;
    expect(session.identity).toBe(firmware);
    expect(await outcomeOf(session.readNow(), clock)).toEqual({
      deviceId: 'thermo-1', sampledAt: '2026-11-23T08:00:01.000Z', temperatureC, relativeHumidityPct,
      quality: relativeHumidityPct === null ? 'partial' : 'good', rawHex: capture,
    });
  });

  it('waits for the second report and records the probe that is asked for', async () => {
    for (const [probe, temperatureC] of [['internal', 25.37], ['external', 23.12]] as const) {
      const { clock, opening } = connect({ firmware: 'TEMPer2_V4.1', replayHex: '808009e94e200000800109084e200000', probe });
      expect(await outcomeOf((await opening).readNow(), clock)).toMatchObject({ temperatureC, quality: 'partial' });
    }
  });

  it('says absent, not zero, when the probe is unplugged', async () => {
    const { clock, opening } = connect({ replayHex: '80204e204e200000' });
    expect(await outcomeOf((await opening).readNow(), clock)).toMatchObject({ temperatureC: null, relativeHumidityPct: null, quality: 'absent' });
    const external = connect({ firmware: 'TEMPerX_V3.3', replayHex: '8080093410e14e20', probe: 'external' });
    expect(await outcomeOf((await external.opening).readNow(), external.clock)).toMatchObject({ quality: 'absent' });
  });

  it.each(['8020213500000000', '8020efff18d80000', '80200960271a0000', '80200960ffff0000'])('rejects the impossible reading %s', async (replayHex) => {
    const { clock, opening } = connect({ replayHex });
    expect(await outcomeOf((await opening).readNow(), clock)).toMatchObject({ temperatureC: null, relativeHumidityPct: null, quality: 'outOfRange', rawHex: replayHex });
  });

  it('asks for the firmware again when only half of it came', async () => {
    const { clock, opening, written } = connect({ knobs: { halfFirmware: 3 } });
    expect(await outcomeOf(opening.then((session) => session.identity), clock)).toBe('TEMPerHUM_V3.9');
    expect(written()).toEqual([FIRMWARE_QUERY, FIRMWARE_QUERY, FIRMWARE_QUERY, FIRMWARE_QUERY]);
  });

  it.each([
    ['a foot switch', { firmware: 'FootSwitch_V1.0' }, 'DEVICES_UNSUPPORTED', 1],
    ['an unknown thermometer', { firmware: 'TEMPerHUM_V9.9' }, 'DEVICES_UNSUPPORTED', 1],
    ['a half name for ever', { knobs: { halfFirmware: 99 } }, 'DEVICES_BAD_REPLY', 10],
    ['silence', { knobs: { silent: true } }, 'DEVICES_TIMEOUT', 10],
  ] as const)('writes nothing but the firmware query to %s', async (_what, options, code, queries) => {
    const { clock, opening, written } = connect(options);
    expect(await outcomeOf(opening, clock)).toBe(code);
    await clock.advance(10_000);
    expect(written()).toEqual(Array.from({ length: queries }, () => FIRMWARE_QUERY));
  });

  it('asks the device at most once a second', async () => {
    const { clock, opening, written } = connect();
    const session = await opening;
    const [first, second] = await Promise.all([outcomeOf(session.readNow(), clock), outcomeOf(session.readNow(), clock)]);
    expect(second).toBe(first);
    expect(await outcomeOf(session.readNow(), clock)).toBe(first);
    expect(written()).toHaveLength(2);
    await clock.advance(1000);
    expect(await outcomeOf(session.readNow(), clock)).not.toBe(first);
    expect(written()).toHaveLength(3);
  });

  it('ends the session when the device falls silent or is unplugged', async () => {
    for (const end of ['silent', 'unplugged'] as const) {
      const { clock, opening, emulator, pair } = connect();
      const session = await opening;
      const lost: string[] = [];
      session.on((event) => lost.push(event.errorCode));
      if (end === 'silent') emulator.set({ silent: true }); else pair.cut();
      const code = end === 'silent' ? 'DEVICES_TIMEOUT' : 'DEVICES_LINK_LOST';
      expect(await outcomeOf(session.readNow(), clock)).toBe(code);
      expect(lost).toEqual([code]);
    }
  });

  it('follows a slow day within the limits of a paper store', async () => {
    const { clock, opening } = connect();
    const session = await opening;
    let before: number | null = null;
    for (let minute = 0; minute < 24 * 60; minute += 10) {
      const sample = await outcomeOf(session.readNow(), clock);
      if (typeof sample === 'string' || sample.temperatureC === null || sample.relativeHumidityPct === null) throw new Error('no reading');
      expect(sample.temperatureC).toBeGreaterThan(14);
      expect(sample.temperatureC).toBeLessThan(24);
      expect(sample.relativeHumidityPct).toBeGreaterThan(45);
      expect(sample.relativeHumidityPct).toBeLessThan(60);
      if (before !== null) expect(Math.abs(sample.temperatureC - before)).toBeLessThan(0.5);
      before = sample.temperatureC;
      await clock.advance(10 * 60_000);
    }
  });
});
