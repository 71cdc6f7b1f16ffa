import { blankRaster, rowBytesOf, type LabelRaster } from '#shared/domain/label-raster.ts';

/** What came down the wire to a label printer, one thing at a time. */
export type PrinterInput =
  | { readonly kind: 'statusQuery'; readonly number: number }
  | { readonly kind: 'modelQuery' }
  | { readonly kind: 'label'; readonly raster: LabelRaster }
  | { readonly kind: 'other'; readonly what: string };

/** Takes bytes as they come; gives what is whole. */
export type PrinterParser = (bytes: Uint8Array) => PrinterInput[];

const textOf = (bytes: readonly number[]): string => bytes.map((byte) => String.fromCharCode(byte)).join('');

/** Tries `take` at the front until it wants more bytes (null). It answers how many it used. */
function parser(take: (pending: readonly number[]) => { readonly used: number; readonly input: PrinterInput | null } | null): PrinterParser {
  let pending: number[] = [];
  return (bytes) => {
    pending = [...pending, ...bytes];
    const inputs: PrinterInput[] = [];
    while (pending.length > 0) {
      const taken = take(pending);
      if (taken === null) break;
      pending = pending.slice(taken.used);
      if (taken.input !== null) inputs.push(taken.input);
    }
    return inputs;
  };
}

const skip = (used: number) => ({ used, input: null });

export const createZplParser = (): PrinterParser => parser((pending) => {
  const text = textOf(pending);
  if (text.startsWith('~HS')) return { used: 3, input: { kind: 'statusQuery', number: 0 } };
  if (text.startsWith('~HI')) return { used: 3, input: { kind: 'modelQuery' } };
  if ('~HS'.startsWith(text) || '~HI'.startsWith(text) || '^XA'.startsWith(text)) return null;
  if (!text.startsWith('^XA')) return skip(1);
  const end = text.indexOf('^XZ');
  return end < 0 ? null : { used: end + 3, input: zplLabel(text.slice(3, end)) };
});

function zplLabel(format: string): PrinterInput {
  const width = Number(/\^PW(\d+)/u.exec(format)?.[1]);
  const height = Number(/\^LL(\d+)/u.exec(format)?.[1]);
  const field = /\^FO0,0\^GFA,(\d+),(\d+),(\d+),([0-9A-F]*)\^FS/u.exec(format);
  if (field === null || !(width > 0) || !(height > 0)) return { kind: 'other', what: format.slice(0, 60) };
  const [, , total, rowBytes, hex] = field;
  if (Number(total) * 2 !== hex!.length || Number(rowBytes) !== rowBytesOf(width) || Number(total) !== Number(rowBytes) * height) return { kind: 'other', what: 'a graphic field whose counts are wrong' };
  return { kind: 'label', raster: { widthDots: width, heightDots: height, bits: Uint8Array.from({ length: Number(total) }, (_, index) => Number.parseInt(hex!.slice(index * 2, index * 2 + 2), 16)) } };
}

export function createTsplParser(dotsPerMm: number): PrinterParser {
  let page = blankRaster(1, 1);
  return parser((pending) => {
    if (pending[0] === 0x1b) return pending.length < 3 ? null : { used: 3, input: { kind: 'statusQuery', number: 0 } };
    const bitmap = /^BITMAP (\d+),(\d+),(\d+),(\d+),0,/u.exec(textOf(pending.slice(0, 60)));
    if (bitmap !== null) {
      const [head, left, top, rowBytes, rows] = [bitmap[0].length, ...bitmap.slice(1).map(Number)] as [number, number, number, number, number];
      const end = head + rowBytes * rows;
      if (pending.length < end) return null;
      for (let y = 0; y < rows; y += 1) for (let x = 0; x < rowBytes * 8; x += 1) {
        if (((pending[head + y * rowBytes + (x >> 3)]! >> (7 - (x & 7))) & 1) === 1 || left + x >= page.widthDots || top + y >= page.heightDots) continue;
        page.bits[(top + y) * rowBytesOf(page.widthDots) + ((left + x) >> 3)]! |= 0x80 >> ((left + x) & 7);
      }
      return skip(end);
    }
    const newline = pending.indexOf(0x0a);
    if (newline < 0) return null;
    const line = textOf(pending.slice(0, newline)).trim();
    const size = /^SIZE ([\d.]+) mm,([\d.]+) mm$/u.exec(line);
    if (size !== null) page = blankRaster(Math.round(Number(size[1]) * dotsPerMm), Math.round(Number(size[2]) * dotsPerMm));
    if (line === 'CLS') page = blankRaster(page.widthDots, page.heightDots);
    if (line === '~!T') return { used: newline + 1, input: { kind: 'modelQuery' } };
    if (line.startsWith('PRINT')) return { used: newline + 1, input: { kind: 'label', raster: { ...page, bits: page.bits.slice() } } };
    return skip(newline + 1);
  });
}

export function createEscposParser(): PrinterParser {
  let bands: { rowBytes: number; bytes: readonly number[] }[] = [];
  return parser((pending) => {
    const [first, second, third] = pending;
    if (first === 0x10) return pending.length < 3 ? null : { used: 3, input: { kind: 'statusQuery', number: third! } };
    if (first === 0x1b) {
      if (pending.length < 2) return null;
      if (second === 0x40) bands = [];
      return skip(2);
    }
    if (first !== 0x1d) return skip(1);
    if (pending.length < 3) return null;
    if (second === 0x49) return { used: 3, input: { kind: 'modelQuery' } };
    if (second === 0x76) {
      if (pending.length < 8) return null;
      const rowBytes = pending[4]! + pending[5]! * 256;
      const end = 8 + rowBytes * (pending[6]! + pending[7]! * 256);
      if (pending.length < end) return null;
      bands.push({ rowBytes, bytes: pending.slice(8, end) });
      return skip(end);
    }
    if (second === 0x56) {
      if (pending.length < 4) return null;
      const rowBytes = bands[0]?.rowBytes ?? 0;
      const bits = Uint8Array.from(bands.flatMap(({ bytes }) => [...bytes]));
      bands = [];
      return { used: 4, input: rowBytes === 0 ? { kind: 'other', what: 'a cut without a label' } : { kind: 'label', raster: { widthDots: rowBytes * 8, heightDots: bits.length / rowBytes, bits } } };
    }
    return skip(1);
  });
}
