import { randomBytes } from 'node:crypto';
import sharp from 'sharp';

const PADDING_SEGMENTS = 2;
const SEGMENT_BYTES = 60_000;

/**
 * Pictures for the drill, no two alike and cheap to make: one small JPEG, and in each copy comment segments of noise
 * behind its head, so that hash, size and time to write are those of a real scan.
 */
export async function createSheets(): Promise<{ jpeg(): Buffer; tiff(pages: number): Promise<Buffer> }> {
  const blank = { create: { width: 300, height: 420, channels: 3 as const, background: '#f4efe2' } };
  const base = await sharp(blank).jpeg().toBuffer();
  return {
    jpeg: () => Buffer.concat([base.subarray(0, 2), ...Array.from({ length: PADDING_SEGMENTS }, commentSegment), base.subarray(2)]),
    async tiff(pages) {
      const sheets = await Promise.all(Array.from({ length: pages }, () => sharp(randomBytes(120 * 160), { raw: { width: 120, height: 160, channels: 1 } }).png({ compressionLevel: 1 }).toBuffer()));
      return sharp(sheets, { join: { animated: true } }).tiff({ compression: 'none' }).toBuffer();
    },
  };
}

function commentSegment(): Buffer {
  const head = Buffer.from([0xff, 0xfe, 0, 0]);
  head.writeUInt16BE(SEGMENT_BYTES + 2, 2);
  return Buffer.concat([head, randomBytes(SEGMENT_BYTES)]);
}
