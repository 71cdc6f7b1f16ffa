import { createHash } from 'node:crypto';
import { closeSync, createReadStream, createWriteStream, fdatasyncSync, ftruncateSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { constants, copyFile, mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { MunimentError } from '#shared/errors.ts';

/** Files of one import: what was taken in, and what could not be imported. They have names of our own; what a person's file is called never becomes a path. */
export interface StagedFiles {
  readonly folder: string;
  readonly file: string;
  readonly companion: string;
  readonly errors: string;
  /** Of the check; thrown away after it. */
  readonly scratch: string;
}

export const stagedFiles = (importsFolder: string, importId: string): StagedFiles => {
  const folder = join(importsFolder, importId);
  return { folder, file: join(folder, 'file'), companion: join(folder, 'companion'), errors: join(folder, 'errors.csv'), scratch: join(folder, 'scratch.sqlite') };
};

/** The size of a file outside the room's own folder. Throws IMPORTS_FILE_UNREADABLE. */
export async function outsideFile(path: string, roomFolder: string): Promise<{ readonly path: string; readonly sizeBytes: number }> {
  const refuse = (detail: string) => new MunimentError('IMPORTS_FILE_UNREADABLE', { file: path, detail });
  if (!isAbsolute(path)) throw refuse('relative');
  const whole = resolve(path);
  const inside = relative(roomFolder, whole);
  if (inside === '' || (inside !== '..' && !inside.startsWith(`..${sep}`) && !isAbsolute(inside))) throw refuse('room');
  const facts = await stat(whole).catch((error: unknown) => { throw refuse(reasonOf(error)); });
  if (!facts.isFile()) throw refuse('EISDIR');
  return { path: whole, sizeBytes: facts.size };
}

/** The memo file that lies beside a DBF, if one does. */
export async function companionOf(path: string): Promise<string | null> {
  if (!/\.dbf$/iu.test(path)) return null;
  for (const ending of ['.fpt', '.dbt', '.FPT', '.DBT']) {
    const companion = path.replace(/\.dbf$/iu, ending);
    if (await stat(companion).then((facts) => facts.isFile(), () => false)) return companion;
  }
  return null;
}

/** Copies a file in, durably; where the file system can, without copying bytes. Throws IMPORTS_FILE_UNREADABLE. */
export async function takeIn(from: string, to: string): Promise<void> {
  await mkdir(resolve(to, '..'), { recursive: true });
  await copyFile(from, to, constants.COPYFILE_FICLONE).catch((error: unknown) => { throw new MunimentError('IMPORTS_FILE_UNREADABLE', { file: from, detail: reasonOf(error) }, { cause: error }); });
  await syncFile(to);
}

/** Writes a piece at its place; answers with how many bytes the file has now. */
export async function writePiece(to: string, offset: number, bytes: Uint8Array): Promise<number> {
  await mkdir(resolve(to, '..'), { recursive: true });
  const handle = await open(to, 'a+');
  try {
    const { size } = await handle.stat();
    // A piece that comes again after a broken connection is there already; one from further on would leave a hole.
    if (offset === size) await handle.appendFile(bytes);
    return offset === size ? size + bytes.byteLength : size;
  } finally {
    await handle.close();
  }
}

export async function syncFile(path: string): Promise<void> {
  const handle = await open(path, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

export async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of createReadStream(path) as AsyncIterable<Buffer>) hash.update(piece);
  return hash.digest('hex');
}

/** Appends a text at its place in a file, cutting off what a run before a crash left behind it; durable when it answers. Answers with the new length. */
export function appendDurably(path: string, offset: number, text: string): number {
  mkdirSync(resolve(path, '..'), { recursive: true });
  const handle = openSync(path, 'a');
  try {
    ftruncateSync(handle, offset);
    const bytes = Buffer.from(text);
    writeSync(handle, bytes);
    fdatasyncSync(handle);
    return offset + bytes.length;
  } finally {
    closeSync(handle);
  }
}

/** Up to `length` bytes of a file from `offset` on; empty behind its end and where there is none. */
export async function readPiece(path: string, offset: number, length: number): Promise<Buffer> {
  const handle = await open(path, 'r').catch(() => null);
  if (handle === null) return Buffer.alloc(0);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, offset);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

export const sizeOf = (path: string): Promise<number | null> => stat(path).then((facts) => facts.size, () => null);
export const removeStaged = (path: string): Promise<void> => rm(path, { recursive: true, force: true });

const reasonOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : String(error));

/** Writes pieces as they come; whole and on the disk when it answers. */
export async function writeStaged(path: string, pieces: AsyncIterable<Uint8Array>): Promise<void> {
  await mkdir(resolve(path, '..'), { recursive: true });
  await pipeline(pieces, createWriteStream(path));
  await syncFile(path);
}

/** Where an export is written until somebody takes it away. `jobId`: an id of ours, never a name of somebody's. */
export const stagedExport = (exportsFolder: string, jobId: string): string => join(exportsFolder, jobId);

const EXPORT_KEPT_MS = 24 * 3600 * 1000;

/** Removes exports that nobody took away within a day. */
export async function forgetOldExports(exportsFolder: string, nowMs: number): Promise<void> {
  for (const name of await readdir(exportsFolder).catch(() => [])) {
    const path = join(exportsFolder, name);
    const facts = await stat(path).catch(() => null);
    if (facts !== null && nowMs - facts.mtimeMs > EXPORT_KEPT_MS) await rm(path, { force: true });
  }
}
