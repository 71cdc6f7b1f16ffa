import { describe, expect, it } from 'vitest';
import { createWireTraceRing } from '#drivers/contract/wire-trace.ts';
import { readWireTrace, writeWireTrace } from '#drivers/contract/wire-trace-format.ts';
import { createReplayEmulator } from '#drivers/emulators/replay/replay-emulator.ts';
import { openMs1Session } from '#drivers/shelving/ms1/driver.ts';
import { createMemoryStreamPair } from '#drivers/transports/memory-byte-stream.ts';
import { bytes } from './hex.ts';
import { createManualClock } from './manual-clock.ts';
import { LEASE, outcomeOf } from './open-emulated-bank.ts';
import { BANK, openBridgedRoom } from './open-bridged-bank.ts';

const HEADER = { deviceId: 'bank-1', driver: 'shelving/ms1', address: { kind: 'tcp', host: 'memory', port: 1 }, options: {}, identity: 'MS/1.0, 10 carriages', dropped: 0 };

describe('a wire trace', () => {
  it('keeps bytes, direction and both times, and counts what fell out', async () => {
    const clock = createManualClock();
    const ring = createWireTraceRing(clock, 3);
    for (const value of [1, 2, 3, 4, 5]) {
      ring.bytes(value % 2 === 0 ? 'in' : 'out', Uint8Array.of(value));
      await clock.advance(10);
    }
    expect(ring.entries()).toEqual([3, 4, 5].map((value) => ({
      kind: 'bytes', direction: value % 2 === 0 ? 'in' : 'out', hex: `0${value}`, steadyMs: 1000 + 10 * (value - 1), atMs: Date.parse('2026-11-23T08:00:01.000Z') + 10 * (value - 1),
    })));
    expect(ring.dropped()).toBe(2);
  });

  it('is bounded by bytes as well', () => {
    const ring = createWireTraceRing(createManualClock(), 1000, 100);
    for (let count = 0; count < 50; count += 1) ring.bytes('in', new Uint8Array(30));
    expect(ring.entries()).toHaveLength(3);
    expect(ring.dropped()).toBe(47);
  });

  it('is a line of JSON for each entry and reads back as it was', async () => {
    const clock = createManualClock();
    const ring = createWireTraceRing(clock);
    ring.event('opened');
    await clock.advance(3);
    ring.bytes('out', bytes('00 01 ff'));
    const text = writeWireTrace({ header: HEADER, entries: ring.entries() });
    expect(text.split('\n').slice(1)).toEqual(['{"t":0,"at":"2026-11-23T08:00:01.000Z","event":"opened"}', '{"t":3,"at":"2026-11-23T08:00:01.003Z","out":"0001ff"}', '']);
    const back = readWireTrace(text);
    expect(back.header).toEqual(HEADER);
    expect(writeWireTrace(back)).toBe(text);
  });

  it.each([['', 'not JSON'], ['{"format":"pcap"}', 'not a wire trace'], ['{"format":"muniment-wire-trace","version":2}', 'version 2'], ['{"format":"muniment-wire-trace","version":1}\n{"t":0,"at":"2026-11-23T08:00:01.000Z","out":"0g"}', 'line 2 has neither'], ['{"format":"muniment-wire-trace","version":1}\n{"out":"00"}', 'line 2 has no time']])('says what is wrong with %j', (text, words) => {
    expect(() => readWireTrace(text)).toThrow(words);
  });
});

/** Opens aisle 4 through the whole device side and gives the trace that was exported then. */
async function recordMotion(): Promise<string> {
  const { bridge, clock } = await openBridgedRoom([BANK]);
  bridge.renewLease(LEASE, 'bank-1', 60_000);
  await outcomeOf(bridge.shelfCommand('bank-1', { kind: 'openAisle', aisle: 4 }, 11, LEASE), clock);
  await clock.advance(7000);
  const text = await outcomeOf(bridge.exportTrace('bank-1'), clock);
  await outcomeOf(bridge.close(), clock);
  return text;
}

async function openReplay(text: string) {
  const clock = createManualClock();
  const emulator = createReplayEmulator({ clock, trace: readWireTrace(text) });
  const pair = createMemoryStreamPair();
  emulator.attach(pair.far);
  const session = await outcomeOf(openMs1Session(pair.near, { deviceId: 'bank-1', address: { kind: 'tcp', host: 'memory', port: 1 }, options: {}, clock }), clock);
  if (typeof session === 'string') throw new Error(session);
  session.renewLease(LEASE, 60_000);
  return { clock, emulator, session };
}

describe('the device host', () => {
  it('exports the trace of a device, from its opening on', async () => {
    const { header, entries } = readWireTrace(await recordMotion());
    expect(header).toMatchObject({ deviceId: 'bank-1', driver: 'shelving/ms1', identity: 'MS/1.0, 10 carriages', dropped: 0 });
    expect(entries[0]).toMatchObject({ kind: 'event', event: 'opened' });
    expect(entries.filter((entry) => entry.kind === 'bytes' && entry.direction === 'out' && entry.hex.includes('1000000004080001000400'))).toHaveLength(1);
  });

  it('keeps the trace over a lost link and refuses one of an unknown device', async () => {
    const room = await openBridgedRoom([BANK]);
    room.unplug('bank');
    await room.clock.advance(500);
    room.plugIn('bank');
    await room.clock.advance(2000);
    const { entries } = readWireTrace(await outcomeOf(room.bridge.exportTrace('bank-1'), room.clock));
    expect(entries.filter((entry) => entry.kind === 'event').map(({ event }) => event)).toEqual(['opened', 'lost: cable pulled', 'closed', 'opened']);
    expect(await outcomeOf(room.bridge.exportTrace('bank-9'), room.clock)).toBe('DEVICES_UNKNOWN_DEVICE');
  });
});

describe('a replayed trace', () => {
  it('is a bank on which the same command ends in the same way', async () => {
    const { clock, session, emulator } = await openReplay(await recordMotion());
    expect(session.identity).toBe('MS/1.0, 10 carriages');
    expect(await outcomeOf(session.command({ kind: 'openAisle', aisle: 4 }, 11, LEASE), clock)).toBe('running');
    await clock.advance(8000);
    expect(session.status()).toMatchObject({ openAisle: 4, lastSequence: 11, lastResult: 'done' });
    expect(emulator.log.entries().filter(({ event }) => event === 'unknown')).toEqual([]);
  });

  it('does not answer what the real device was never asked', async () => {
    const { clock, session, emulator } = await openReplay(await recordMotion());
    expect(await outcomeOf(session.command({ kind: 'openAisle', aisle: 9 }, 12, LEASE), clock)).toBe('DEVICES_TIMEOUT');
    expect(emulator.log.entries().filter(({ event }) => event === 'unknown')).toHaveLength(1);
  });
});
