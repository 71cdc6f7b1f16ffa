import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MunimentError } from '#shared/errors.ts';
import type { TakeImage } from '../contract/scanner-session.ts';
import { hasImageEnd, imageKind } from './image-end.ts';

/** A folder of its own for one run of a program; gone afterwards, whatever happened. */
export async function withSpoolFolder<Value>(work: (folder: string) => Promise<Value>): Promise<Value> {
  const folder = await mkdtemp(join(tmpdir(), 'muniment-scan-')).catch((error: NodeJS.ErrnoException) => {
    throw new MunimentError(error.code === 'ENOSPC' ? 'DATA_DISK_FULL' : 'SCAN_PROGRAM_FAILED', { program: tmpdir(), detail: error.message }, { cause: error });
  });
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Hands over one file that a program wrote, and removes it. Rejects with SCAN_IMAGE_TRUNCATED when it has no end. */
export async function takeFile(file: string, take: TakeImage): Promise<void> {
  const bytes = await readFile(file);
  const mediaType = imageKind(bytes);
  if (mediaType === null || !hasImageEnd({ bytes, mediaType })) throw new MunimentError('SCAN_IMAGE_TRUNCATED', {});
  await take({ bytes, mediaType });
  await rm(file, { force: true });
}
