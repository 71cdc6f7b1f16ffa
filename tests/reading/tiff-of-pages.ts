import sharp from 'sharp';

/** A plain TIFF (uncompressed RGB, little endian) with one directory for each picture; no library here writes several. */
export async function makeTiff(pictures: readonly Buffer[]): Promise<Buffer> {
  const parts: Buffer[] = [Buffer.from('49492a0000000000', 'hex')];
  let at = 8;
  let link = { part: 0, offset: 4 };
  for (const picture of pictures) {
    const { data, info } = await sharp(picture).removeAlpha().toColourspace('srgb').raw().toBuffer({ resolveWithObject: true });
    const bits = Buffer.from('080008000800', 'hex');
    const directoryAt = at + data.length + (data.length % 2) + bits.length;
    const entries: readonly (readonly [tag: number, type: number, count: number, value: number])[] = [
      [256, 4, 1, info.width], [257, 4, 1, info.height], [258, 3, 3, directoryAt - bits.length], [259, 3, 1, 1], [262, 3, 1, 2], [273, 4, 1, at], [277, 3, 1, 3], [278, 4, 1, info.height], [279, 4, 1, data.length],
    ];
    const directory = Buffer.alloc(2 + entries.length * 12 + 4);
    directory.writeUInt16LE(entries.length, 0);
    for (const [index, [tag, type, count, value]] of entries.entries()) {
      directory.writeUInt16LE(tag, 2 + index * 12);
      directory.writeUInt16LE(type, 4 + index * 12);
      directory.writeUInt32LE(count, 6 + index * 12);
      directory.writeUInt32LE(value, 10 + index * 12);
    }
    parts[link.part]!.writeUInt32LE(directoryAt, link.offset);
    parts.push(data, Buffer.alloc(data.length % 2), bits, directory);
    link = { part: parts.length - 1, offset: directory.length - 4 };
    at = directoryAt + directory.length;
  }
  return Buffer.concat(parts);
}
