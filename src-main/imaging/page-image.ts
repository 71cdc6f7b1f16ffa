import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Sharp } from 'sharp';
import type { PageCrop } from '#shared/contract/digitisation.ts';
import type { BlobStore } from '#main/blobs/blob-store.ts';
import { MAX_PIXELS } from './inspect-image.ts';
import { loadSharp } from './load-sharp.ts';

export type DerivedSize = 'thumbnail' | 'screen' | 'full';

/** Longest width in pixels and JPEG quality. 1240 is an A4 page at 150 dpi: sharp on every screen, an eighth of the bytes. */
const SIZES: Readonly<Record<DerivedSize, { readonly widthPx: number | null; readonly quality: number }>> = {
  thumbnail: { widthPx: 256, quality: 75 },
  screen: { widthPx: 1240, quality: 80 },
  full: { widthPx: null, quality: 90 },
};

/** The stored picture and how it is to be shown. */
export interface StoredImage {
  readonly sha256: string;
  readonly mediaType: string;
  /** Clockwise degrees, on top of what the file's own EXIF says. */
  readonly rotation: number;
  /** Left out or null: all of it. */
  readonly crop?: PageCrop | null;
}

export interface PageImages {
  /** The picture as JPEG, upright, from the cache or made now. */
  derived(image: StoredImage, size: DerivedSize): Promise<NonSharedBuffer>;
  /** Makes thumbnail and screen size ahead of need, one picture at a time. Never throws. */
  prepare(image: StoredImage): void;
  /** Resolves when everything asked for with `prepare` is made. */
  settled(): Promise<void>;
}

/** Pictures made from the originals, cached under `<folder>/<sha256>[-<part>]-<rotation>-<size>.jpg`; the folder may be emptied at any time. */
export function createPageImages(folder: string, blobs: BlobStore): PageImages {
  const underWay = new Map<string, Promise<NonSharedBuffer>>();
  let preparing: Promise<unknown> = Promise.resolve();

  const make = async (image: StoredImage, size: DerivedSize, file: string): Promise<NonSharedBuffer> => {
    const kept = await readFile(file).catch(() => null);
    if (kept !== null && isWholeJpeg(kept)) return kept;
    if (size === 'full' && image.rotation === 0 && image.crop == null && image.mediaType === 'image/jpeg' && await isUpright(blobs.path(image.sha256))) return blobs.read(image.sha256);
    const { widthPx, quality } = SIZES[size];
    const upright = await uprightImage(blobs.path(image.sha256), image.rotation, image.crop);
    const made = await (widthPx === null ? upright : upright.resize({ width: widthPx, withoutEnlargement: true })).flatten({ background: '#ffffff' }).jpeg({ quality }).toBuffer();
    await keep(folder, file, made);
    return made;
  };

  const derived = (image: StoredImage, size: DerivedSize): Promise<NonSharedBuffer> => {
    const file = join(folder, `${image.sha256}${partName(image.crop)}-${image.rotation}-${size}.jpg`);
    const running = underWay.get(file);
    if (running !== undefined) return running;
    const making = make(image, size, file).finally(() => underWay.delete(file));
    underWay.set(file, making);
    return making;
  };

  return {
    derived,
    prepare(image) {
      preparing = preparing.then(() => Promise.allSettled([derived(image, 'thumbnail'), derived(image, 'screen')]));
    },
    async settled() { await preparing; },
  };
}

/** A stored original turned as it is to be seen. The input was proven whole before it was stored. */
export async function uprightImage(file: string, rotation: number, crop: PageCrop | null = null): Promise<Sharp> {
  const sharp = await loadSharp();
  const whole = sharp(file, { limitInputPixels: MAX_PIXELS, failOn: 'none' }).autoOrient();
  if (crop === null) return whole.rotate(rotation);
  // In one go sharp would scale a part that is turned too before it turns it.
  const { data, info } = await whole.extract({ left: crop.xPx, top: crop.yPx, width: crop.widthPx, height: crop.heightPx }).raw().toBuffer({ resolveWithObject: true });
  return sharp(data, { raw: { width: info.width, height: info.height, channels: info.channels } }).rotate(rotation);
}

function partName(crop: PageCrop | null = null): string {
  return crop === null ? '' : `-${crop.xPx}.${crop.yPx}.${crop.widthPx}.${crop.heightPx}`;
}

async function isUpright(file: string): Promise<boolean> {
  const sharp = await loadSharp();
  return ((await sharp(file, { failOn: 'none' }).metadata()).orientation ?? 1) === 1;
}

/** The cache is not synced to the disk: after a power cut a file may be there and empty. */
function isWholeJpeg(bytes: Buffer): boolean {
  return bytes.length > 4 && bytes.readUInt16BE(0) === 0xffd8 && bytes.readUInt16BE(bytes.length - 2) === 0xffd9;
}

/** A full disk must not keep anybody from seeing a page. */
async function keep(folder: string, file: string, bytes: Buffer): Promise<void> {
  const temporary = `${file}.part`;
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(temporary, bytes);
    await rename(temporary, file);
  } catch {
    await rm(temporary, { force: true }).catch(() => undefined);
  }
}
