import { rowBytesOf } from '#shared/domain/label-raster.ts';
import type { PrinterCondition } from '#shared/domain/label-printer.ts';
import { asText, ascii, joinBytes, type PrinterLanguage } from '../printer-language.ts';

/** Bits of the answer to ESC ! ? (Gprinter GP-2120T, TSC TTP-244 Plus manuals). */
const BITS: readonly (readonly [number, PrinterCondition])[] = [
  [0x01, 'headOpen'], [0x02, 'jammed'], [0x04, 'paperOut'], [0x08, 'ribbonOut'], [0x10, 'paused'], [0x20, 'printing'], [0x40, 'headOpen'], [0x80, 'hot'],
];

/** TSPL, the language of TSC, Gprinter (佳博) and most desktop label printers sold in China. */
export const tspl: PrinterLanguage = {
  name: 'TSPL',
  deviceIdWords: ['TSPL', 'TSPL2', 'TSC'],
  encodeLabel: ({ widthDots, heightDots, bits }, { widthMm, heightMm, gapMm }) => joinBytes(
    ascii(`SIZE ${widthMm} mm,${heightMm} mm\r\nGAP ${gapMm} mm,0 mm\r\nDIRECTION 1\r\nREFERENCE 0,0\r\nCLS\r\nBITMAP 0,0,${rowBytesOf(widthDots)},${heightDots},0,`),
    // Here a bit that is set is white.
    bits.map((byte) => ~byte & 0xff),
    ascii('\r\nPRINT 1,1\r\n'),
  ),
  tellsWhenPrinted: true,
  statusQuery: Uint8Array.of(0x1b, 0x21, 0x3f),
  decodeStatus: (bytes) => {
    const status = bytes.at(-1);
    if (status === undefined) return null;
    const conditions = BITS.flatMap(([bit, condition]) => ((status & bit) !== 0 ? [condition] : []));
    return { conditions: [...new Set(conditions)], labelsWaiting: null };
  },
  modelQuery: ascii('~!T\r\n'),
  decodeModel: (bytes) => /^([ -~]{2,40})[\r\n]/u.exec(asText(bytes))?.[1]?.trim() ?? null,
};
