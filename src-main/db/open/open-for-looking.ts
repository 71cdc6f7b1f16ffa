import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { MunimentError } from '#shared/errors.ts';
import type { Database } from '../database.ts';
import { openDatabase } from './open-database.ts';

/**
 * Opens a database to look at it. On a disk that allows no writing SQLite cannot make the index of its log; there a copy
 * elsewhere is looked at, with all that the log holds. Throws like `openDatabase`.
 */
export function openForLooking(file: string, key: Buffer | undefined): { readonly database: Database; close(): void } {
  const keyed = key === undefined ? {} : { key };
  try {
    const database = openDatabase({ file, readOnly: true, ...keyed });
    return { database, close: () => database.sqlite.close() };
  } catch (error) {
    if (!(error instanceof MunimentError) || (error.code !== 'DATA_IO_FAILED' && error.code !== 'DATA_FOLDER_READ_ONLY')) throw error;
    return lookAtCopy(file, keyed);
  }
}

function lookAtCopy(file: string, keyed: { readonly key?: Buffer }): { readonly database: Database; close(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'muniment-look-'));
  const removeCopy = () => rmSync(folder, { recursive: true, force: true });
  try {
    const copy = join(folder, basename(file));
    for (const suffix of ['', '-wal']) if (existsSync(file + suffix)) copyFileSync(file + suffix, copy + suffix);
    const database = openDatabase({ file: copy, readOnly: true, ...keyed });
    return { database, close: () => { database.sqlite.close(); removeCopy(); } };
  } catch (error) {
    removeCopy();
    throw error;
  }
}
