import { describe, expect, it } from 'vitest';
import { systemDriverClock } from '#drivers/contract/system-clock.ts';
import { escpos } from '#drivers/printing/escpos/codec.ts';
import { tspl } from '#drivers/printing/tspl/codec.ts';
import { zpl } from '#drivers/printing/zpl/codec.ts';
import { loadDriver } from '#drivers/registry.ts';
import { burn, readCode128, readQr } from '../independent/label-reader.ts';
import { startIndependentPrinter } from '../independent/label-printer.ts';
import { sampleLabel } from './sample-label.ts';

const LANGUAGES = { zpl, tspl, escpos } as const;
const PAPER = { widthMm: 60, heightMm: 40, gapMm: 2 };
const CODES = [['BX000123', 'muniment:item:0191f0aa-1234-7890-abcd-0123456789ab'], ['01-01-03-A-04-02', '短'], ['20231234567890', 'Z109-WS·2023-D30-BGS-0001 关于印发二〇二三年度工作要点的通知']] as const;

describe('label languages', () => {
  it.each(Object.keys(LANGUAGES) as (keyof typeof LANGUAGES)[])('%s: another reader reads from the paper what the label says', (name) => {
    for (const [code, qr] of CODES) {
      const paper = burn(name, Buffer.from(LANGUAGES[name].encodeLabel(sampleLabel(code, qr), PAPER)));
      expect([paper.width, paper.height]).toEqual([480, 320]);
      expect(readCode128(paper, 40)).toBe(code);
      expect(readQr(paper)).toBe(qr);
    }
  });

  it('burns the same dots in every language, the edge included where the width is no whole byte', () => {
    const bits = Uint8Array.of(0b10110000, 0b01010000);
    const raster = { widthDots: 5, heightDots: 2, bits };
    for (const name of Object.keys(LANGUAGES) as (keyof typeof LANGUAGES)[]) {
      const paper = burn(name, Buffer.from(LANGUAGES[name].encodeLabel(raster, PAPER)));
      expect(Array.from({ length: 2 }, (_, y) => Array.from({ length: 8 }, (_unused, x) => (x < paper.width && paper.dark(x, y) ? '#' : '.')).join(''))).toEqual(['#.##....', '.#.#....']);
    }
  });

  it('understands the published status words', () => {
    const hs = (text: string) => zpl.decodeStatus(new TextEncoder().encode(text));
    expect(hs('\x02030,0,0,1245,000,0,0,0,000,0,0,0\x03\r\n\x02000,0,0,0,0,2,4,0,00000000,1,000\x03\r\n\x021234,0\x03\r\n')).toEqual({ conditions: [], labelsWaiting: 0 });
    expect(hs('\x02030,1,1,1245,002,1,0,0,000,0,0,1\x03\r\n\x02000,0,1,1,0,2,4,0,00000003,1,000\x03\r\n\x021234,0\x03\r\n'))
      .toEqual({ conditions: ['headOpen', 'paperOut', 'ribbonOut', 'paused', 'hot', 'bufferFull', 'printing'], labelsWaiting: 5 });
    expect(hs('\x02030,0,0,1245,000,0,0,0,000,0,0,0\x03\r\n')).toBeNull();
    expect(tspl.decodeStatus(Uint8Array.of(0x00))).toEqual({ conditions: [], labelsWaiting: null });
    expect(tspl.decodeStatus(Uint8Array.of(0x05))?.conditions).toEqual(['headOpen', 'paperOut']);
    expect(tspl.decodeStatus(Uint8Array.of(0x41))?.conditions).toEqual(['headOpen']);
    expect(escpos.decodeStatus(Uint8Array.of(0x12, 0x12, 0x12, 0x12))).toEqual({ conditions: [], labelsWaiting: null });
    expect(escpos.decodeStatus(Uint8Array.of(0x1a, 0x16, 0x12, 0x72))?.conditions).toEqual(['headOpen', 'paperOut']);
    expect(escpos.decodeStatus(Uint8Array.of(0x12, 0xff, 0x12, 0x12)), 'a byte without the fixed bits is noise').toBeNull();
  });
});

describe('against a printer that only knows the manuals', () => {
  it.each(Object.keys(LANGUAGES) as (keyof typeof LANGUAGES)[])('%s: prints, confirms and says what is wrong', async (name) => {
    const printer = await startIndependentPrinter(name);
    const driver = await loadDriver(`printing/${name}`);
    const session = await driver.open({ deviceId: 'label-1', address: { kind: 'tcp', host: '127.0.0.1', port: printer.port }, options: {}, clock: systemDriverClock });
    try {
      if (session.family !== 'printing') throw new Error('no printer');
      expect(await session.print(sampleLabel())).toBe(name === 'escpos' ? 'handedOver' : 'printed');
      const sent = printer.received();
      expect(readCode128(burn(name, sent), 40)).toBe('BX000123');
      printer.set({ paperOut: true });
      await expect(session.print(sampleLabel())).rejects.toMatchObject({ code: name === 'zpl' ? 'PRINTING_SILENT' : 'PRINTING_PAPER_OUT' });
      expect(printer.received().length, 'nothing was sent').toBe(sent.length);
    } finally {
      await session.close();
      await printer.close();
    }
  });
});
