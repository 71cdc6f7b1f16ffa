import { createHash } from 'node:crypto';
import { access, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Sharp } from 'sharp';
import type { PageCrop } from '#shared/contract/digitisation.ts';
import type { PictureSteps } from '#shared/contract/picture-recipe.ts';
import { canonicalJson } from '#shared/protocol/canonical-json.ts';
import type { BlobStore } from '#main/blobs/blob-store.ts';
import { MAX_PIXELS } from './inspect-image.ts';
import { loadSharp } from './load-sharp.ts';
import type { Overlap } from './pixels/find-overlap.ts';
import type { SharedRectangle } from './pixels/find-sheet.ts';
import type { PictureMeasures } from './pixels/measure-picture.ts';
import { settledPicture } from './recipe/settled-picture.ts';
import type { PictureAnswer, WantedPicture } from './pictures/picture-messages.ts';
import type { PicturePool } from './pictures/picture-pool.ts';

export type DerivedSize = 'thumbnail' | 'screen' | 'full';

/** Longest width in pixels and JPEG quality. 1240 is an A4 page at 150 dpi: sharp on every screen, an eighth of the bytes. */
const SIZES: Readonly<Record<DerivedSize, { readonly widthPx: number | null; readonly quality: number }>> = {
  thumbnail: { widthPx: 256, quality: 75 },
  screen: { widthPx: 1240, quality: 80 },
  full: { widthPx: null, quality: 90 },
};

/** What is remembered of a picture takes some 4 kB. */
const MOST_MEASURED = 500;
/** Part of the address of whatever a recipe made: raised when the steps are done otherwise than before. */
const STEPS_REVISION = 1;

/** The stored picture and how it is to be shown. */
export interface StoredImage {
  readonly sha256: string;
  readonly mediaType: string;
  /** Clockwise degrees, on top of what the file's own EXIF says. */
  readonly rotation: number;
  /** Left out or null: all of it. */
  readonly crop?: PageCrop | null;
  /** What is done to the picture before it is turned; left out: nothing. */
  readonly steps?: PictureSteps;
}

/** Of a picture before its quarter turn. */
interface Size { readonly widthPx: number; readonly heightPx: number }

export interface PageImages {
  /** The picture, upright, from the cache or made now: a JPEG, or as `full` of a picture in black and white a PNG. The same picture and recipe give the same bytes. */
  derived(image: StoredImage, size: DerivedSize): Promise<NonSharedBuffer>;
  /** Makes the full size of a picture with steps, unless it is there, and answers how large it is. Rejects with an Error when it cannot be made. */
  makeFull(image: StoredImage): Promise<Size>;
  /** What a reader of pictures opens: the stored original, or what its steps made of it, before it is turned; with the part of it that counts. */
  toRead(image: StoredImage): Promise<{ readonly file: string; readonly crop: PageCrop | null }>;
  /** What is seen on a picture before its quarter turn; `forComparing`: with its signature. Remembered for the latest pictures. */
  measure(image: StoredImage, forComparing?: boolean): Promise<PictureMeasures>;
  /** The sheet on a picture once these steps are done to it too; null where there is no dark border. */
  findSheet(image: StoredImage, more: PictureSteps): Promise<SharedRectangle | null>;
  /** Where the second picture lies on the first, in pixels of the first; null where they do not fit. Both before their quarter turn. */
  overlap(first: StoredImage, second: StoredImage, longSidePx: number): Promise<Overlap | null>;
  /** While `work` measures and makes one picture, its original is decoded once. `size`: of the picture. Whoever waits for a picture by itself comes first. */
  holding<Result>(image: StoredImage, size: Size, work: () => Promise<Result>): Promise<Result>;
  /** Pictures that are worked on at the same time. */
  readonly processes: number;
  /** Makes thumbnail and screen size ahead of need, one picture at a time. Never throws. */
  prepare(image: StoredImage): void;
  /** Resolves when everything asked for with `prepare` is made. */
  settled(): Promise<void>;
}

