/** A CRC-8 by its four parameters, as catalogues of checksums name them. */
export interface Crc8Parameters {
  /** Without the leading x^8, for example 0x07 or 0x31. */
  readonly polynomial: number;
  readonly initial: number;
  /** Bytes enter with their lowest bit first, and the result is mirrored. */
  readonly reflected: boolean;
  readonly finalXor: number;
}

export function crc8(bytes: Uint8Array, { polynomial, initial, reflected, finalXor }: Crc8Parameters): number {
  const mirrored = reflected ? mirror(polynomial) : polynomial;
  let crc = reflected ? mirror(initial) : initial;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) {
      crc = reflected
        ? (crc & 1) !== 0 ? crc >> 1 ^ mirrored : crc >> 1
        : (crc & 0x80) !== 0 ? (crc << 1 ^ mirrored) & 0xff : crc << 1 & 0xff;
    }
  }
  return (crc ^ finalXor) & 0xff;
}

function mirror(byte: number): number {
  let mirrored = 0;
  for (let bit = 0; bit < 8; bit += 1) if ((byte & (1 << bit)) !== 0) mirrored |= 0x80 >> bit;
  return mirrored;
}
