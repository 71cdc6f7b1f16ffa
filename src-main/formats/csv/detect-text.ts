import { isUtf8 } from 'node:buffer';
import { open } from 'node:fs/promises';

export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

/** Encodings that a person may name, as they are usually written. */
const NAMED: Readonly<Record<string, TextEncoding>> = {
  'utf-8': 'utf-8', utf8: 'utf-8', 'utf-16': 'utf-16le', 'utf-16le': 'utf-16le', 'utf-16be': 'utf-16be', gb18030: 'gb18030', gbk: 'gb18030', gb2312: 'gb18030', cp936: 'gb18030',
};

export const namedEncoding = (name: string): TextEncoding | undefined => NAMED[name.toLowerCase().replace(/\s/gu, '')];

const PIECE_BYTES = 1024 * 1024;
/** As much of a file that is neither clearly one nor the other is judged. */
const JUDGED_BYTES = 1024 * 1024;

/** The encoding of a text file: its mark, zeros between letters, else UTF-8 if all of it is, else GB 18030 as Chinese spreadsheets write it. */
export async function detectEncoding(path: string, head: Buffer): Promise<TextEncoding> {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return 'utf-8';
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  const zeros = [0, 0];
  for (const [index, byte] of head.entries()) if (byte === 0) zeros[index % 2]! += 1;
  // Line ends, digits and separators have a zero beside them in UTF-16; a text of one byte a letter has none.
  if (zeros[1]! > 0 && zeros[1]! > 4 * zeros[0]!) return 'utf-16le';
  if (zeros[0]! > 0 && zeros[0]! > 4 * zeros[1]!) return 'utf-16be';
  return (await isAllUtf8(path)) || (await isMostlyUtf8(path)) ? 'utf-8' : 'gb18030';
}

async function isAllUtf8(path: string): Promise<boolean> {
  const handle = await open(path, 'r');
  try {
    const buffer = Buffer.alloc(PIECE_BYTES);
    for (let kept = 0; ;) {
      const { bytesRead } = await handle.read(buffer, kept, PIECE_BYTES - kept);
      const piece = buffer.subarray(0, kept + bytesRead);
      if (bytesRead === 0) return isUtf8(piece);
      const whole = wholeCharacters(piece);
      if (!isUtf8(piece.subarray(0, whole))) return false;
      kept = piece.length - whole;
      piece.copy(buffer, 0, whole);
    }
  } finally {
    await handle.close();
  }
}

/** Bytes up to the last character that is complete. */
function wholeCharacters(piece: Buffer): number {
  for (let back = 1; back <= Math.min(3, piece.length); back += 1) {
    const byte = piece[piece.length - back]!;
    if (byte < 0x80) return piece.length;
    if (byte >= 0xc0) return (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) > back ? piece.length - back : piece.length;
  }
  return piece.length;
}

/** A few spoilt bytes do not make a UTF-8 file one of GB 18030: the rows that they stand in are set aside instead. */
async function isMostlyUtf8(path: string): Promise<boolean> {
  const handle = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(JUDGED_BYTES), 0, JUDGED_BYTES, 0);
    const text = new TextDecoder('utf-8').decode(buffer.subarray(0, bytesRead));
    const lost = text.match(/\uFFFD/gu)?.length ?? 0;
    const foreign = text.match(/[\u0080-\uFFFC\u{10000}-\u{10FFFF}]/gu)?.length ?? 0;
    return foreign > 20 * lost;
  } finally {
    await handle.close();
  }
}

/** The separator that stands most often in the first line, quotes left out. `sep=;` on top says it itself. */
export function detectSeparator(firstLine: string): string {
  const line = firstLine.replaceAll(/"[^"]*"/gu, '');
  const count = (separator: string) => line.split(separator).length;
  return [',', '\t', ';', '|'].reduce((best, separator) => (count(separator) > count(best) ? separator : best));
}
