/** A UHF tag that answered. */
export interface ReadTag {
  /** Electronic product code, hex, capital letters. */
  readonly epc: string;
  /** Signal in dBm; nearer is greater. */
  readonly rssiDbm: number;
  /** How often it answered. */
  readonly count: number;
}

/** Bytes of the usual 96-bit EPC. */
const EPC_BYTES = 12;
/** First bytes of an EPC that stands for a barcode by its hash. The first is no ASCII character, so the two forms cannot be confused. */
const HASH_MARK = 'C24D';

/** Whether a barcode stands in a 96-bit EPC as it is: one to twelve ASCII characters. */
const fitsAsText = (barcode: string): boolean => /^[\x21-\x7e]{1,12}$/u.test(barcode);

/**
 * The EPC that a barcode is written into a tag as, 24 hex digits. Up to twelve ASCII characters are written as they are, filled with zeros.
 * Any other barcode is written as `C24D` and the first 80 bits of the SHA-256 of its UTF-8 bytes (`sha256Hex` gives them in hex): it is
 * found by comparing, not by reading back.
 */
export function epcOfBarcode(barcode: string, sha256Hex: (text: string) => string): string {
  if (!fitsAsText(barcode)) return `${HASH_MARK}${sha256Hex(barcode).slice(0, EPC_BYTES * 2 - HASH_MARK.length)}`.toUpperCase();
  return Array.from(barcode.padEnd(EPC_BYTES, '\0'), (character) => character.charCodeAt(0).toString(16).padStart(2, '0')).join('').toUpperCase();
}

/** Whether an EPC stands for a barcode by its hash. */
export const isHashedEpc = (epc: string): boolean => epc.length === EPC_BYTES * 2 && epc.toUpperCase().startsWith(HASH_MARK);

/** The barcode in an EPC, or undefined when it is a hash, or a number of somebody else's. */
export function barcodeOfEpc(epc: string): string | undefined {
  if (!/^(?:[0-9A-F]{2}){12}$/iu.test(epc)) return undefined;
  const text = String.fromCharCode(...Array.from({ length: EPC_BYTES }, (_, index) => Number.parseInt(epc.slice(index * 2, index * 2 + 2), 16))).replace(/\0+$/u, '');
  return /^[\x21-\x7e]+$/u.test(text) ? text : undefined;
}
