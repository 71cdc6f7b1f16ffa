import { describe, expect, it } from 'vitest';
import { decodeClimateRegisters, readClimatePdu } from '#drivers/climate/modbus-transmitter/codec.ts';
import { openTransmitterSession } from '#drivers/climate/modbus-transmitter/session.ts';
import { createTransmitterEmulator } from '#drivers/emulators/modbus-transmitter/transmitter-emulator.ts';
import { encodeRtuFrame } from '#drivers/framing/modbus-rtu.ts';
import { createMemoryStreamPair } from '#drivers/transports/memory-byte-stream.ts';
import { bytes, hex } from './hex.ts';
import { createManualClock } from './manual-clock.ts';
import { outcomeOf } from './open-emulated-bank.ts';

function connect(framing: 'tcp' | 'rtu' = 'rtu', registerOrder: 'temperatureFirst' | 'humidityFirst' = 'temperatureFirst') {
  const clock = createManualClock();
  const emulator = createTransmitterEmulator({ clock, framing, registerOrder, unitId: 5 });
  const pair = createMemoryStreamPair();
  emulator.attach(pair.far);
  const open = (order = registerOrder, unitId = 5) =>
    openTransmitterSession({ deviceId: 'wall-1', clock, stream: pair.near, unitId, framing, registerOrder: order });
  return { clock, emulator, open };
}

describe('the Modbus wall transmitter', () => {
  it('asks and understands with the published frames', async () => {
    expect(hex(encodeRtuFrame(1, readClimatePdu))).toBe('01 03 00 00 00 02 c4 0b');
    const clock = createManualClock();
    const pair = createMemoryStreamPair();
    pair.far.onData(() => { void pair.far.write(bytes('01 03 04 01 11 02 72 2a 8f')); });
    const session = await openTransmitterSession({ deviceId: 'wall-1', clock, stream: pair.near, unitId: 1, framing: 'rtu', registerOrder: 'temperatureFirst' });
    expect(await outcomeOf(session.readNow(), clock)).toMatchObject({ temperatureC: 27.3, relativeHumidityPct: 62.6, quality: 'good', rawHex: '030401110272' });
  });

  it('reads frost as below zero', () => {
    expect(decodeClimateRegisters([0xffce, 300], 'temperatureFirst')).toEqual({ temperatureC: -5, relativeHumidityPct: 30 });
  });

  it.each(['tcp', 'rtu'] as const)('reads clones that send humidity first, over %s', async (framing) => {
    const { clock, open } = connect(framing, 'humidityFirst');
    const sample = await outcomeOf((await open()).readNow(), clock);
    if (typeof sample === 'string') throw new Error(sample);
    expect(sample.quality).toBe('good');
    expect(sample.temperatureC).toBeLessThan(25);
    expect(sample.relativeHumidityPct).toBeGreaterThan(45);
  });

  it('calls the value of an unplugged probe out of range', async () => {
    const { clock, emulator, open } = connect();
    const session = await open();
    emulator.set({ temperatureAbsent: true });
    await clock.advance(1000);
    expect(await outcomeOf(session.readNow(), clock)).toMatchObject({ temperatureC: null, relativeHumidityPct: null, quality: 'outOfRange' });
  });

  it('survives two damaged answers and ends with the third', async () => {
    const { clock, emulator, open } = connect();
    const session = await open();
    const lost: string[] = [];
    session.on((event) => lost.push(event.errorCode));
    emulator.set({ corruptReplies: 2 });
    expect(await outcomeOf(session.readNow(), clock)).toMatchObject({ quality: 'good' });
    await clock.advance(1000);
    emulator.set({ corruptReplies: 3 });
    expect(await outcomeOf(session.readNow(), clock)).toBe('DEVICES_BAD_REPLY');
    expect(lost).toEqual(['DEVICES_BAD_REPLY']);
  });

  it('hears nothing at another address', async () => {
    const { clock, open } = connect();
    expect(await outcomeOf(open('temperatureFirst', 6), clock)).toBe('DEVICES_TIMEOUT');
  });
});
