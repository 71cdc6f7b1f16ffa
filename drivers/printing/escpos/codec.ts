import { rowBytesOf } from '#shared/domain/label-raster.ts';
import type { PrinterCondition } from '#shared/domain/label-printer.ts';
import { asText, joinBytes, type PrinterLanguage } from '../printer-language.ts';

const DLE_EOT = [0x10, 0x04] as const;
/** Rows to a GS v 0: small receipt printers have room for few. */
const BAND_ROWS = 128;
/** Bits 0, 1, 4 and 7 of every answer to DLE EOT are fixed at 0, 1, 1 and 0: how an answer is told from noise. */
const FIXED_MASK = 0x93;
const FIXED_BITS = 0x12;

/** By answer (printer, offline, error, paper): bit and what it means. */
const BITS: readonly (readonly (readonly [number, PrinterCondition])[])[] = [
  [],
  [[0x04, 'headOpen'], [0x20, 'paperOut'], [0x40, 'fault']],
  [[0x08, 'jammed'], [0x20, 'fault'], [0x40, 'hot']],
  [[0x60, 'paperOut']],
];

/** ESC/POS, the language of receipt printers. Labels go as raster bands, then feed and cut. */
export const escpos: PrinterLanguage = {
  name: 'ESC/POS',
  deviceIdWords: ['ESC/POS', 'ESCPOS', 'ESC'],
  encodeLabel: ({ widthDots, heightDots, bits }) => {
    const rowBytes = rowBytesOf(widthDots);
    const bands: Uint8Array[] = [];
    for (let top = 0; top < heightDots; top += BAND_ROWS) {
      const rows = Math.min(BAND_ROWS, heightDots - top);
      bands.push(Uint8Array.of(0x1d, 0x76, 0x30, 0x00, rowBytes & 0xff, rowBytes >> 8, rows & 0xff, rows >> 8), bits.subarray(top * rowBytes, (top + rows) * rowBytes));
    }
    // ESC @ forgets what another program left behind; GS V 66 feeds to the cutter and cuts where there is one.
    return joinBytes(Uint8Array.of(0x1b, 0x40), ...bands, Uint8Array.of(0x1d, 0x56, 0x42, 0x00));
  },
  tellsWhenPrinted: false,
  statusQuery: Uint8Array.from([1, 2, 3, 4].flatMap((number) => [...DLE_EOT, number])),
  decodeStatus: (bytes) => {
    const answers = bytes.filter((byte) => (byte & FIXED_MASK) === FIXED_BITS);
    if (answers.length < BITS.length) return null;
    const conditions = BITS.flatMap((bits, index) => bits.flatMap(([bit, condition]) => ((answers[index]! & bit) !== 0 ? [condition] : [])));
    return { conditions: [...new Set(conditions)], labelsWaiting: null };
  },
  // GS I 67: model name.
  modelQuery: Uint8Array.of(0x1d, 0x49, 67),
  decodeModel: (bytes) => /_([ -~]{1,40})\0/u.exec(asText(bytes))?.[1] ?? null,
};
