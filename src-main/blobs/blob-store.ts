import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { access, mkdir, open, readFile, rename, rm, unlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { MunimentError } from '#shared/errors.ts';
import type { IdSource } from '#main/platform/ids.ts';

/** Bytes that lie durably under their hash, and that no row speaks of yet. */
export interface StoredBlob {
  /** Lower-case hex SHA-256 of the bytes. */
  readonly sha256: string;
  readonly sizeBytes: number;
}

export interface BlobGathering {
  put: BlobStore['put'];
  /** Removes what was put here, unless a row speaks of it by now or somebody else has put the same: a full disk gets its room back. */
  giveUp(): void;
}

/** Content-addressed files: `blobs/sha256/ab/cd/<hash>`, never overwritten. */
export interface BlobStore {
  /**
   * temp → hash → fsync → rename → fsync directory. The caller then writes the row (`tx.keepBlob`); until it has, a marker
   * in `tmp/` says that the file may be nobody's, and the next start removes it.
   * Throws DATA_DISK_FULL, DATA_IO_FAILED.
   */
  put(bytes: Uint8Array): Promise<StoredBlob>;
  /** For many bytes that become somebody's together or not at all. */
  gather(): BlobGathering;
  /** The row is committed: forget the marker. */
  settle(sha256: string): void;
  read(sha256: string): Promise<NonSharedBuffer>;
  /** Path for programs that read files themselves (sharp). */
  path(sha256: string): string;
  has(sha256: string): Promise<boolean>;
  /** Hashes the file again; null when it is not there. */
  rehash(sha256: string): Promise<string | null>;
  /** Every hash on the disk. */
  listAll(): string[];
  /** At start: removes temporary files and blobs whose row never came. Answers with how many blobs it removed. */
  sweep(hasRow: (sha256: string) => boolean): number;
}

export function createBlobStore(folder: string, ids: IdSource): BlobStore {
  const root = join(folder, 'sha256');
  const temporary = join(folder, 'tmp');
  mkdirSync(root, { recursive: true });
  mkdirSync(temporary, { recursive: true });

  const path = (sha256: string) => join(root, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
  const marker = (sha256: string) => join(temporary, `${sha256}.intent`);

  // The same bytes twice at the same time are one file and one marker; nobody counts on a folder before its name is durable.
  const beingKept = new Map<string, Promise<void>>();
  const beingMade = new Map<string, Promise<void>>();
  /** How many have put bytes that no row speaks of yet, and may still write one. */
  const holders = new Map<string, number>();
  const letGo = (sha256: string): boolean => {
    const left = (holders.get(sha256) ?? 1) - 1;
    if (left > 0) holders.set(sha256, left);
    else holders.delete(sha256);
    return left <= 0;
  };

  const keep = async (sha256: string, bytes: Uint8Array): Promise<void> => {
    const target = path(sha256);
    if (await exists(target)) return;
    const temp = join(temporary, `${ids.uuid()}.part`);
    try {
      await writeDurably(temp, bytes);
      await writeDurably(marker(sha256), new Uint8Array(0));
      await together(beingMade, dirname(target), () => makeFolder(dirname(target), root));
      await rename(temp, target);
    } catch (error) {
      // Above all on a full disk: what could not be kept must not take the last of the space until the next start.
      await rm(temp, { force: true });
      throw error;
    }
    await syncFolder(dirname(target));
  };

  const put: BlobStore['put'] = async (bytes) => {
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    holders.set(sha256, (holders.get(sha256) ?? 0) + 1);
    try {
      await together(beingKept, sha256, () => keep(sha256, bytes));
    } catch (error) {
      letGo(sha256);
      throw fileError(error);
    }
    return { sha256, sizeBytes: bytes.byteLength };
  };

  return {
    path, put,
    gather() {
      const gathered: string[] = [];
      return {
        async put(bytes) {
          const blob = await put(bytes);
          gathered.push(blob.sha256);
          return blob;
        },
        giveUp() {
          // All in one turn of the loop: who puts the same bytes meanwhile is counted before anything is looked for. Without a marker a row speaks of them.
          for (const sha256 of gathered.splice(0)) if (letGo(sha256) && existsSync(marker(sha256))) { rmSync(path(sha256), { force: true }); rmSync(marker(sha256), { force: true }); }
        },
      };
    },
    settle(sha256) {
      holders.delete(sha256);
      rmSync(marker(sha256), { force: true });
    },
    read: (sha256) => readFile(path(sha256)),
    has: (sha256) => exists(path(sha256)),
    async rehash(sha256) {
      const bytes = await readFile(path(sha256)).catch(() => null);
      return bytes && createHash('sha256').update(bytes).digest('hex');
    },
    listAll: () => readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => entry.name),
    sweep(hasRow) {
      let removed = 0;
      for (const name of readdirSync(temporary)) {
        const sha256 = /^([0-9a-f]{64})\.intent$/.exec(name)?.[1];
        if (sha256 !== undefined && !hasRow(sha256)) {
          rmSync(path(sha256), { force: true });
          removed++;
        }
        rmSync(join(temporary, name), { force: true });
      }
      return removed;
    },
  };
}

/** Whoever asks for work that is under way waits for that. */
function together(underWay: Map<string, Promise<void>>, key: string, work: () => Promise<void>): Promise<void> {
  let shared = underWay.get(key);
  if (shared === undefined) underWay.set(key, shared = work().finally(() => underWay.delete(key)));
  return shared;
}

async function exists(file: string): Promise<boolean> {
  return access(file).then(() => true, () => false);
}

async function writeDurably(file: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(file, 'wx', 0o440).catch(async (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
    await unlink(file);
    return open(file, 'wx', 0o440);
  });
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } catch (error) {
    await rm(file, { force: true });
    throw error;
  } finally {
    await handle.close();
  }
}

/** Makes `folder` and makes its name durable in every parent up to `root`. */
async function makeFolder(folder: string, root: string): Promise<void> {
  const first = await mkdir(folder, { recursive: true });
  if (first === undefined) return;
  for (let made = folder; made !== root; made = dirname(made)) await syncFolder(dirname(made));
}

/** Without this a power cut may forget the rename although the file itself is safe. Windows has no such call and needs none. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** File system errors as errors that a person can act on. */
export function fileError(error: unknown): unknown {
  if (!(error instanceof Error) || !('code' in error)) return error;
  if (error.code === 'ENOSPC' || error.code === 'EDQUOT') return new MunimentError('DATA_DISK_FULL', {}, { cause: error });
  if (error.code === 'EROFS' || error.code === 'EACCES' || error.code === 'EPERM') return new MunimentError('DATA_FOLDER_READ_ONLY', { folder: '' }, { cause: error });
  return error.code === 'EIO' ? new MunimentError('DATA_IO_FAILED', { detail: error.message }, { cause: error }) : error;
}
