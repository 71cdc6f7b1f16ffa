export interface TiffPage {
  readonly widthPx: number;
  readonly heightPx: number;
  /** Every other pixel has this value, the rest one more; for one bit: all pixels. */
  readonly shade: number;
  readonly bits?: 1 | 8;
  /** A small copy of another page (NewSubfileType 1). */
  readonly reduced?: boolean;
  /** What the directory says when it lies. */
  readonly claimedWidthPx?: number;
}

const LONG = 4;
const SHORT = 3;

/** A little-endian TIFF of uncompressed grey pages, written by hand because sharp makes only equal pages. */
export function makeTiff(pages: readonly TiffPage[]): Buffer {
  const parts: Buffer[] = [Buffer.from([0x49, 0x49, 42, 0, 0, 0, 0, 0])];
  let at = 8;
  let link = 4;
  const links: [number, number][] = [];
  for (const page of pages) {
    const bits = page.bits ?? 8;
    const rowBytes = bits === 8 ? page.widthPx : Math.ceil(page.widthPx / 8);
    const pixels = Buffer.alloc(rowBytes * page.heightPx, bits === 1 && page.shade === 1 ? 0xff : 0);
    if (bits === 8) for (let index = 0; index < pixels.length; index += 1) pixels[index] = page.shade + (index % 2);
    const padded = Buffer.concat([pixels, Buffer.alloc(pixels.length % 2)]);
    const entries: [number, number, number][] = [
      [254, LONG, page.reduced ? 1 : 0], [256, LONG, page.claimedWidthPx ?? page.widthPx], [257, LONG, page.heightPx], [258, SHORT, bits], [259, SHORT, 1], [262, SHORT, 1],
      [273, LONG, at], [277, SHORT, 1], [278, LONG, page.heightPx], [279, LONG, pixels.length],
    ];
    const directory = Buffer.alloc(2 + entries.length * 12 + 4);
    directory.writeUInt16LE(entries.length, 0);
    for (const [index, [tag, type, value]] of entries.entries()) {
      const entry = 2 + index * 12;
      directory.writeUInt16LE(tag, entry);
      directory.writeUInt16LE(type, entry + 2);
      directory.writeUInt32LE(1, entry + 4);
      directory.writeUInt32LE(value, entry + 8);
    }
    links.push([link, at + padded.length]);
    link = at + padded.length + directory.length - 4;
    parts.push(padded, directory);
    at += padded.length + directory.length;
  }
  const file = Buffer.concat(parts);
  for (const [place, target] of links) file.writeUInt32LE(target, place);
  return file;
}
