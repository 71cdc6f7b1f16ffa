/** What differs from version to version at error correction M (ISO/IEC 18004, tables 9 and E.1). */
export interface QrVersion {
  readonly number: number;
  /** Centres of the alignment patterns in either direction. */
  readonly alignment: readonly number[];
  readonly checkPerBlock: number;
  /** Data codewords of each block, the short blocks first. */
  readonly blocks: readonly number[];
}

const version = (number: number, checkPerBlock: number, blocks: readonly number[], ...alignment: readonly number[]): QrVersion => ({ number, checkPerBlock, blocks, alignment });

const VERSIONS: readonly QrVersion[] = [
  version(1, 10, [16]),
  version(2, 16, [28], 6, 18),
  version(3, 26, [44], 6, 22),
  version(4, 18, [32, 32], 6, 26),
  version(5, 24, [43, 43], 6, 30),
  version(6, 16, [27, 27, 27, 27], 6, 34),
  version(7, 18, [31, 31, 31, 31], 6, 22, 38),
  version(8, 22, [38, 38, 39, 39], 6, 24, 42),
  version(9, 22, [36, 36, 36, 37, 37], 6, 26, 46),
  version(10, 26, [43, 43, 43, 43, 44], 6, 28, 50),
];

const BYTE_MODE = 0b0100;
const PADS = [0xec, 0x11] as const;

/** The smallest version that holds the bytes, and its codewords in the order in which they are drawn. Undefined when none does. */
export function qrCodewords(bytes: Uint8Array): { readonly version: QrVersion; readonly codewords: readonly number[] } | undefined {
  const chosen = VERSIONS.find(({ number, blocks }) => 4 + lengthBits(number) + bytes.length * 8 <= sum(blocks) * 8);
  if (chosen === undefined) return undefined;
  const data = dataCodewords(bytes, chosen);
  const blocks: { data: readonly number[]; check: readonly number[] }[] = [];
  let at = 0;
  for (const length of chosen.blocks) {
    const block = data.slice(at, at + length);
    blocks.push({ data: block, check: checkCodewords(block, chosen.checkPerBlock) });
    at += length;
  }
  const longest = Math.max(...chosen.blocks);
  const codewords = [
    ...Array.from({ length: longest }, (_, index) => blocks.flatMap(({ data: block }) => block[index] ?? [])).flat(),
    ...Array.from({ length: chosen.checkPerBlock }, (_, index) => blocks.map(({ check }) => check[index]!)).flat(),
  ];
  return { version: chosen, codewords };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
const lengthBits = (number: number): number => (number < 10 ? 8 : 16);

function dataCodewords(bytes: Uint8Array, { number, blocks }: QrVersion): number[] {
  const bits: number[] = [];
  const push = (value: number, count: number): void => { for (let index = count - 1; index >= 0; index -= 1) bits.push((value >> index) & 1); };
  const capacity = sum(blocks) * 8;
  push(BYTE_MODE, 4);
  push(bytes.length, lengthBits(number));
  for (const byte of bytes) push(byte, 8);
  push(0, Math.min(4, capacity - bits.length));
  push(0, (8 - (bits.length % 8)) % 8);
  for (let pad = 0; bits.length < capacity; pad += 1) push(PADS[pad % 2]!, 8);
  return Array.from({ length: capacity / 8 }, (_, index) => bits.slice(index * 8, index * 8 + 8).reduce((value, bit) => value * 2 + bit, 0));
}

/** Reed-Solomon remainder over GF(256) with the polynomial 0x11D. */
function checkCodewords(data: readonly number[], count: number): number[] {
  let divisor = [1];
  let root = 1;
  for (let index = 0; index < count; index += 1) {
    divisor = [...divisor, 0].map((_, at) => (divisor[at] ?? 0) ^ multiply(divisor[at - 1] ?? 0, root));
    root = multiply(root, 2);
  }
  const rest = Array.from({ length: count }, () => 0);
  for (const value of data) {
    const factor = value ^ rest.shift()!;
    rest.push(0);
    for (let index = 0; index < count; index += 1) rest[index]! ^= multiply(divisor[index + 1]!, factor);
  }
  return rest;
}

function multiply(a: number, b: number): number {
  let product = 0;
  for (let bit = 7; bit >= 0; bit -= 1) {
    product = (product << 1) ^ ((product >> 7) * 0x11d);
    product ^= ((b >> bit) & 1) * a;
  }
  return product;
}
