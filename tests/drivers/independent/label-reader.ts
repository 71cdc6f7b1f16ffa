/**
 * Reads labels back, knowing only the manuals: what a ZPL, TSPL or ESC/POS printer would burn, and what a barcode reader would read
 * from the paper. Shares no code with the drivers.
 */
export interface Paper { readonly width: number; readonly height: number; readonly dark: (x: number, y: number) => boolean }

export function burn(language: 'zpl' | 'tspl' | 'escpos', sent: Buffer): Paper {
  if (language === 'zpl') {
    const text = sent.toString('latin1');
    const [, width] = /\^PW(\d+)/.exec(text)!;
    const [, total, rowBytes, hex] = /\^GFA,\d+,(\d+),(\d+),([0-9A-Fa-f]+)\^FS/.exec(text)!;
    const bytes = Buffer.from(hex!, 'hex');
    if (bytes.length !== Number(total)) throw new Error('counts');
    return paper(bytes, Number(rowBytes), Number(width), false);
  }
  if (language === 'tspl') {
    const head = /BITMAP 0,0,(\d+),(\d+),0,/.exec(sent.toString('latin1'))!;
    const start = head.index + head[0].length;
    const [rowBytes, rows] = [Number(head[1]), Number(head[2])];
    if (!sent.toString('latin1').endsWith('\r\nPRINT 1,1\r\n')) throw new Error('no PRINT');
    return paper(sent.subarray(start, start + rowBytes * rows), rowBytes, rowBytes * 8, true);
  }
  const rows: Buffer[] = [];
  let [at, rowBytes] = [2, 0];
  while (sent[at] === 0x1d && sent[at + 1] === 0x76) {
    rowBytes = sent.readUInt16LE(at + 4);
    const end = at + 8 + rowBytes * sent.readUInt16LE(at + 6);
    rows.push(sent.subarray(at + 8, end));
    at = end;
  }
  return paper(Buffer.concat(rows), rowBytes, rowBytes * 8, false);
}

function paper(bytes: Buffer, rowBytes: number, width: number, zeroIsDark: boolean): Paper {
  return { width, height: bytes.length / rowBytes, dark: (x, y) => (((bytes[y * rowBytes + (x >> 3)]! >> (7 - (x & 7))) & 1) === 1) !== zeroIsDark };
}

const WIDTHS = '212222222122222221121223121322131222122213122312132212221213221312231212112232122132122231113222123122123221223211221132221231213212223112312131311222321122321221312212322112322211212123212321232121111323131123131321112313132113132311211313231113231311112133112331132131113123113321133121313121211331231131213113213311213131311123311321331121312113312311332111314111221411431111111224111422121124121421141122141221112214112412122114122411142112142211241211221114413111241112134111111242121142121241114212124112124211411212421112421211212141214121412121111143111341131141114113114311411113411311113141114131311141411131211412211214211232';

/** Reads one scan line from left to right as Code 128; null when there is none. */
export function readCode128(sheet: Paper, y: number): string | null {
  const runs: number[] = [];
  let [x, dark] = [0, false];
  while (x < sheet.width) {
    const from = x;
    while (x < sheet.width && sheet.dark(x, y) === dark) x += 1;
    runs.push(x - from);
    dark = !dark;
  }
  runs.shift();
  const module = Math.min(...runs.slice(0, -1));
  const units = runs.map((run) => Math.round(run / module));
  const values: number[] = [];
  for (let index = 0; index + 6 <= units.length; index += 6) {
    const key = units.slice(index, index + 6).join('');
    const value = Array.from({ length: 106 }, (_, at) => WIDTHS.slice(at * 6, at * 6 + 6)).indexOf(key);
    if (value < 0) break;
    values.push(value);
  }
  const [start, check] = [values[0], values.at(-1)];
  const data = values.slice(1, -1);
  if (start === undefined || start < 103 || check !== data.reduce((sum, value, index) => sum + value * (index + 1), start) % 103) return null;
  let set = start === 105 ? 'C' : 'B';
  let text = '';
  for (const value of data) {
    if (value === 99 && set === 'B') set = 'C';
    else if (value === 100 && set === 'C') set = 'B';
    else text += set === 'C' ? String(value).padStart(2, '0') : String.fromCharCode(value + 32);
  }
  return text;
}

