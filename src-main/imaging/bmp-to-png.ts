import { decode } from 'bmp-ts';
import { MunimentError } from '#shared/errors.ts';
import { MAX_PIXELS } from './inspect-image.ts';
import { loadSharp } from './load-sharp.ts';

/** File header and the shortest information header. */
const HEADERS_BYTES = 54;

/**
 * The same picture as PNG, where the bytes are a BMP; other bytes come back as they are. Nothing here or in a browser reads BMP well, and PNG loses nothing.
 * Throws DIGITISATION_IMAGE_TOO_LARGE, DIGITISATION_IMAGE_DAMAGED.
 */
export async function bmpToPng(bytes: Uint8Array): Promise<Uint8Array> {
  if (bytes[0] !== 0x42 || bytes[1] !== 0x4d || bytes.length < HEADERS_BYTES) return bytes;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [widthPx, heightPx, bits, compression] = [view.getInt32(18, true), Math.abs(view.getInt32(22, true)), view.getUint16(28, true), view.getUint32(30, true)];
  if (widthPx <= 0 || heightPx === 0 || ![1, 4, 8, 16, 24, 32].includes(bits)) throw damaged(`${widthPx} × ${heightPx}, ${bits} bits`);
  if (widthPx * heightPx > MAX_PIXELS) throw new MunimentError('DIGITISATION_IMAGE_TOO_LARGE', { widthPx, heightPx, megapixels: Math.round((widthPx * heightPx) / 1e6), limit: MAX_PIXELS / 1e6 });
  // Without compression every row has its bytes; a file that was cut short would come out half black.
  const isPlain = compression === 0 || compression === 3;
  if (isPlain && bytes.length < view.getUint32(10, true) + Math.ceil((widthPx * bits) / 32) * 4 * heightPx) throw damaged('its end is missing');
  const perMetre = view.getInt32(38, true);
  try {
    const { data, width, height } = decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), { toRGBA: true });
    const sharp = await loadSharp();
    const picture = sharp(data, { raw: { width, height, channels: 4 }, limitInputPixels: false }).removeAlpha();
    return await (perMetre > 0 ? picture.withDensity(Math.max(1, Math.round(perMetre * 0.0254))) : picture).png().toBuffer();
  } catch (error) {
    throw damaged(error instanceof Error ? error.message : String(error));
  }
}

const damaged = (detail: string) => new MunimentError('DIGITISATION_IMAGE_DAMAGED', { detail: detail.slice(0, 200) });