/** Pictures made from the originals, cached under `<folder>/<sha256>[-<part>][-<recipe>]-<rotation>-<size>.jpg`; the folder may be emptied at any time. */
export function createPageImages(folder: string, blobs: BlobStore, pool: PicturePool): PageImages {
  const underWay = new Map<string, Promise<NonSharedBuffer>>();
  let preparing: Promise<unknown> = Promise.resolve();
  const fileOf = (image: StoredImage, size: DerivedSize): string => join(folder, `${image.sha256}${partName(image.crop)}${recipeName(image.steps)}-${image.rotation}-${size}.jpg`);
  const wanted = ({ sha256, crop = null, steps = [] }: StoredImage): WantedPicture => ({
    file: blobs.path(sha256), crop, steps: [...steps], others: Object.fromEntries(steps.flatMap((step) => (step.kind === 'stitch' ? [[step.sha256, blobs.path(step.sha256)]] : []))),
  });
  /** What its steps made of a picture is opened rather than made again. */
  const lying = async (image: StoredImage): Promise<WantedPicture> => {
    const file = fileOf({ ...image, rotation: 0 }, 'full');
    return hasSteps(image) && await access(file).then(() => true, () => false) ? { file, crop: null, steps: [], others: {} } : wanted(image);
  };

  const made = async (image: StoredImage): Promise<Extract<PictureAnswer, { kind: 'made' }>> => {
    await mkdir(folder, { recursive: true }).catch(() => undefined);
    return await pool.ask(image.sha256, { kind: 'make', picture: wanted(image), rotation: image.rotation, format: isBitonal(image) ? 'bitonalPng' : 'jpeg', to: fileOf(image, 'full') }) as Extract<PictureAnswer, { kind: 'made' }>;
  };
  const make = async (image: StoredImage, size: DerivedSize, file: string): Promise<NonSharedBuffer> => {
    const kept = await readFile(file).catch(() => null);
    if (kept !== null && isWhole(kept)) return kept;
    if (size === 'full' && image.rotation === 0 && image.crop == null && !hasSteps(image) && image.mediaType === 'image/jpeg' && await isUpright(blobs.path(image.sha256))) return blobs.read(image.sha256);
    const { widthPx, quality } = SIZES[size];
    if (widthPx === null && hasSteps(image)) {
      const { bytes } = await made(image);
      return bytes === null ? readFile(file) : Buffer.from(bytes, 'base64');
    }
    // The steps of a recipe take longer than opening what they made.
    const start = hasSteps(image) ? await opened(await derived(image, 'full')) : await uprightImage(blobs.path(image.sha256), image.rotation, image.crop);
    const bytes = await (widthPx === null ? start : start.resize({ width: widthPx, withoutEnlargement: true })).flatten({ background: '#ffffff' }).jpeg({ quality }).toBuffer();
    await keep(folder, file, bytes);
    return bytes;
  };

  const derived = (image: StoredImage, size: DerivedSize): Promise<NonSharedBuffer> => {
    const file = fileOf(image, size);
    const running = underWay.get(file);
    if (running !== undefined) return running;
    const making = make(image, size, file).finally(() => underWay.delete(file));
    underWay.set(file, making);
    return making;
  };

  const measured = new Map<string, Promise<PictureMeasures>>();
  const measure = async (image: StoredImage, forComparing: boolean): Promise<PictureMeasures> => {
    const { measures } = await pool.ask(image.sha256, { kind: 'look', picture: await lying(image), forComparing }) as Extract<PictureAnswer, { kind: 'seen' }>;
    return { ...measures, signature: measures.signature === null ? null : new Uint8Array(Buffer.from(measures.signature, 'base64')) };
  };

  return {
    derived, processes: pool.processes,
    async makeFull(image) {
      const kept = await readFile(fileOf(image, 'full')).catch(() => null);
      const { widthPx, heightPx } = kept !== null && isWhole(kept) ? await sizeOf(kept) : await made(image);
      return image.rotation % 180 === 0 ? { widthPx, heightPx } : { widthPx: heightPx, heightPx: widthPx };
    },
    measure(image, forComparing = false) {
      const key = `${forComparing ? 'signed ' : ''}${image.sha256}${partName(image.crop)}${recipeName(image.steps)}`;
      const known = measured.get(key);
      if (known !== undefined) return known;
      const making = measure(image, forComparing);
      making.catch(() => { measured.delete(key); });
      measured.set(key, making);
      for (const oldest of measured.keys()) { if (measured.size <= MOST_MEASURED) break; measured.delete(oldest); }
      return making;
    },
    async findSheet(image, more) {
      return (await pool.ask(image.sha256, { kind: 'findSheet', picture: await lying(image), more: [...more] }) as Extract<PictureAnswer, { kind: 'sheet' }>).sheet;
    },
    async overlap(first, second, longSidePx) {
      return (await pool.ask(first.sha256, { kind: 'overlap', picture: wanted(first), second: wanted(second), longSidePx }) as Extract<PictureAnswer, { kind: 'overlap' }>).overlap;
    },
    holding: (image, { widthPx, heightPx }, work) => pool.holding(image.sha256, widthPx * heightPx, work),
    async toRead(image) {
      if (!hasSteps(image)) return { file: blobs.path(image.sha256), crop: image.crop ?? null };
      const asItLies = { ...image, rotation: 0 };
      await derived(asItLies, 'full');
      return { file: fileOf(asItLies, 'full'), crop: null };
    },
    prepare(image) {
      preparing = preparing.then(() => Promise.allSettled([derived(image, 'thumbnail'), derived(image, 'screen')]));
    },
    async settled() { await preparing; },
  };
}

