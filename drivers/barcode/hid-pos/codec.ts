import type { ScannedCode } from '#shared/domain/scanned-code.ts';

/**
 * HID point-of-sale scanners (usage page 0x8C, usage 0x02), input report 2: length, AIM identifier, data, and whether more follows.
 * Source: webhid-barcode-scanner 1.2.2; positions here count the report id, as node-hid does.
 */
export const HID_POS_REPORT_BYTES = 64;
export const SCANNED_DATA_REPORT = 0x02;
const LENGTH_AT = 1;
const AIM_AT = 2;
const DATA_AT = 5;
const MORE_AT = 63;
/** What fits between the identifier and the vendor's own bytes. */
export const DATA_BYTES = 56;
const CLOSING_BRACKET = 0x5d;

export interface ScanPart {
  readonly symbology: string;
  readonly data: Uint8Array;
  readonly more: boolean;
}

/** The part in a report, or null when it is another report or makes no sense. */
export function decodeScanPart(report: Uint8Array): ScanPart | null {
  const length = report[LENGTH_AT];
  if (report[0] !== SCANNED_DATA_REPORT || length === undefined || length > DATA_BYTES || report.length < DATA_AT + length) return null;
  // Some send the identifier one byte later.
  const aimAt = report[AIM_AT] === CLOSING_BRACKET ? AIM_AT : report[AIM_AT + 1] === CLOSING_BRACKET ? AIM_AT + 1 : -1;
  const symbology = aimAt < 0 ? '' : String.fromCharCode(...report.subarray(aimAt, aimAt + 3)).replace(/[^!-~]/gu, '');
  return { symbology, data: report.slice(DATA_AT, DATA_AT + length), more: (report[MORE_AT] ?? 0) !== 0 };
}

/** Parts in their order as one code. FNC1 (0x1D) between the fields of a GS1 code is kept; a line end that the reader appends is not. */
export function joinScan(parts: readonly ScanPart[]): ScannedCode {
  const bytes = Uint8Array.from(parts.flatMap(({ data }) => [...data]));
  return { text: decodeText(bytes).replace(/[\r\n\t]+$/u, ''), symbology: parts[0]?.symbology ?? '', rawHex: Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('') };
}

function decodeText(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('latin1').decode(bytes);
  }
}
