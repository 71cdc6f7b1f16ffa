import { ZipFile } from 'yazl';
import { workbookParts } from '#main/formats/xlsx/workbook-parts.ts';

/** 档号,题名 / A-1,关于防汛的通知𠮷 in GB 18030: the last character takes four bytes. */
export const GB_18030 = Buffer.from('b5b5bac52ccce2c3fb0a412d312cb9d8d3dab7c0d1b4b5c4cda8d6aa9534b2350a', 'hex');

/** A workbook with these parts beside or instead of the usual ones. */
export async function zipOf(parts: Readonly<Record<string, string>>): Promise<Buffer> {
  const file = new ZipFile();
  for (const [name, text] of Object.entries({ ...workbookParts(), ...parts })) file.addBuffer(Buffer.from(text), name, { compress: text.length > 100 });
  file.end();
  const pieces: Buffer[] = [];
  for await (const piece of file.outputStream) pieces.push(piece as Buffer);
  return Buffer.concat(pieces);
}

/** A workbook of one sheet; `dateFormat`: the number format of style 1. */
export const workbook = (rows: string, dateFormat?: number): Promise<Buffer> => zipOf({
  'xl/worksheets/sheet1.xml': `<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData></worksheet>`,
  ...(dateFormat !== undefined && { 'xl/styles.xml': workbookParts()['xl/styles.xml']!.replace('numFmtId="49" fontId="0"', `numFmtId="${dateFormat}" fontId="0"`) }),
});

/** A dBase III table of titles and days. */
export function dbfTable(records: readonly (readonly [string, string])[]): Buffer {
  const head = Buffer.alloc(32 + 64 + 1);
  head[0] = 0x03;
  head.writeUInt32LE(records.length, 4);
  head.writeUInt16LE(head.length, 8);
  head.writeUInt16LE(1 + 28, 10);
  for (const [index, [name, type, width]] of ([['TM', 'C', 20], ['RQ', 'D', 8]] as const).entries()) {
    head.write(name, 32 + index * 32, 'latin1');
    head.write(type, 43 + index * 32, 'latin1');
    head[48 + index * 32] = width;
  }
  head[96] = 0x0d;
  const rows = records.map(([title, day]) => {
    const row = Buffer.alloc(29, 0x20);
    row.write(title, 1);
    row.write(day, 21);
    return row;
  });
  return Buffer.concat([head, ...rows, Buffer.from([0x1a])]);
}