/** Finds a QR symbol by its finder at the top left and reads its bytes; damage is not repaired, it shows as wrong text. */
export function readQr(sheet: Paper): string | null {
  for (let top = 0; top < sheet.height - 21; top += 1) for (let left = 0; left < sheet.width - 21; left += 1) {
    if (!sheet.dark(left, top) || (left > 0 && sheet.dark(left - 1, top)) || (top > 0 && sheet.dark(left, top - 1))) continue;
    let width = 0;
    while (sheet.dark(left + width, top)) width += 1;
    const unit = width / 7;
    if (!Number.isInteger(unit)) continue;
    const at = (row: number, column: number): boolean => sheet.dark(left + Math.floor((column + 0.5) * unit), top + Math.floor((row + 0.5) * unit));
    const finder = (r: number, c: number): boolean => ['1111111', '1000001', '1011101', '1011101', '1011101', '1000001', '1111111'].every((line, y) => [...line].every((bit, x) => at(r + y, c + x) === (bit === '1')));
    if (!finder(0, 0)) continue;
    for (let size = 21; size <= 57; size += 4) if (finder(0, size - 7) && finder(size - 7, 0)) return readModules(size, at);
  }
  return null;
}

const ALIGNMENT: Readonly<Record<number, readonly number[]>> = { 1: [], 2: [6, 18], 3: [6, 22], 4: [6, 26], 5: [6, 30], 6: [6, 34], 7: [6, 22, 38], 8: [6, 24, 42], 9: [6, 26, 46], 10: [6, 28, 50] };
const BLOCKS: Readonly<Record<number, readonly number[]>> = { 1: [16], 2: [28], 3: [44], 4: [32, 32], 5: [43, 43], 6: [27, 27, 27, 27], 7: [31, 31, 31, 31], 8: [38, 38, 39, 39], 9: [36, 36, 36, 37, 37], 10: [43, 43, 43, 43, 44] };

function readModules(size: number, at: (row: number, column: number) => boolean): string {
  const version = (size - 17) / 4;
  const mask = (Number(at(8, 2)) << 2 | Number(at(8, 3)) << 1 | Number(at(8, 4))) ^ 0b101;
  const flips = [(r: number, c: number) => (r + c) % 2, (r: number) => r % 2, (_r: number, c: number) => c % 3, (r: number, c: number) => (r + c) % 3, (r: number, c: number) => (Math.floor(r / 2) + Math.floor(c / 3)) % 2,
    (r: number, c: number) => (r * c) % 2 + (r * c) % 3, (r: number, c: number) => ((r * c) % 2 + (r * c) % 3) % 2, (r: number, c: number) => ((r + c) % 2 + (r * c) % 3) % 2][mask]!;
  const centres = ALIGNMENT[version]!;
  const last = size - 7;
  const isFunction = (r: number, c: number): boolean => (r < 9 && c < 9) || (r < 9 && c >= size - 8) || (r >= size - 8 && c < 9) || r === 6 || c === 6
    || (version >= 7 && ((r < 6 && c >= size - 11) || (c < 6 && r >= size - 11)))
    || centres.some((y) => centres.some((x) => !((y === 6 && x === 6) || (y === 6 && x === last) || (y === last && x === 6)) && Math.abs(r - y) <= 2 && Math.abs(c - x) <= 2));
  const bits: number[] = [];
  let upwards = true;
  for (let column = size - 1; column > 0; column -= 2) {
    if (column === 6) column -= 1;
    for (let step = 0; step < size; step += 1) {
      const row = upwards ? size - 1 - step : step;
      for (const c of [column, column - 1]) if (!isFunction(row, c)) bits.push(Number(at(row, c)) ^ Number(flips(row, c) === 0));
    }
    upwards = !upwards;
  }
  const words = Array.from({ length: Math.floor(bits.length / 8) }, (_, index) => Number.parseInt(bits.slice(index * 8, index * 8 + 8).join(''), 2));
  const lengths = BLOCKS[version]!;
  const blocks: number[][] = lengths.map(() => []);
  let next = 0;
  for (let index = 0; index < Math.max(...lengths); index += 1) lengths.forEach((length, block) => { if (index < length) { blocks[block]!.push(words[next]!); next += 1; } });
  const stream = blocks.flat().map((word) => word.toString(2).padStart(8, '0')).join('');
  const counter = version < 10 ? 8 : 16;
  const count = Number.parseInt(stream.slice(4, 4 + counter), 2);
  return Buffer.from(Array.from({ length: count }, (_, index) => Number.parseInt(stream.slice(4 + counter + index * 8, 12 + counter + index * 8), 2))).toString('utf8');
}
