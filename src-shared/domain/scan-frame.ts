/** Bytes around and in a code, as somebody who sets a reader up wants to see them. */
export interface ScanFrame {
  /** Names such as `STX`, `]C0`; empty when the reader sends nothing before the code. */
  readonly prefix: readonly string[];
  readonly suffix: readonly string[];
}

const NAMES: Readonly<Record<number, string>> = { 0x02: 'STX', 0x03: 'ETX', 0x04: 'EOT', 0x09: 'Tab', 0x0a: 'LF', 0x0d: 'CR', 0x1b: 'ESC', 0x1d: 'GS', 0x1e: 'RS' };
/** Parts fields of a GS1 code; one at the front is FNC1 and belongs to the code. */
const GROUP_SEPARATOR = 0x1d;
const AIM_IN_DATA = /^\][A-Za-z][0-9A-Za-z]/u;

/** What a reader is set to send before and behind a code, found in the raw bytes (hex) of a scan: control characters, and an AIM identifier written into the data. */
export function findScanFrame(rawHex: string): ScanFrame {
  const bytes = (rawHex.match(/../gu) ?? []).map((pair) => Number.parseInt(pair, 16));
  const isControl = (byte: number | undefined): boolean => byte !== undefined && byte < 0x20 && byte !== GROUP_SEPARATOR;
  let [from, to] = [0, bytes.length];
  while (isControl(bytes[from])) from += 1;
  while (to > from && isControl(bytes[to - 1])) to -= 1;
  const aim = AIM_IN_DATA.exec(String.fromCharCode(...bytes.slice(from, from + 3)))?.[0];
  const names = (part: readonly number[]): string[] => part.map((byte) => NAMES[byte] ?? `0x${byte.toString(16).padStart(2, '0')}`);
  return { prefix: [...names(bytes.slice(0, from)), ...(aim === undefined ? [] : [aim])], suffix: names(bytes.slice(to)) };
}

/** Of AIM identifiers (ISO/IEC 15424), those that archives meet. */
const SYMBOLOGIES: Readonly<Record<string, string>> = {
  A: 'Code 39', C: 'Code 128', E: 'EAN/UPC', F: 'Codabar', G: 'Code 93', I: 'Interleaved 2 of 5', L: 'PDF417', Q: 'QR', d: 'Data Matrix', e: 'GS1 DataBar', z: 'Aztec',
};

/** `]C0` as `Code 128`; null for one that is not listed or when the reader sent none. */
export function symbologyName(aim: string): string | null {
  if (aim === ']C1') return 'GS1-128';
  return aim.startsWith(']') ? SYMBOLOGIES[aim.charAt(1)] ?? null : null;
}
