import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { lstat, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { MunimentError } from '#shared/errors.ts';

/** Codes with which a disk or a share says that it is no longer there. */
const GONE: ReadonlySet<string> = new Set(['EIO', 'ENOTCONN', 'ESTALE', 'EHOSTDOWN', 'EHOSTUNREACH', 'ETIMEDOUT', 'ENODEV', 'ENXIO', 'EBUSY']);

const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : '');

/** A fault of the store as a whole, as an error; others are given back as they are. */
export function storeFault(error: unknown, store: string): unknown {
  if (error instanceof MunimentError) return error;
  return GONE.has(codeOf(error)) ? new MunimentError('DELIVERIES_STORE_UNREADABLE', { store, detail: codeOf(error) }, { cause: error }) : error;
}

/** The folder itself is there. Throws DELIVERIES_STORE_MISSING, DELIVERIES_STORE_UNREADABLE. */
export async function requireStore(store: string): Promise<void> {
  const facts = await lstat(store).catch((error: unknown) => {
    if (GONE.has(codeOf(error)) || codeOf(error) === 'EACCES') throw new MunimentError('DELIVERIES_STORE_UNREADABLE', { store, detail: codeOf(error) }, { cause: error });
    throw new MunimentError('DELIVERIES_STORE_MISSING', { store }, { cause: error });
  });
  if (!facts.isDirectory() && !facts.isSymbolicLink()) throw new MunimentError('DELIVERIES_STORE_MISSING', { store });
}

/** All bytes of a plain file. Links are not followed, and nothing is opened that could make us wait. Throws DELIVERIES_LINK, DELIVERIES_FILE_MISSING, DELIVERIES_FILE_TOO_BIG, DELIVERIES_FILE_UNREADABLE, DELIVERIES_STORE_*. */
export async function readPlainFile(store: string, path: string, fileName: string, most: number): Promise<Uint8Array> {
  const fault = async (error: unknown): Promise<unknown> => {
    const code = codeOf(error);
    if (GONE.has(code)) return storeFault(error, store);
    if (code === 'ELOOP') return new MunimentError('DELIVERIES_LINK', { file: fileName }, { cause: error });
    if (code === 'ENOENT' || code === 'ENOTDIR') {
      await requireStore(store);
      return new MunimentError('DELIVERIES_FILE_MISSING', { file: fileName }, { cause: error });
    }
    return error instanceof MunimentError ? error : new MunimentError('DELIVERIES_FILE_UNREADABLE', { file: fileName, detail: code }, { cause: error });
  };
  const link = await lstat(path).then((facts) => facts.isSymbolicLink(), () => false);
  if (link) throw new MunimentError('DELIVERIES_LINK', { file: fileName });
  const handle = await open(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0)).catch(async (error: unknown) => { throw await fault(error); });
  try {
    const facts = await handle.stat();
    if (!facts.isFile()) throw new MunimentError('DELIVERIES_LINK', { file: fileName });
    if (facts.size > most) throw new MunimentError('DELIVERIES_FILE_TOO_BIG', { file: fileName, megabytes: Math.ceil(facts.size / 1024 / 1024), limit: Math.floor(most / 1024 / 1024) });
    return await handle.readFile();
  } catch (error) {
    throw await fault(error);
  } finally {
    await handle.close();
  }
}

export const sha256Of = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');

/** Puts a file of ours in its place at once or not at all; `null` takes it away. Throws DELIVERIES_RECEIPT_UNWRITTEN. */
export async function putOwnFile(path: string, text: string | null): Promise<void> {
  try {
    if (text === null) { await rm(path, { force: true }); return; }
    const temporary = join(dirname(path), `.muniment-${sha256Of(path).slice(0, 12)}.tmp`);
    // Left by a run that was cut; a link there is taken away, not followed.
    await rm(temporary, { force: true });
    const handle = await open(temporary, 'wx');
    try {
      await handle.writeFile(text);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, path);
  } catch (error) {
    throw new MunimentError('DELIVERIES_RECEIPT_UNWRITTEN', { file: path, detail: codeOf(error) }, { cause: error });
  }
}
