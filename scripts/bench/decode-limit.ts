import { availableParallelism } from 'node:os';
import sharp from 'sharp';
import { sideBySide } from '#main/jobs/side-by-side.ts';

/** Milliseconds that the work takes. */
export async function clockOf(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

/** The least that can be done to pictures: decode each whole, as many at a time as there are processors. Milliseconds. */
export const decodeOnly = (files: readonly string[]): Promise<number> => clockOf(() => sideBySide(files, availableParallelism(), async (file) => { await sharp(file).raw().toBuffer(); }));

/** The least that image work can be: decode and code anew. Milliseconds. */
export const decodeAndEncode = (files: readonly string[]): Promise<number> => clockOf(() => sideBySide(files, availableParallelism(), async (file) => { await sharp(file).jpeg({ quality: 90 }).toBuffer(); }));
