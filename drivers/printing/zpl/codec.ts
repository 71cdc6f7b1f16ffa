import { rowBytesOf } from '#shared/domain/label-raster.ts';
import type { PrinterCondition } from '#shared/domain/label-printer.ts';
import { asText, ascii, type PrinterAnswer, type PrinterLanguage } from '../printer-language.ts';

/** ~HS answers with three strings, each between STX and ETX (Zebra, ZPL II programming guide, ~HS). */
const STX = '\x02';
const ETX = '\x03';

/** The whole strings between STX and ETX that have come so far. */
const stringsIn = (bytes: Uint8Array): string[] => asText(bytes).split(STX).slice(1).flatMap((part) => (part.includes(ETX) ? [part.slice(0, part.indexOf(ETX))] : []));

/** ZPL II, the language of Zebra and many others. The label goes as one graphic field. */
export const zpl: PrinterLanguage = {
  name: 'ZPL',
  deviceIdWords: ['ZPL'],
  encodeLabel: ({ widthDots, heightDots, bits }) => {
    const hex = Array.from(bits, (byte) => byte.toString(16).padStart(2, '0').toUpperCase()).join('');
    return ascii(`^XA^PW${widthDots}^LL${heightDots}^LH0,0^FO0,0^GFA,${bits.length},${bits.length},${rowBytesOf(widthDots)},${hex}^FS^PQ1^XZ\r\n`);
  },
  tellsWhenPrinted: true,
  statusQuery: ascii('~HS'),
  decodeStatus: (bytes) => {
    const [first, second, third] = stringsIn(bytes);
    return first === undefined || second === undefined || third === undefined ? null : decodeHostStatus(first, second);
  },
  modelQuery: ascii('~HI'),
  decodeModel: (bytes) => stringsIn(bytes)[0]?.split(',')[0]?.trim() ?? null,
};

function decodeHostStatus(first: string, second: string): PrinterAnswer {
  const [, paperOut, paused, , formats, bufferFull, , , , corruptRam, , overTemperature] = first.split(',');
  const [, , headUp, ribbonOut, , , , , remaining] = second.split(',');
  if (formats === undefined || remaining === undefined) throw new Error(`not a host status: ${first} / ${second}`);
  const labelsWaiting = Number(formats) + Number(remaining);
  const found: readonly (readonly [boolean, PrinterCondition])[] = [
    [headUp === '1', 'headOpen'], [paperOut === '1', 'paperOut'], [ribbonOut === '1', 'ribbonOut'], [paused === '1', 'paused'], [overTemperature === '1', 'hot'], [corruptRam === '1', 'fault'],
    [bufferFull === '1', 'bufferFull'], [labelsWaiting > 0, 'printing'],
  ];
  return { conditions: found.flatMap(([is, condition]) => (is ? [condition] : [])), labelsWaiting };
}
