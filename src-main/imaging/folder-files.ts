import { createHash } from 'node:crypto';
import { watch } from 'node:fs';
import { open, readdir, stat } from 'node:fs/promises';
import { isAbsolute, relative, resolve } from 'node:path';
import { MunimentError } from '#shared/errors.ts';

/** A file as the folder lists it. */
export interface FolderFile {
  readonly name: string;
  readonly path: string;
  readonly sizeBytes: number;
  readonly modifiedMs: number;
}

export interface WholeFile {
  readonly bytes: Uint8Array;
  readonly sha256: string;
}

/** A bound volume as PDF at 300 dpi has some hundred megabytes; all of it is held in memory while its pages are taken out. */
export const MAX_FILE_BYTES = 512 * 1024 * 1024;

const RETRIES = 3;
const RETRY_AFTER_MS = 300;
/** What systems put into folders without being asked. */
export const CLUTTER = /^(thumbs\.db|desktop\.ini|ehthumbs\.db|\..*|~\$.*|.*\.(tmp|part|crdownload))$/iu;

export const byName = new Intl.Collator('zh-CN', { numeric: true, sensitivity: 'base' });

/** The folder's own files, `2.jpg` before `10.jpg`. Links and subfolders are not followed. Throws DIGITISATION_FOLDER_MISSING. */
export async function listFolderFiles(folder: string): Promise<FolderFile[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => { throw new MunimentError('DIGITISATION_FOLDER_MISSING', { folder }, { cause: error }); });
  const names = entries.filter((entry) => entry.isFile() && !CLUTTER.test(entry.name)).map((entry) => entry.name).sort((a, b) => byName.compare(a, b) || (a < b ? -1 : 1));
  const files = await Promise.all(names.map(async (name) => {
    const path = resolve(folder, name);
    const facts = await stat(path).catch(() => null);
    return facts && { name, path, sizeBytes: facts.size, modifiedMs: facts.mtimeMs };
  }));
  return files.filter((file) => file !== null);
}

export async function isFolder(folder: string): Promise<boolean> {
  return stat(folder).then((facts) => facts.isDirectory(), () => false);
}

/**
 * All bytes of a file that did not change while it was read; tries again a few times when it does or is gone for a moment.
 * Throws DIGITISATION_FILE_GONE, DIGITISATION_FILE_CHANGING, DIGITISATION_FILE_TOO_BIG, DIGITISATION_FILE_UNREADABLE.
 */
export async function readWholeFile(file: Pick<FolderFile, 'name' | 'path'>): Promise<WholeFile> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await readOnce(file);
    } catch (error) {
      const passing = error instanceof MunimentError && (error.code === 'DIGITISATION_FILE_GONE' || error.code === 'DIGITISATION_FILE_CHANGING');
      if (!passing || attempt === RETRIES) throw error;
      await new Promise((resume) => { setTimeout(resume, RETRY_AFTER_MS); });
    }
  }
}

async function readOnce({ name: fileName, path }: Pick<FolderFile, 'name' | 'path'>): Promise<WholeFile> {
  const handle = await open(path, 'r').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') throw new MunimentError('DIGITISATION_FILE_GONE', { fileName }, { cause: error });
    throw unreadable(fileName, error);
  });
  try {
    const before = await handle.stat();
    if (before.size > MAX_FILE_BYTES) throw new MunimentError('DIGITISATION_FILE_TOO_BIG', { fileName, megabytes: Math.round(before.size / 1024 / 1024), limit: MAX_FILE_BYTES / 1024 / 1024 });
    const bytes = await handle.readFile().catch((error: unknown) => { throw unreadable(fileName, error); });
    const after = await handle.stat();
    if (bytes.length !== before.size || after.size !== before.size || after.mtimeMs !== before.mtimeMs) throw new MunimentError('DIGITISATION_FILE_CHANGING', { fileName });
    return { bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
  } finally {
    await handle.close();
  }
}

function unreadable(fileName: string, error: unknown): MunimentError {
  return new MunimentError('DIGITISATION_FILE_UNREADABLE', { fileName, detail: error instanceof Error && 'code' in error ? String(error.code) : String(error) }, { cause: error });
}

/** One spelling for one folder. Throws DIGITISATION_FOLDER_MISSING for a path that is not absolute. */
export function wholePath(folder: string): string {
  if (!isAbsolute(folder)) throw new MunimentError('DIGITISATION_FOLDER_MISSING', { folder });
  return resolve(folder);
}

/** Whether the two overlap: a room that imports its own store would never come to an end. */
export function overlaps(folder: string, other: string): boolean {
  return holds(folder, other) || holds(other, folder);
}

function holds(outer: string, inner: string): boolean {
  const way = relative(outer, inner);
  return way === '' || (!way.startsWith('..') && !isAbsolute(way));
}

/** Calls `changed` when the system says that something moved in the folder. Only a hint: network drives often say nothing. */
export function onFolderChange(folder: string, changed: () => void): () => void {
  try {
    const watcher = watch(folder, { persistent: false }, changed);
    watcher.on('error', () => watcher.close());
    return () => watcher.close();
  } catch {
    return () => undefined;
  }
}

/**
 * The id of a page that came out of a file: the same file from the same place gives the same ids, so a page is never stored twice
 * however often the work is interrupted. A UUID of version 8 (RFC 9562: own meaning).
 */
export function pageIdFromFile(source: { readonly folder: string; readonly name: string; readonly sha256: string; readonly pageInFile: number }): string {
  const bytes = createHash('sha256').update(JSON.stringify([source.folder, source.name, source.sha256, source.pageInFile])).digest().subarray(0, 16);
  bytes[6] = (bytes[6]! & 0x0f) | 0x80;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
