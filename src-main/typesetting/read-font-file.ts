import { open, type FileHandle } from 'node:fs/promises';

/** One face of a font file: what it is called, in every language it names, and which characters it has. */
export interface FontFace {
  readonly families: readonly string[];
  /** First and last code point of each run, ascending. Read when first asked for. */
  coverage(): Promise<Uint32Array>;
}

const TTC = 0x74746366;
const NAME_FAMILY = 1;
const NAME_TYPOGRAPHIC_FAMILY = 16;
/** No font has more tables; a larger number is a damaged file. */
const MOST_TABLES = 200;
const MOST_BYTES = 8 * 1024 * 1024;

/**
 * The faces of a TrueType or OpenType file or collection (OpenType 1.9, `name` and `cmap`). Only these two tables are read, each in
 * place: a Chinese font has twenty megabytes, and a machine hundreds of fonts. Throws Error for what is no font.
 */
export async function readFontFile(path: string): Promise<FontFace[]> {
  return withFile(path, async (file) => {
    const head = await read(file, 0, 12);
    const offsets = head.getUint32(0) === TTC ? await collectionOffsets(file, head.getUint32(8)) : [0];
    const faces: FontFace[] = [];
    for (const offset of offsets) faces.push(await readFace(path, file, offset));
    return faces;
  });
}

async function collectionOffsets(file: FileHandle, count: number): Promise<number[]> {
  if (count > MOST_TABLES) throw new Error('damaged collection');
  const table = await read(file, 12, count * 4);
  return Array.from({ length: count }, (_, index) => table.getUint32(index * 4));
}

async function readFace(path: string, file: FileHandle, offset: number): Promise<FontFace> {
  const count = (await read(file, offset + 4, 2)).getUint16(0);
  if (count === 0 || count > MOST_TABLES) throw new Error('no font');
  const directory = await read(file, offset + 12, count * 16);
  const tables = new Map<string, { readonly at: number; readonly length: number }>();
  for (let index = 0; index < count; index += 1) {
    const at = index * 16;
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((byte) => directory.getUint8(at + byte)));
    tables.set(tag, { at: directory.getUint32(at + 8), length: directory.getUint32(at + 12) });
  }
  const name = tables.get('name');
  const cmap = tables.get('cmap');
  if (name === undefined || cmap === undefined) throw new Error('no font');
  let known: Promise<Uint32Array> | undefined;
  return {
    families: familyNames(await read(file, name.at, name.length)),
    coverage: () => (known ??= withFile(path, async (again) => coveredRuns(await read(again, cmap.at, cmap.length)))),
  };
}

function familyNames(table: DataView): string[] {
  const count = table.getUint16(2);
  const strings = table.getUint16(4);
  const found = new Set<string>();
  for (let index = 0; index < count; index += 1) {
    const at = 6 + index * 12;
    const [platform, nameId] = [table.getUint16(at), table.getUint16(at + 6)];
    // UTF-16 of Unicode and Windows; the Macintosh's own encodings repeat what stands there.
    if (platform === 1 || (nameId !== NAME_FAMILY && nameId !== NAME_TYPOGRAPHIC_FAMILY)) continue;
    const [length, start] = [table.getUint16(at + 8), strings + table.getUint16(at + 10)];
    let text = '';
    for (let byte = 0; byte + 1 < length; byte += 2) text += String.fromCharCode(table.getUint16(start + byte));
    found.add(text);
  }
  return [...found];
}

/** Runs of the largest Unicode subtable: format 12 (all planes) before format 4 (the first). */
function coveredRuns(table: DataView): Uint32Array {
  const subtables = Array.from({ length: table.getUint16(2) }, (_, index) => table.getUint32(4 + index * 8 + 4));
  const at = subtables.find((offset) => table.getUint16(offset) === 12) ?? subtables.find((offset) => table.getUint16(offset) === 4);
  if (at === undefined) return new Uint32Array();
  return table.getUint16(at) === 12 ? runsOfFormat12(table, at) : runsOfFormat4(table, at);
}

function runsOfFormat12(table: DataView, at: number): Uint32Array {
  const runs = new Uint32Array(table.getUint32(at + 12) * 2);
  for (let index = 0; index < runs.length / 2; index += 1) {
    runs[index * 2] = table.getUint32(at + 16 + index * 12);
    runs[index * 2 + 1] = table.getUint32(at + 16 + index * 12 + 4);
  }
  return runs;
}

function runsOfFormat4(table: DataView, at: number): Uint32Array {
  const segments = table.getUint16(at + 6) / 2;
  const [ends, starts, deltas, ranges] = [at + 14, at + 16 + segments * 2, at + 16 + segments * 4, at + 16 + segments * 6];
  const runs: number[] = [];
  for (let segment = 0; segment < segments; segment += 1) {
    const [first, last, delta, range] = [table.getUint16(starts + segment * 2), table.getUint16(ends + segment * 2), table.getUint16(deltas + segment * 2), table.getUint16(ranges + segment * 2)];
    for (let code = first; code <= last && code < 0xffff; code += 1) {
      const place = ranges + segment * 2 + range + (code - first) * 2;
      const glyph = range === 0 ? (code + delta) & 0xffff : place + 1 < table.byteLength ? table.getUint16(place) : 0;
      if (glyph === 0) continue;
      if (runs.at(-1) === code - 1) runs[runs.length - 1] = code;
      else runs.push(code, code);
    }
  }
  return Uint32Array.from(runs);
}

/** Whether a code point lies in one of the runs. */
export function covers(runs: Uint32Array, codePoint: number): boolean {
  let [low, high] = [0, runs.length / 2 - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (codePoint < runs[middle * 2]!) high = middle - 1;
    else if (codePoint > runs[middle * 2 + 1]!) low = middle + 1;
    else return true;
  }
  return false;
}

async function withFile<Result>(path: string, work: (file: FileHandle) => Promise<Result>): Promise<Result> {
  const file = await open(path, 'r');
  try {
    return await work(file);
  } finally {
    await file.close();
  }
}

async function read(file: FileHandle, position: number, length: number): Promise<DataView> {
  if (length > MOST_BYTES) throw new Error('table too long');
  const bytes = new Uint8Array(length);
  const { bytesRead } = await file.read(bytes, 0, length, position);
  if (bytesRead < length) throw new Error('font cut short');
  return new DataView(bytes.buffer);
}
