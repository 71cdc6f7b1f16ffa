import { deflateSync } from 'node:zlib';
import { loadSharp } from './load-sharp.ts';

/** A page's picture as a PDF can hold it: a JPEG as it is, black and white one bit a pixel. */
export async function pictureForPdf(bytes: Uint8Array): Promise<{ bytes: Uint8Array; filter: 'DCTDecode' | 'FlateDecode'; colours: 'DeviceGray' | 'DeviceRGB'; bits: 1 | 8; widthPx: number; heightPx: number; dpi: number | null }> {
  const sharp = await loadSharp();
  const { format, channels, width, height, density } = await sharp(bytes, { limitInputPixels: false }).metadata();
  const size = { widthPx: width, heightPx: height, dpi: density ?? null };
  if (format === 'jpeg' && (channels === 1 || channels === 3)) return { bytes, filter: 'DCTDecode', colours: channels === 1 ? 'DeviceGray' : 'DeviceRGB', bits: 8, ...size };
  if (format !== 'png') return { bytes: await sharp(bytes, { limitInputPixels: false }).toColourspace('srgb').jpeg({ quality: 92 }).toBuffer(), filter: 'DCTDecode', colours: 'DeviceRGB', bits: 8, ...size };
  const { data } = await sharp(bytes, { limitInputPixels: false }).flatten({ background: '#fff' }).greyscale().toColourspace('b-w').raw().toBuffer({ resolveWithObject: true });
  const rowBytes = Math.ceil(width / 8);
  const packed = Buffer.alloc(rowBytes * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) if (data[y * width + x]! >= 128) packed[y * rowBytes + (x >> 3)]! |= 0x80 >> (x & 7);
  }
  return { bytes: deflateSync(packed), filter: 'FlateDecode', colours: 'DeviceGray', bits: 1, ...size };
}
