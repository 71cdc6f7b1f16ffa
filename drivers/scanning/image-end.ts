import type { ScannedImage } from '../contract/scanner-session.ts';

/** The kind of a picture by its first bytes, null when it is none that scanners send. */
export function imageKind(bytes: Uint8Array): ScannedImage['mediaType'] | null {
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'image/jpeg';
  if (bytes[0] === 0x89 && bytes[1] === 0x50 && bytes[2] === 0x4e && bytes[3] === 0x47) return 'image/png';
  const order = (bytes[0] ?? 0) * 256 + (bytes[1] ?? 0);
  return order === 0x4949 || order === 0x4d4d ? 'image/tiff' : null;
}

/** Some scanners pad a JPEG with zeros to a whole block. */
const PADDING = 4096;

/**
 * Whether the picture has its end: a cable that falls out leaves half of one, and half a page must never pass for a page.
 * A TIFF has no end mark; whether it is whole is seen when it is decoded.
 */
export function hasImageEnd({ bytes, mediaType }: ScannedImage): boolean {
  if (mediaType === 'image/tiff') return true;
  const tail = Buffer.from(bytes.buffer, bytes.byteOffset + Math.max(0, bytes.length - PADDING), Math.min(bytes.length, PADDING));
  const end = mediaType === 'image/jpeg' ? tail.lastIndexOf(Buffer.from([0xff, 0xd9])) + 2 : tail.lastIndexOf('IEND') + 8;
  const found = end > (mediaType === 'image/jpeg' ? 1 : 7);
  return found && tail.subarray(end).every((byte) => byte === 0);
}
