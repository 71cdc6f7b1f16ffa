import { CODE128_QUIET_MODULES, encodeCode128 } from './code128.ts';
import { QR_QUIET_MODULES, encodeQr } from './qr-code.ts';

/**
 * A label as the dots that a printer burns: rows from the top, eight dots a byte, the leftmost in the highest bit, 1 is black.
 * The same dots are the preview, so that nobody has to hope that a printer draws what the screen showed.
 */
export interface LabelRaster {
  readonly widthDots: number;
  readonly heightDots: number;
  /** `ceil(widthDots / 8) * heightDots` bytes. */
  readonly bits: Uint8Array;
}

export const rowBytesOf = (widthDots: number): number => Math.ceil(widthDots / 8);

export const blankRaster = (widthDots: number, heightDots: number): LabelRaster => ({ widthDots, heightDots, bits: new Uint8Array(rowBytesOf(widthDots) * heightDots) });

export const isBlack = ({ widthDots, heightDots, bits }: LabelRaster, x: number, y: number): boolean =>
  x >= 0 && y >= 0 && x < widthDots && y < heightDots && ((bits[y * rowBytesOf(widthDots) + (x >> 3)]! >> (7 - (x & 7))) & 1) === 1;

/** Blackens a rectangle; what lies outside is cut off. */
export function fillBlack({ widthDots, heightDots, bits }: LabelRaster, left: number, top: number, width: number, height: number): void {
  const rowBytes = rowBytesOf(widthDots);
  for (let y = Math.max(0, top); y < Math.min(heightDots, top + height); y += 1) {
    for (let x = Math.max(0, left); x < Math.min(widthDots, left + width); x += 1) bits[y * rowBytes + (x >> 3)]! |= 0x80 >> (x & 7);
  }
}

/**
 * Draws a Code 128 symbol as wide as whole dots to a module allow, centred, with its quiet zones inside the width.
 * Answers false, and draws nothing, when it does not fit at one dot to a module or the text has no symbol.
 */
export function drawCode128(raster: LabelRaster, text: string, left: number, top: number, width: number, height: number): boolean {
  const modules = encodeCode128(text);
  if (modules === undefined) return false;
  const moduleDots = Math.floor(width / (modules.length + 2 * CODE128_QUIET_MODULES));
  if (moduleDots < 1) return false;
  const start = left + Math.floor((width - modules.length * moduleDots) / 2);
  modules.forEach((bar, index) => { if (bar) fillBlack(raster, start + index * moduleDots, top, moduleDots, height); });
  return true;
}

/** Draws a QR symbol into a square, with its quiet zone inside it. Answers false when the text is too long for the square. */
export function drawQr(raster: LabelRaster, utf8: Uint8Array, left: number, top: number, size: number): boolean {
  const modules = encodeQr(utf8);
  if (modules === undefined) return false;
  const moduleDots = Math.floor(size / (modules.length + 2 * QR_QUIET_MODULES));
  if (moduleDots < 1) return false;
  const inset = Math.floor((size - modules.length * moduleDots) / 2);
  modules.forEach((row, y) => row.forEach((dark, x) => { if (dark) fillBlack(raster, left + inset + x * moduleDots, top + inset + y * moduleDots, moduleDots, moduleDots); }));
  return true;
}
