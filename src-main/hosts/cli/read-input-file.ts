import { readFile } from 'node:fs/promises';
import { MunimentError } from '#shared/errors.ts';

/** Bytes of a file that was named on the command line. Throws CLI_FILE_UNREADABLE. */
export async function readInputFile(file: string): Promise<NonSharedBuffer> {
  try {
    return await readFile(file);
  } catch (error) {
    throw new MunimentError('CLI_FILE_UNREADABLE', { file, detail: error instanceof Error && 'code' in error ? String(error.code) : String(error) }, { cause: error });
  }
}