/** A stored original turned as it is to be seen. The input was proven whole before it was stored. */
export async function uprightImage(file: string, rotation: number, crop: PageCrop | null = null): Promise<Sharp> {
  return turned(await partOf(file, crop), rotation);
}

/** What the page shows of a stored original. */
async function partOf(file: string, crop: PageCrop | null = null): Promise<Sharp> {
  const sharp = await loadSharp();
  const whole = sharp(file, { limitInputPixels: MAX_PIXELS, failOn: 'none' }).autoOrient();
  return crop === null ? whole : settledPicture(whole.extract({ left: crop.xPx, top: crop.yPx, width: crop.widthPx, height: crop.heightPx }));
}

const turned = (image: Sharp, rotation: number): Sharp => (rotation === 0 ? image : image.rotate(rotation));
const hasSteps = <Image extends StoredImage>(image: Image): image is Image & { readonly steps: PictureSteps } => image.steps !== undefined && image.steps.length > 0;
const isBitonal = ({ steps }: StoredImage): boolean => steps?.some((step) => step.kind === 'tone' && step.mode === 'bitonal') === true;
const sizeOf = async (bytes: Uint8Array): Promise<Size> => { const { width, height } = await (await opened(bytes)).metadata(); return { widthPx: width, heightPx: height }; };
const opened = async (bytes: Uint8Array): Promise<Sharp> => (await loadSharp())(bytes, { limitInputPixels: MAX_PIXELS });

/** The same steps have the same name, whoever wrote them down. */
function recipeName(steps: PictureSteps = []): string {
  return steps.length === 0 ? '' : `-${createHash('sha256').update(`${STEPS_REVISION} ${canonicalJson(steps)}`).digest('hex').slice(0, 24)}`;
}

function partName(crop: PageCrop | null = null): string {
  return crop === null ? '' : `-${crop.xPx}.${crop.yPx}.${crop.widthPx}.${crop.heightPx}`;
}

async function isUpright(file: string): Promise<boolean> {
  const sharp = await loadSharp();
  return ((await sharp(file, { failOn: 'none' }).metadata()).orientation ?? 1) === 1;
}

/** The cache is not synced to the disk: after a power cut a file may be there and empty. */
function isWhole(bytes: Buffer): boolean {
  if (bytes.length < 12) return false;
  return bytes[0] === 0x89 ? bytes.includes('IEND', bytes.length - 12) : bytes.readUInt16BE(0) === 0xffd8 && bytes.readUInt16BE(bytes.length - 2) === 0xffd9;
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
