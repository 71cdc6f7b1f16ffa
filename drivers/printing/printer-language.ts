import type { LabelRaster } from '#shared/domain/label-raster.ts';
import type { PrinterCondition } from '#shared/domain/label-printer.ts';

/** What a status answer says, whatever the language. */
export interface PrinterAnswer {
  readonly conditions: readonly PrinterCondition[];
  readonly labelsWaiting: number | null;
}

export interface LabelPaper {
  readonly widthMm: number;
  readonly heightMm: number;
  /** Between two labels; 0 for a continuous roll. */
  readonly gapMm: number;
}

/** A label language: pure, knows no link and no time. Text is never handed to a printer as text, so that each prints Chinese. */
export interface PrinterLanguage {
  readonly name: string;
  /** Words of the IEEE 1284 device id (`CMD:`) by which a USB printer says that it speaks this. */
  readonly deviceIdWords: readonly string[];
  encodeLabel(raster: LabelRaster, paper: LabelPaper): Uint8Array;
  /** Whether its status tells a printer at work from one at rest; else a label is only known to have been handed over. */
  readonly tellsWhenPrinted: boolean;
  readonly statusQuery: Uint8Array;
  /** Null while the answer is not whole; throws a plain Error on what is none. */
  decodeStatus(bytes: Uint8Array): PrinterAnswer | null;
  readonly modelQuery: Uint8Array;
  decodeModel(bytes: Uint8Array): string | null;
}

export const ascii = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));

export const asText = (bytes: Uint8Array): string => Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');

export function joinBytes(...parts: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) { joined.set(part, at); at += part.length; }
  return joined;
}
