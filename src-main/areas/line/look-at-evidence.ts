import { changedHashes, type HashChange } from '#shared/domain/changed-hashes.ts';
import { MunimentError } from '#shared/errors.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import { readTreeFile, walkFolder } from '#main/imaging/folder-tree.ts';
import { sideBySide } from '#main/jobs/side-by-side.ts';
import { sha256Hex } from '#main/platform/text-hash.ts';
import { selectImages, selectKeptFiles, selectKeptImages, selectVanished, type ImageRow } from './batch-images-store.ts';
import { bytesOfBatch, findEvidence } from './batch-evidence-store.ts';
import type { BatchRow } from './batches-store.ts';

/** What a batch really consists of at this moment: images whose bytes are other than their hash says, and the files of the contractor's folder by their way below it. */
export interface Evidence {
  readonly damaged: ReadonlySet<string>;
  readonly files: ReadonlyMap<string, string>;
}

/** More is read by a job of its own, which shows how far it is and can be stopped: `line.lookAtBatch`. */
const MOST_BYTES_AT_ONCE = 300_000_000;
/** What a job has read counts for the hand-over that follows, not for one tomorrow. */
const KEPT_MS = 30 * 60_000;

/**
 * Reads every image and every file again, or takes what a job has just read of a large batch; nothing of it is believed by its name. Ends early when the caller goes away.
 * Throws LINE_LOOK_FIRST for a large batch that no job has looked at as it is now.
 */
export async function lookAtEvidence(context: AreaContext, row: BatchRow): Promise<Evidence> {
  const { db, clock } = context;
  const images = selectImages(db, row.batchId);
  const kept = findEvidence(db, row.batchId);
  if (kept !== null && kept.version === row.version && kept.imagesHash === hashOfImages(images) && clock.nowMs() - Date.parse(kept.lookedAt) < KEPT_MS) return { damaged: new Set(kept.damaged), files: new Map(kept.files) };
  const bytes = bytesOfBatch(db, row.batchId);
  if (bytes > MOST_BYTES_AT_ONCE) throw new MunimentError('LINE_LOOK_FIRST', { number: row.number, images: images.length, megabytes: Math.round(bytes / 1e6) });
  const damaged = new Set<string>();
  await sideBySide(new Set(images.map(({ sha256 }) => sha256)), AT_ONCE, async (sha256) => {
    context.signal?.throwIfAborted();
    if (await isDamaged(context, sha256)) damaged.add(sha256);
  });
  return { damaged, files: await readFiles(context, row) };
}

export const AT_ONCE = 4;
export const isDamaged = async ({ blobs }: AreaContext, sha256: string): Promise<boolean> => await blobs.rehash(sha256) !== sha256;

/** The contractor's files alone. */
export async function readFiles(context: AreaContext, { folder }: BatchRow): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  if (folder === '') return files;
  for await (const { way, kind } of walkFolder(folder)) {
    context.signal?.throwIfAborted();
    const name = way.join('/');
    files.set(name, kind === 'file' ? (await readTreeFile(folder, way)).sha256 : kind);
  }
  return files;
}

/**
 * Nothing of the batch was exchanged behind the room's back: an image has the hash that the newest op about its page gave it, its bytes have that hash, and none has gone without a deed.
 * Answers with the images. Throws LINE_IMAGE_CHANGED, LINE_IMAGE_DAMAGED, LINE_IMAGE_GONE; each names the first.
 */
export function requireExplained(context: AreaContext, row: BatchRow, damaged: ReadonlySet<string>): ImageRow[] {
  const images = selectImages(context.db, row.batchId);
  const kept = selectKeptImages(context.db, row.batchId);
  const unexplained = images.filter(({ pageId, sha256, recorded, mentioned }) => (recorded === null ? mentioned === 0 && kept.get(pageId) !== sha256 : recorded !== sha256));
  const name = ({ name: record, position }: ImageRow) => ({ number: row.number, record, page: position });
  if (unexplained[0] !== undefined) throw new MunimentError('LINE_IMAGE_CHANGED', { ...name(unexplained[0]), count: unexplained.length });
  const broken = images.filter(({ sha256 }) => damaged.has(sha256));
  if (broken[0] !== undefined) throw new MunimentError('LINE_IMAGE_DAMAGED', { ...name(broken[0]), count: broken.length });
  const vanished = selectVanished(context.db, row.batchId);
  if (vanished[0] !== undefined) throw new MunimentError('LINE_IMAGE_GONE', { number: row.number, page: vanished[0].pageId, count: vanished.length });
  return images;
}

/** What is other in the contractor's folder than at the last hand-over. */
export const filesChanged = (context: AreaContext, row: BatchRow, files: ReadonlyMap<string, string>): HashChange[] => (row.folder === '' ? [] : changedHashes(selectKeptFiles(context.db, row.batchId), files));

/** Throws LINE_FILE_CHANGED with the first of them. */
export function requireSameFiles(context: AreaContext, row: BatchRow, files: ReadonlyMap<string, string>): void {
  const [first, ...more] = filesChanged(context, row, files);
  if (first !== undefined) throw new MunimentError('LINE_FILE_CHANGED', { number: row.number, file: first.name, count: more.length + 1 });
}

/** One hash over all images, in their order. */
export const hashOfImages = (images: readonly ImageRow[]): string => sha256Hex(images.map(({ pageId, sha256 }) => `${pageId} ${sha256}\n`).join(''));
