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

/**
 * The EPC that a barcode is written into a tag as: its ASCII characters, filled with zeros to 96 bits.
 * Undefined when it has more than twelve characters or others than ASCII.
 */
export function epcOfBarcode(barcode: string): string | undefined {
  if (!/^[\x21-\x7e]{1,12}$/u.test(barcode)) return undefined;
  return Array.from(barcode.padEnd(EPC_BYTES, '\0'), (character) => character.charCodeAt(0).toString(16).padStart(2, '0')).join('').toUpperCase();
}

/** The barcode in an EPC, or undefined when it is a number of somebody else's. */
export function barcodeOfEpc(epc: string): string | undefined {
  if (!/^(?:[0-9A-F]{2}){12}$/iu.test(epc)) return undefined;
  const text = String.fromCharCode(...Array.from({ length: EPC_BYTES }, (_, index) => Number.parseInt(epc.slice(index * 2, index * 2 + 2), 16))).replace(/\0+$/u, '');
  return /^[\x21-\x7e]+$/u.test(text) ? text : undefined;
}

export interface TagComparison {
  /** Barcodes that should be there and were heard. */
  readonly found: readonly string[];
  /** Barcodes that should be there and were not heard: absent, or behind metal. */
  readonly missing: readonly string[];
  /** EPCs that were heard and do not belong there. */
  readonly foreign: readonly string[];
}

/** What was heard against what should stand there. */
export function compareTags(expectedBarcodes: readonly string[], epcs: readonly string[]): TagComparison {
  const heard = new Set(epcs.map((epc) => epc.toUpperCase()));
  const epcOf = new Map(expectedBarcodes.map((barcode) => [barcode, epcOfBarcode(barcode)]));
  const isHeard = (barcode: string): boolean => heard.has(epcOf.get(barcode) ?? '');
  const expected = new Set(epcOf.values());
  return { found: expectedBarcodes.filter(isHeard), missing: expectedBarcodes.filter((barcode) => !isHeard(barcode)), foreign: [...heard].filter((epc) => !expected.has(epc)) };
}
