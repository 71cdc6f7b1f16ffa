import { describe, expect, it } from 'vitest';
import { openHidPosSession } from '#drivers/barcode/hid-pos/session.ts';
import { createHidPosEmulator } from '#drivers/emulators/hid-pos/hid-pos-emulator.ts';
import { createMemoryStreamPair } from '#drivers/transports/memory-byte-stream.ts';
import { streamReportLink } from '#drivers/transports/stream-report-link.ts';
import { createManualClock } from '../manual-clock.ts';

/** A report written by hand from the description of the format, not by the emulator. */
function report(data: string, { more = 0, aimAt = 2, aim = ']C0' } = {}): Uint8Array {
  const bytes = new Uint8Array(64);
  bytes[0] = 2;
  bytes[1] = data.length;
  bytes.set(Array.from(aim, (character) => character.charCodeAt(0)), aimAt);
  bytes.set(Array.from(data, (character) => character.charCodeAt(0)), 5);
  bytes[63] = more;
  return bytes;
}

function listen() {
  const clock = createManualClock();
  let hear: (bytes: Uint8Array) => void = () => undefined;
  let lose: (reason: string) => void = () => undefined;
  const session = openHidPosSession({ onReport: (listener) => { hear = listener; }, onLost: (listener) => { lose = listener; }, close: () => Promise.resolve() }, clock);
  const events: unknown[] = [];
  session.on((event) => events.push(event.kind === 'scan' ? { text: event.code.text, symbology: event.code.symbology } : event.errorCode));
  return { clock, session, events, hear: (bytes: Uint8Array) => hear(bytes), lose: (reason: string) => lose(reason) };
}

describe('a HID-POS barcode reader', () => {
  it('reads a code with its symbology and without the line end that it appends', () => {
    const { events, hear } = listen();
    hear(report('BX000123\r\n'));
    hear(report('01-01-03-A-04-02', { aimAt: 3, aim: ']C1' }).fill(0, 2, 3));
    expect(events[0]).toEqual({ text: 'BX000123', symbology: ']C0' });
  });

  it('tells the bytes as they came, with what the reader puts before and behind, over several reports', () => {
    const { session, hear } = listen();
    const raw: string[] = [];
    session.on((event) => { if (event.kind === 'scan') raw.push(event.code.rawHex); });
    hear(report(`\x02${'A'.repeat(50)}`, { more: 1 }));
    hear(report('BX\r\n'));
    expect(raw).toEqual([`02${'41'.repeat(50)}42580d0a`]);
  });

  it('joins a long code from its reports and keeps FNC1', () => {
    const { events, hear } = listen();
    const long = `${'x'.repeat(50)}\x1d`;
    hear(report(long, { more: 1, aim: ']C1' }));
    hear(report('y'.repeat(20)));
    expect(events).toEqual([{ text: `${long}${'y'.repeat(20)}`, symbology: ']C1' }]);
  });

  it('fault: half a code | level 1 | sees: nothing, the next scan counts | kept: no code is made of two halves', async () => {
    const { clock, events, hear } = listen();
    hear(report('BX0001', { more: 1 }));
    await clock.advance(600);
    hear(report('BX000123'));
    expect(events).toEqual([{ text: 'BX000123', symbology: ']C0' }]);
  });

  it('fault: reports that are none (other id, too long, empty) | level 1 | sees: nothing | kept: no code is invented', () => {
    const { events, hear } = listen();
    const tooLong = report('A');
    tooLong[1] = 200;
    for (const bad of [tooLong, report('A').fill(9, 0, 1), new Uint8Array(0), new Uint8Array(3), report('')]) hear(bad);
    expect(events).toEqual([]);
  });

  it('fault: reader unplugged | level 1 | sees: connection lost | kept: nothing', () => {
    const { events, lose } = listen();
    lose('unplugged');
    expect(events).toEqual(['DEVICES_LINK_LOST']);
  });

  it('hears its emulator, Chinese in a QR code included, and never writes to it', async () => {
    const pair = createMemoryStreamPair();
    const emulator = createHidPosEmulator();
    emulator.attach(pair.far);
    const session = openHidPosSession(streamReportLink(pair.near, 64), createManualClock());
    const codes: unknown[] = [];
    session.on((event) => { if (event.kind === 'scan') codes.push({ text: event.code.text, symbology: event.code.symbology }); });
    emulator.set({ symbology: ']Q1', code: `档案盒 ${'一'.repeat(40)}` });
    await expect.poll(() => codes).toEqual([{ text: `档案盒 ${'一'.repeat(40)}`, symbology: ']Q1' }]);
    expect(emulator.log.entries().filter(({ event }) => event === 'written')).toEqual([]);
  });
});
