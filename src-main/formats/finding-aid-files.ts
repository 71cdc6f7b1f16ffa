import { createWriteStream } from 'node:fs';
import { mkdir, open, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** Where a finding aid lies until it is fetched; named after the job that wrote it. */
export const findingAidPath = (folder: string, jobId: string): string => join(folder, `${jobId}.part`);

/** A file out of pieces of text, as they come. */
export async function writePieces(path: string, pieces: AsyncIterable<string>): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await pipeline(Readable.from(pieces), createWriteStream(path, { encoding: 'utf8' }));
}

/** At most `limit` bytes from `offset`; null when there is no such file. */
export async function readPieceOf(path: string, offset: number, limit: number): Promise<{ readonly bytes: Uint8Array<ArrayBuffer>; readonly sizeBytes: number } | null> {
  const facts = await stat(path).catch(() => null);
  if (facts === null) return null;
  const handle = await open(path, 'r');
  try {
    const bytes = new Uint8Array(Math.max(0, Math.min(limit, facts.size - offset)));
    const { bytesRead } = await handle.read(bytes, 0, bytes.length, offset);
    return { bytes: bytes.subarray(0, bytesRead), sizeBytes: facts.size };
  } finally {
    await handle.close();
  }
}

export const throwAway = (path: string): Promise<void> => rm(path, { force: true });
