import { MunimentError } from '#shared/errors.ts';
import { unguard } from '../csv/csv-line.ts';
import { createCsvRecords } from '../csv/csv-records.ts';
import { detectSeparator } from '../csv/detect-text.ts';
import { nameHeadings } from '../name-headings.ts';
import type { DeliveredRecord } from './delivery-store.ts';
import { recordsOfRows } from './parse-manifest.ts';

/** A CSV that a program or a spreadsheet wrote: UTF-8, UTF-16 with its mark, or GB 18030. Throws DELIVERIES_MANIFEST_*, DELIVERIES_ID_TWICE. */
export function parseCsvManifest(bytes: Uint8Array, idField: string): DeliveredRecord[] {
  const text = decode(bytes);
  const reader = createCsvRecords(detectSeparator(/^[^\r\n]*/u.exec(text)?.[0] ?? ''));
  try {
    const [first, ...rest] = [...reader.push(text), ...reader.end()];
    if (first === undefined) throw new MunimentError('DELIVERIES_MANIFEST_EMPTY');
    const headings = nameHeadings(first.cells);
    const rows = rest.map(({ cells }, index) => ({ row: index + 2, values: cells.map(unguard) })).filter(({ values }) => values.some((cell) => cell !== ''));
    const wide = rows.find(({ values }) => values.length > headings.length && values.slice(headings.length).some((cell) => cell !== ''));
    if (wide !== undefined) throw new MunimentError('DELIVERIES_MANIFEST_BROKEN', { detail: `${wide.row}: ${wide.values.length} > ${headings.length}` });
    return recordsOfRows(headings, rows, idField);
  } catch (error) {
    if (error instanceof MunimentError && error.code === 'IMPORTS_QUOTE_OPEN') throw new MunimentError('DELIVERIES_MANIFEST_BROKEN', { detail: `"  ${String(error.data['line'])}` }, { cause: error });
    throw error;
  }
}

function decode(bytes: Uint8Array): string {
  const marked = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
  for (const encoding of marked === null ? ['utf-8', 'gb18030'] : [marked]) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch { /* The next one may fit. */ }
  }
  throw new MunimentError('DELIVERIES_MANIFEST_ENCODING', { detail: '' });
}
