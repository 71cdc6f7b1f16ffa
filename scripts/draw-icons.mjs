import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { root } from './setup/root.mjs';

// npm run icons: draws every icon from resources/icons/seal.svg. The results are committed, because the character needs fonts-noto-cjk.
const folder = join(root, 'resources/icons');
const seal = readFileSync(join(folder, 'seal.svg'));

/** @param {number} size */
const draw = (size) => sharp(seal, { density: Math.max(72, (72 * size) / 256) }).resize(size, size).png({ compressionLevel: 9 }).toBuffer();

/** Windows: a directory of PNG images. @param {{ size: number, png: Buffer }[]} images */
function toIco(images) {
  const header = Buffer.alloc(6 + 16 * images.length);
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(images.length, 4);
  let offset = header.length;
  for (const [index, { size, png }] of images.entries()) {
    const at = 6 + 16 * index;
    header.writeUInt8(size % 256, at); // 256 is written as 0
    header.writeUInt8(size % 256, at + 1);
    header.writeUInt16LE(1, at + 4);
    header.writeUInt16LE(32, at + 6);
    header.writeUInt32LE(png.length, at + 8);
    header.writeUInt32LE(offset, at + 12);
    offset += png.length;
  }
  return Buffer.concat([header, ...images.map(({ png }) => png)]);
}

/** macOS: blocks of type, length and PNG image. @param {{ type: string, png: Buffer }[]} images */
function toIcns(images) {
  const blocks = images.map(({ type, png }) => {
    const head = Buffer.alloc(8);
    head.write(type, 'ascii');
    head.writeUInt32BE(png.length + 8, 4);
    return Buffer.concat([head, png]);
  });
  const head = Buffer.alloc(8);
  head.write('icns', 'ascii');
  head.writeUInt32BE(8 + blocks.reduce((sum, block) => sum + block.length, 0), 4);
  return Buffer.concat([head, ...blocks]);
}

const sizes = [16, 24, 32, 48, 64, 128, 256, 512, 1024];
const drawn = new Map(await Promise.all(sizes.map(async (size) => /** @type {const} */ ([size, await draw(size)]))));
/** @param {number} size */
const png = (size) => /** @type {Buffer} */ (drawn.get(size));

// electron-builder wants the Linux sizes as NxN.png in one folder.
for (const size of [16, 32, 48, 64, 128, 256, 512]) writeFileSync(join(folder, `${size}x${size}.png`), png(size));
writeFileSync(join(folder, 'icon.png'), png(512));
writeFileSync(join(folder, 'icon.ico'), toIco([16, 24, 32, 48, 64, 128, 256].map((size) => ({ size, png: png(size) }))));
writeFileSync(join(folder, 'icon.icns'), toIcns([['icp4', 16], ['icp5', 32], ['icp6', 64], ['ic07', 128], ['ic08', 256], ['ic09', 512], ['ic10', 1024]]
  .map(([type, size]) => ({ type: String(type), png: png(Number(size)) }))));
process.stdout.write(`Icons drawn in ${folder}\n`);
