import { open } from 'node:fs/promises';
import { MunimentError } from '#shared/errors.ts';
import { atomFormat } from './atom/atom-format.ts';
import { csvFormat } from './csv/csv-format.ts';
import { dbfFormat } from './dbf/dbf-format.ts';
import { eadFormat } from './ead/ead-format.ts';
import { recordFormat } from './records/record-format.ts';
import { xlsxFormat } from './xlsx/xlsx-format.ts';
import type { RowFormat, RowSource, SourceFile, SourceOptions } from './row-source.ts';

/** Every format that can be imported, the surest to tell first. */
const ROW_FORMATS: readonly RowFormat[] = [xlsxFormat, dbfFormat, eadFormat, recordFormat, atomFormat, csvFormat];

const HEAD_BYTES = 4096;

/** Opens a file of records of whatever format. Throws IMPORTS_FORMAT_UNKNOWN, IMPORTS_FILE_EMPTY and what the format throws. */
export async function openRowSource(file: SourceFile, options: SourceOptions): Promise<RowSource> {
  const head = await readHead(file.path);
  if (head.length === 0) throw new MunimentError('IMPORTS_FILE_EMPTY');
  const format = ROW_FORMATS.find((each) => each.matches({ name: file.name, head }));
  if (!format) throw new MunimentError('IMPORTS_FORMAT_UNKNOWN', { file: file.name });
  return format.open(file, options);
}

async function readHead(path: string): Promise<Buffer> {
  const handle = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}
