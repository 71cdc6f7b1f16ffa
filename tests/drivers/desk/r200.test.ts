import { describe, expect, it } from 'vitest';
import { systemDriverClock } from '#drivers/contract/system-clock.ts';
import { createR200Emulator } from '#drivers/emulators/r200/r200-emulator.ts';
import { loadDriver } from '#drivers/registry.ts';
import { createR200Deframer, decodeTagNotice, inventoryMany, inventoryOnce, stopInventory } from '#drivers/rfid/r200/codec.ts';
import { openR200Session } from '#drivers/rfid/r200/session.ts';
import { createMemoryStreamPair } from '#drivers/transports/memory-byte-stream.ts';
import { barcodeOfEpc, epcOfBarcode as epcOf, isHashedEpc } from '#shared/domain/read-tag.ts';
import { sha256Hex } from '#main/platform/text-hash.ts';
import { bytes, hex } from '../hex.ts';
import { startIndependentReader } from '../independent/r200-reader.ts';
import { createManualClock } from '../manual-clock.ts';

const TAG = 'BB 02 22 00 11 D6 34 00 E2 80 11 70 40 00 02 1D 35 AE 40 08 D4 44 C4 7E';
const EPC = 'E28011704000021D35AE4008';
const epcOfBarcode = (barcode: string): string => epcOf(barcode, sha256Hex);

function open(knobs: Readonly<Record<string, string | number | boolean>> = {}) {
  const clock = createManualClock();
  const emulator = createR200Emulator({ clock });
  emulator.set(knobs);
  const pair = createMemoryStreamPair();
  emulator.attach(pair.far);
  const settle = async <Value>(work: Promise<Value>): Promise<Value | string> => {
    let result: Value | string | undefined;
    work.then((value) => { result = value; }, (error: { code?: string }) => { result = error.code ?? String(error); });
    for (let left = 400; left > 0 && result === undefined; left -= 1) await clock.advance(50);
    return result ?? 'still waiting';
  };
  const opening = openR200Session({ deviceId: 'tags-1', stream: pair.near, clock });
  return { clock, emulator, pair, opening, settle };
}

describe('the R200 frames', () => {
  it('are the published ones, byte for byte', () => {
    expect(hex(inventoryOnce)).toBe('bb 00 22 00 00 22 7e');
    expect(hex(inventoryMany)).toBe('bb 00 27 00 03 22 ff ff 4a 7e');
    expect(hex(stopInventory)).toBe('bb 00 28 00 00 28 7e');
    const [message] = createR200Deframer()(bytes(TAG));
    expect(message?.kind === 'frame' && decodeTagNotice(message.frame)).toEqual({ epc: EPC, rssiDbm: -42 });
  });

  it('are found however the bytes are cut and whatever stands between them', () => {
    const stream = bytes(`00 7E ${TAG} BB 13 BB 01 FF 00 01 15 16 7E FF ${TAG}`);
    for (let size = 1; size <= stream.length; size += 1) {
      const deframe = createR200Deframer();
      const frames: number[] = [];
      for (let at = 0; at < stream.length; at += size) for (const message of deframe(stream.slice(at, at + size))) if (message.kind === 'frame') frames.push(message.frame.command);
      expect(frames, `pieces of ${size}`).toEqual([0x22, 0xff, 0x22]);
    }
  });

  it('fault: bad checksum of a tag notice | level 1 | sees: the tag is heard in the next round | kept: no EPC is made of damaged bytes', () => {
    const damaged = bytes(TAG);
    damaged[12]! ^= 0x10;
    expect(createR200Deframer()(damaged).every(({ kind }) => kind === 'damaged')).toBe(true);
  });
});

describe('the R200 session', () => {
  it('tells every tag once, the nearest first', async () => {
    const { opening, settle } = open({ epcs: `${epcOfBarcode('BX000001')} ${epcOfBarcode('BX000002')}`, splitBytes: 3 });
    const session = await settle(opening);
    if (typeof session === 'string') throw new Error(session);
    const told: string[] = [];
    session.on((event) => { if (event.kind === 'tag') told.push(event.tag.epc); });
    const tags = await settle(session.readTags(500));
    if (typeof tags === 'string') throw new Error(tags);
    expect(tags.map(({ epc, rssiDbm }) => [barcodeOfEpc(epc), rssiDbm])).toEqual([['BX000001', -42], ['BX000002', -43]]);
    expect(tags[0]!.count).toBeGreaterThan(5);
    expect(told).toHaveLength(2);
  });

  it('calls an empty field empty', async () => {
    const { opening, settle } = open();
    const session = await settle(opening);
    if (typeof session === 'string') throw new Error(session);
    expect(await settle(session.readTags(300))).toEqual([]);
  });

  it('hears through damaged notices and stops the reader when it is done', async () => {
    const { emulator, opening, settle } = open({ epcs: EPC });
    const session = await settle(opening);
    if (typeof session === 'string') throw new Error(session);
    emulator.set({ badChecksums: 4 });
    expect(await settle(session.readTags(400))).toMatchObject([{ epc: EPC }]);
    expect(emulator.log.entries().filter(({ event }) => event === 'command').map(({ detail }) => detail.command)).toEqual([0x28, 0x22, 0x27, 0x28]);
  });

  it('fault: reader says nothing | level 1 | sees: no answer | kept: no empty list passes for an empty shelf', async () => {
    const { opening, settle } = open({ silent: true });
    expect(await settle(opening)).toBe('DEVICES_TIMEOUT');
  });

  it('fault: reader unplugged while reading | level 1 | sees: connection lost | kept: no half list passes for a whole one', async () => {
    const { clock, pair, opening, settle } = open({ epcs: EPC });
    const session = await settle(opening);
    if (typeof session === 'string') throw new Error(session);
    const reading = settle(session.readTags(2000));
    await clock.advance(200);
    pair.cut();
    expect(await reading).toBe('DEVICES_LINK_LOST');
  });

  it.each([[true, [EPC]], [false, []]] as const)('works with a reader that only knows the published frames (tag: %s)', async (present, epcs) => {
    const reader = await startIndependentReader(present);
    const session = await (await loadDriver('rfid/r200')).open({ deviceId: 'tags-1', address: { kind: 'tcp', host: '127.0.0.1', port: reader.port }, options: {}, clock: systemDriverClock });
    try {
      if (session.family !== 'rfid') throw new Error('no reader');
      expect((await session.readTags(150)).map(({ epc }) => epc)).toEqual(epcs);
    } finally {
      await session.close();
      await reader.close();
    }
  });
});

describe('the tag of a barcode', () => {
  it('has the barcode in its 96 bits, and back, where it fits', () => {
    expect(epcOfBarcode('BX000123')).toBe('425830303031323300000000');
    expect(barcodeOfEpc('425830303031323300000000')).toBe('BX000123');
    expect(barcodeOfEpc(EPC)).toBeUndefined();
    expect(isHashedEpc(epcOfBarcode('BX0001234567'))).toBe(false);
  });

  it.each(['档案盒-0001', '1234567890123', 'Z109-WS·2023-D30-001', 'A B', ''])('has the hash of a barcode that does not fit: %s', (barcode) => {
    const epc = epcOfBarcode(barcode);
    expect(epc).toMatch(/^C24D[0-9A-F]{20}$/);
    expect(epc.slice(4)).toBe(sha256Hex(barcode).slice(0, 20).toUpperCase());
    expect(isHashedEpc(epc)).toBe(true);
    // No reader of the text form takes it for a barcode.
    expect(barcodeOfEpc(epc)).toBeUndefined();
  });
});
