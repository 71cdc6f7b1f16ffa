import { changedHashes, type HashChange } from '#shared/domain/changed-hashes.ts';
import { MunimentError } from '#shared/errors.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import { readTreeFile, walkFolder } from '#main/imaging/folder-tree.ts';
import { sha256Hex } from '#main/platform/text-hash.ts';
import { selectImages, selectKeptFiles, selectKeptImages, selectVanished, type ImageRow } from './batch-images-store.ts';
import type { BatchRow } from './batches-store.ts';

/** What a batch really consists of at this moment: images whose bytes are other than their hash says, and the files of the contractor's folder by their way below it. */
export interface Evidence {
  readonly damaged: ReadonlySet<string>;
  readonly files: ReadonlyMap<string, string>;
}

const AT_ONCE = 4;

/** Reads every image and every file again; nothing of it is believed by its name. Ends early when the caller goes away. */
export async function lookAtEvidence(context: AreaContext, row: BatchRow): Promise<Evidence> {
  const damaged = new Set<string>();
  const hashes = [...new Set(selectImages(context.db, row.batchId).map(({ sha256 }) => sha256))];
  for (let from = 0; from < hashes.length; from += AT_ONCE) {
    context.signal?.throwIfAborted();
    await Promise.all(hashes.slice(from, from + AT_ONCE).map(async (sha256) => { if (await context.blobs.rehash(sha256) !== sha256) damaged.add(sha256); }));
  }
  return { damaged, files: await readFiles(context, row) };
}

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
