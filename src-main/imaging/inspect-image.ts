import type { Metadata, SharpOptions } from 'sharp';
import { MunimentError } from '#shared/errors.ts';
import { loadSharp } from './load-sharp.ts';
import { readTiffDirectories } from './tiff-directories.ts';

/** Larger pictures are refused before anything is decoded: an A0 plan at 400 dpi has 247 megapixels, at 300 dpi 139. */
export const MAX_PIXELS = 200_000_000;
/** A picture that takes longer to decode than this is meant to. */
const DECODE_SECONDS = 60;

/** Facts about one picture. Width and height are those of the picture as its own EXIF orientation shows it. */
export interface ImageFacts {
  readonly widthPx: number;
  readonly heightPx: number;
  /** Dots per inch that the file claims, null when it says nothing. */
  readonly dpi: number | null;
}

/**
 * Refuses what is too large by its header alone, then decodes every pixel to prove that the picture is whole.
 * `page` counts the pictures of a TIFF from 0. Throws DIGITISATION_IMAGE_TOO_LARGE, DIGITISATION_IMAGE_DAMAGED.
 */
export async function inspectImage(bytes: Uint8Array, page = 0): Promise<ImageFacts> {
  refuseLargeHeader(bytes, page);
  const metadata = await readHeader(bytes, page);
  refuseLarge(metadata.width, metadata.height);
  await decodeFully(bytes, page);
  const { width, height } = metadata.autoOrient;
  return { widthPx: width, heightPx: height, dpi: metadata.density ?? null };
}

/** Options with which every picture from outside is opened. */
export function guardedOptions(page = 0): SharpOptions {
  return { limitInputPixels: MAX_PIXELS, failOn: 'error', sequentialRead: true, page };
}

/** PNG and TIFF headers are read by hand: the decoder's own limits would call a picture damaged that is only too large. */
function refuseLargeHeader(bytes: Uint8Array, page: number): void {
  if (bytes[0] === 0x89 && bytes.length >= 24) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    refuseLarge(view.getUint32(16), view.getUint32(20));
  } else if (bytes[0] === 0x49 || bytes[0] === 0x4d) {
    const directory = tiffDirectory(bytes, page);
    refuseLarge(directory.widthPx, directory.heightPx);
  }
}

function tiffDirectory(bytes: Uint8Array, page: number): { widthPx: number; heightPx: number } {
  try {
    const directory = readTiffDirectories(bytes)[page];
    if (directory === undefined) throw new Error('no such page');
    return directory;
  } catch (error) {
    throw damaged(error);
  }
}

async function readHeader(bytes: Uint8Array, page: number): Promise<Metadata> {
  try {
    const sharp = await loadSharp();
    return await sharp(bytes, { limitInputPixels: false, failOn: 'none', page }).metadata();
  } catch (error) {
    throw damaged(error);
  }
}

function refuseLarge(widthPx: number, heightPx: number): void {
  if (widthPx * heightPx <= MAX_PIXELS) return;
  throw new MunimentError('DIGITISATION_IMAGE_TOO_LARGE', { widthPx, heightPx, megapixels: Math.round((widthPx * heightPx) / 1e6), limit: MAX_PIXELS / 1e6 });
}

/** What some telephones and scanners write and every viewer forgives: the pixels are all there. */
const HARMLESS = /Invalid SOS parameters|extraneous bytes before marker|iCCP|known incorrect sRGB|cHRM|gAMA/iu;

/** The shrinking needs every pixel of every line and keeps only a few lines in memory. */
async function decodeFully(bytes: Uint8Array, page: number): Promise<void> {
  const sharp = await loadSharp();
  const isTiff = bytes[0] === 0x49 || bytes[0] === 0x4d;
  const decode = (failOn: 'warning' | 'error') => sharp(bytes, { ...guardedOptions(page), failOn }).timeout({ seconds: DECODE_SECONDS }).resize(16, 16, { fit: 'fill', fastShrinkOnLoad: false }).raw().toBuffer();
  try {
    // A TIFF's warnings are about tags that nobody knows, of any of its pages; what breaks its pixels is an error.
    await decode(isTiff ? 'error' : 'warning');
  } catch (error) {
    if (!HARMLESS.test(String(error))) throw damaged(error);
    await decode('error').catch((second: unknown) => { throw damaged(second); });
  }
}

function damaged(error: unknown): MunimentError {
  const detail = error instanceof Error ? error.message.split('\n')[0]!.slice(0, 200) : String(error);
  return new MunimentError('DIGITISATION_IMAGE_DAMAGED', { detail }, { cause: error });
}
