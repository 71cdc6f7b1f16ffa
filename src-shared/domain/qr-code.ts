import { qrCodewords, type QrVersion } from './qr-codewords.ts';

/** A QR symbol without its quiet zone: rows of modules, true is dark. */
export type QrModules = readonly (readonly boolean[])[];

/** Modules of nothing that a reader needs all around. */
export const QR_QUIET_MODULES = 4;

type Grid = boolean[][];

const MASKS: readonly ((row: number, column: number) => boolean)[] = [
  (r, c) => (r + c) % 2 === 0,
  (r) => r % 2 === 0,
  (_r, c) => c % 3 === 0,
  (r, c) => (r + c) % 3 === 0,
  (r, c) => (Math.floor(r / 2) + Math.floor(c / 3)) % 2 === 0,
  (r, c) => ((r * c) % 2) + ((r * c) % 3) === 0,
  (r, c) => (((r * c) % 2) + ((r * c) % 3)) % 2 === 0,
  (r, c) => (((r + c) % 2) + ((r * c) % 3)) % 2 === 0,
];

/**
 * QR code (ISO/IEC 18004), byte mode in UTF-8, error correction M, the smallest of versions 1 to 10 that holds the text.
 * Undefined when the text is longer than 213 bytes.
 */
export function encodeQr(utf8: Uint8Array): QrModules | undefined {
  const coded = qrCodewords(utf8);
  if (coded === undefined) return undefined;
  const { version, codewords } = coded;
  const frame = drawFrame(version);
  let best: { readonly grid: Grid; readonly penalty: number } | null = null;
  MASKS.forEach((mask, index) => {
    const grid = frame.grid.map((row) => [...row]);
    placeBits(grid, frame.reserved, codewords, mask);
    drawFormat(grid, index);
    const penalty = penaltyOf(grid);
    if (best === null || penalty < best.penalty) best = { grid, penalty };
  });
  return best!.grid;
}

interface Frame { readonly grid: Grid; readonly reserved: Grid }

function drawFrame({ number, alignment }: QrVersion): Frame {
  const size = number * 4 + 17;
  const grid: Grid = Array.from({ length: size }, () => Array.from({ length: size }, () => false));
  const reserved: Grid = grid.map((row) => [...row]);
  const put = (row: number, column: number, dark: boolean): void => {
    if (row < 0 || column < 0 || row >= size || column >= size) return;
    grid[row]![column] = dark;
    reserved[row]![column] = true;
  };
  for (let index = 0; index < size; index += 1) { put(6, index, index % 2 === 0); put(index, 6, index % 2 === 0); }
  for (const [top, left] of [[0, 0], [0, size - 7], [size - 7, 0]] as const) {
    for (let row = -1; row <= 7; row += 1) for (let column = -1; column <= 7; column += 1) {
      const ring = Math.max(Math.abs(row - 3), Math.abs(column - 3));
      put(top + row, left + column, ring <= 3 && ring !== 2);
    }
  }
  for (const row of alignment) for (const column of alignment) {
    if (reserved[row]![column] && row !== 6 && column !== 6) continue;
    if ((row === 6 && (column === 6 || column === size - 7)) || (row === size - 7 && column === 6)) continue;
    for (let dr = -2; dr <= 2; dr += 1) for (let dc = -2; dc <= 2; dc += 1) put(row + dr, column + dc, Math.max(Math.abs(dr), Math.abs(dc)) !== 1);
  }
  // Kept free for the format, written once the mask is chosen.
  for (let index = 0; index < 9; index += 1) { reserved[8]![index] = true; reserved[index]![8] = true; }
  for (let index = 0; index < 8; index += 1) { reserved[8]![size - 1 - index] = true; reserved[size - 1 - index]![8] = true; }
  put(size - 8, 8, true);
  if (number >= 7) {
    const bits = bch(number, 12, 0x1f25);
    for (let index = 0; index < 18; index += 1) {
      const dark = ((bits >> index) & 1) === 1;
      put(Math.floor(index / 3), size - 11 + (index % 3), dark);
      put(size - 11 + (index % 3), Math.floor(index / 3), dark);
    }
  }
  return { grid, reserved };
}

/** Two columns at a time from the right, up and down by turns, round the timing column. */
function placeBits(grid: Grid, reserved: Grid, codewords: readonly number[], mask: (row: number, column: number) => boolean): void {
  const size = grid.length;
  let bit = 0;
  for (let right = size - 1; right >= 1; right -= 2) {
    if (right === 6) right = 5;
    for (let step = 0; step < size; step += 1) for (const column of [right, right - 1]) {
      const row = ((right + 1) & 2) === 0 ? size - 1 - step : step;
      if (reserved[row]![column]) continue;
      const dark = bit < codewords.length * 8 && ((codewords[bit >> 3]! >> (7 - (bit & 7))) & 1) === 1;
      bit += 1;
      grid[row]![column] = dark !== mask(row, column);
    }
  }
}

/** Error correction M is 00. */
function drawFormat(grid: Grid, mask: number): void {
  const size = grid.length;
  const bits = bch(mask, 10, 0x537) ^ 0x5412;
  const dark = (index: number): boolean => ((bits >> index) & 1) === 1;
  for (let index = 0; index <= 5; index += 1) grid[index]![8] = dark(index);
  grid[7]![8] = dark(6);
  grid[8]![8] = dark(7);
  grid[8]![7] = dark(8);
  for (let index = 9; index < 15; index += 1) grid[8]![14 - index] = dark(index);
  for (let index = 0; index < 8; index += 1) grid[8]![size - 1 - index] = dark(index);
  for (let index = 8; index < 15; index += 1) grid[size - 15 + index]![8] = dark(index);
}

function bch(value: number, checkBits: number, generator: number): number {
  let rest = value;
  for (let index = 0; index < checkBits; index += 1) rest = (rest << 1) ^ ((rest >> (checkBits - 1)) * generator);
  return (value << checkBits) | rest;
}

/** How hard a mask makes it for readers: long runs, blocks, false finders, imbalance. */
function penaltyOf(grid: Grid): number {
  const size = grid.length;
  const columns = grid.map((_, column) => grid.map((row) => row[column]!));
  const lines = [...grid, ...columns].reduce((sum, line) => sum + linePenalty(line), 0);
  let blocks = 0;
  for (let row = 1; row < size; row += 1) for (let column = 1; column < size; column += 1) {
    const dark = grid[row]![column];
    if (grid[row - 1]![column] === dark && grid[row]![column - 1] === dark && grid[row - 1]![column - 1] === dark) blocks += 3;
  }
  const darkShare = grid.flat().filter(Boolean).length / (size * size);
  return lines + blocks + Math.floor(Math.abs(darkShare - 0.5) * 20) * 10;
}

function linePenalty(line: readonly boolean[]): number {
  const text = line.map((dark) => (dark ? '1' : '0')).join('');
  const runs = text.match(/0{5,}|1{5,}/gu)?.reduce((sum, run) => sum + run.length - 2, 0) ?? 0;
  const finders = (text.match(/(?=10111010000)/gu)?.length ?? 0) + (text.match(/(?=00001011101)/gu)?.length ?? 0);
  return runs + finders * 40;
}
