/** Above and below the line, of a thousand. */
const [ASCENT, DESCENT, EM] = [860, -140, 1000];

/**
 * A TrueType font of one glyph, a box as large as a Chinese character. Invisible text needs no letters, but a place that it takes: readers of the file ask the font for it, and throw away what takes none
 * (a single figure, a line from the top down).
 */
export function bareFont(): Uint8Array {
  // One contour of four points, counter-clockwise from the lower left.
  const glyph = words(1, 0, DESCENT, EM, ASCENT, 3, 0, 0x0101, 0x0101, 0, EM, 0, -EM, DESCENT, 0, EM, 0, 0);
  const tables: readonly (readonly [tag: string, bytes: Uint8Array])[] = [
    ['glyf', glyph],
    ['head', words(1, 0, 1, 0, 0, 0, 0x5f0f, 0x3cf5, 0, EM, 0, 0, 0, 0, 0, 0, 0, 0, 0, DESCENT, EM, ASCENT, 0, 8, 2, 0, 0)],
    ['hhea', words(1, 0, ASCENT, DESCENT, 0, EM, 0, 0, EM, 1, 0, 0, 0, 0, 0, 0, 0, 1)],
    ['hmtx', words(EM, 0, 0)],
    // Glyph 0 is empty.
    ['loca', words(0, 0, glyph.length / 2)],
    ['maxp', words(1, 0, 2, 4, 1, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0)],
  ];
  const head = words(1, 0, tables.length, 64, 2, 32);
  let at = head.length + tables.length * 16;
  const directory = tables.map(([tag, bytes]) => {
    const entry = new Uint8Array(16);
    const view = new DataView(entry.buffer);
    entry.set(new TextEncoder().encode(tag));
    view.setUint32(4, checksum(bytes));
    view.setUint32(8, at);
    view.setUint32(12, bytes.length);
    at += padded(bytes.length);
    return entry;
  });
  const font = new Uint8Array(at);
  let to = 0;
  for (const part of [head, ...directory, ...tables.map(([, bytes]) => bytes)]) { font.set(part, to); to += padded(part.length); }
  return font;
}

const padded = (length: number): number => Math.ceil(length / 4) * 4;

/** Big-endian sixteen-bit words. */
function words(...values: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(values.length * 2);
  const view = new DataView(bytes.buffer);
  for (const [index, value] of values.entries()) view.setUint16(index * 2, value & 0xffff);
  return bytes;
}

function checksum(bytes: Uint8Array): number {
  let sum = 0;
  for (let at = 0; at < padded(bytes.length); at += 1) sum = (sum + (bytes[at] ?? 0) * 2 ** (8 * (3 - (at % 4)))) % 2 ** 32;
  return sum;
}
