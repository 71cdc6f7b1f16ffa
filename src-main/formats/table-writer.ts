import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import { BYTE_ORDER_MARK, csvLine } from './csv/csv-line.ts';
import { writePieces } from './write-pieces.ts';
import { workbookParts } from './xlsx/workbook-parts.ts';
import { sheetHead, sheetRow, SHEET_FOOT } from './xlsx/sheet-xml.ts';

export interface Table {
  readonly headings: readonly string[];
  /** In characters, about. */
  readonly widths: readonly number[];
  rows(): AsyncIterable<readonly string[]>;
}

/** Writes a CSV that spreadsheets open and that our own import reads back to the letter. */
export const writeCsvFile = (path: string, table: Table): Promise<void> => writePieces(path, csvText(table));

async function* csvText(table: Table): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK + csvLine(table.headings);
  for await (const cells of table.rows()) yield csvLine(cells);
}

/** Writes a workbook with one sheet of text cells under a heading that stays in sight, row by row: its size does not matter to the memory. */
export async function writeXlsxFile(path: string, table: Table): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const zip = new ZipFile();
  for (const [name, xml] of Object.entries(workbookParts())) zip.addBuffer(Buffer.from(xml), name);
  const sheet = Readable.from(sheetText(table));
  zip.addReadStream(sheet, 'xl/worksheets/sheet1.xml');
  zip.end();
  // What goes wrong while a row is made must reach whoever waits for the file.
  await new Promise<void>((resolve, reject) => {
    sheet.once('error', reject);
    pipeline(zip.outputStream, createWriteStream(path)).then(resolve, reject);
  });
}

async function* sheetText(table: Table): AsyncGenerator<string> {
  yield sheetHead(table.widths) + sheetRow(1, table.headings, true);
  let row = 1;
  for await (const cells of table.rows()) yield sheetRow((row += 1), cells, false);
  yield SHEET_FOOT;
}
