import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { deflateRawSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { ZipFile } from 'yazl';
import { openRowSource } from '#main/formats/open-row-source.ts';
import type { SourceOptions } from '#main/formats/row-source.ts';
import { readSharedTexts } from '#main/formats/xlsx/read-shared-texts.ts';
import { workbookParts } from '#main/formats/xlsx/workbook-parts.ts';

const folder = mkdtempSync(join(tmpdir(), 'muniment-xlsx-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let files = 0;
async function read(bytes: Uint8Array, name: string, options: SourceOptions = {}, companion: Uint8Array | null = null) {
  const path = join(folder, `${(files += 1)}`);
  writeFileSync(path, bytes);
  if (companion !== null) writeFileSync(`${path}c`, companion);
  const source = await openRowSource({ path, name, sizeBytes: statSync(path).size, companion: companion === null ? null : `${path}c` }, options);
  try {
    const rows = [];
    for await (const row of source.rows()) rows.push(row);
    return { facts: source.facts, headings: source.headings, rows, notes: source.notes() };
  } finally {
    await source.close();
  }
}

const sheet = (rows: string, tail = '') => `<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData>${tail}</worksheet>`;
async function zip(parts: Readonly<Record<string, string>>): Promise<Buffer> {
  const file = new ZipFile();
  for (const [name, text] of Object.entries(parts)) file.addBuffer(Buffer.from(text), name);
  file.end();
  const pieces: Buffer[] = [];
  for await (const piece of file.outputStream) pieces.push(piece as Buffer);
  return Buffer.concat(pieces);
}
const book = (rows: string, more: Readonly<Record<string, string>> = {}, tail = '') => zip({ ...workbookParts(), 'xl/worksheets/sheet1.xml': sheet(rows, tail), ...more });

describe('a workbook as a source of rows', () => {
  it('reads texts, shared texts, numbers, days by their format, results of formulas, and says what is worth knowing', async () => {
    const styles = workbookParts()['xl/styles.xml']!.replace('numFmtId="49" fontId="0"', 'numFmtId="14" fontId="0"');
    const rows = '<row r="2"><c r="A2" t="inlineStr"><is><t>题名</t></is></c><c r="B2" t="s"><v>0</v></c><c r="C2" t="inlineStr"><is><t>页数</t></is></c></row>'
      + '<row r="4" hidden="1"><c r="A4" t="s"><v>1</v></c><c r="B4" s="1"><v>43586</v></c><c r="C4"><f>1+2</f><v>3</v></c></row><row r="5"><c r="A5" t="e"><v>#REF!</v></c></row>';
    const shared = '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>日期</t></si><si><r><t>防汛</t></r><r><t>通知</t></r><rPh><t>fangxun</t></rPh></si></sst>';
    const found = await read(await book(rows, { 'xl/styles.xml': styles, 'xl/sharedStrings.xml': shared }, '<mergeCells count="1"><mergeCell ref="A7:B7"/></mergeCells>'), '目录.xlsx');
    expect(found).toMatchObject({
      facts: { format: 'xlsx', sheet: '目录' }, headings: ['题名', '日期', '页数'],
      rows: [{ row: 4, values: ['防汛通知', '20190501', '3'] }, { row: 5, values: ['#REF!'], problems: [{ heading: '题名', problem: 'errorCell' }] }],
    });
    expect(found.notes).toEqual(expect.arrayContaining([{ note: 'formulas', count: 1 }, { note: 'mergedCells', count: 1 }, { note: 'hiddenRows', count: 1 }, { note: 'errorCells', count: 1 }]));
  });

  it('shows hidden sheets and reads the one that is named', async () => {
    const rels = workbookParts()['xl/_rels/workbook.xml.rels']!.replace('</Relationships>', '<Relationship Id="rId9" Type="x" Target="/xl/worksheets/sheet2.xml"/></Relationships>');
    const workbook = workbookParts()['xl/workbook.xml']!.replace('<sheets>', '<sheets><sheet name="旧" sheetId="9" state="hidden" r:id="rId9"/>');
    const cell = (text: string) => `<row r="1"><c r="A1" t="inlineStr"><is><t>${text}</t></is></c></row>`;
    const bytes = await book(cell('新'), { 'xl/_rels/workbook.xml.rels': rels, 'xl/workbook.xml': workbook, 'xl/worksheets/sheet2.xml': sheet(cell('老')) });
    expect(await read(bytes, 'a.xlsx')).toMatchObject({ facts: { sheet: '目录', sheets: [{ name: '旧', hidden: true }, { name: '目录', hidden: false }] }, headings: ['新'] });
    expect((await read(bytes, 'a.xlsx', { sheet: '旧' })).headings).toEqual(['老']);
    await expect(read(bytes, 'a.xlsx', { sheet: '没有' })).rejects.toMatchObject({ code: 'IMPORTS_SHEET_NOT_FOUND' });
  });

  it('keeps the texts of its cells on the disk where they are many, gives each by its number, and leaves no file behind', async () => {
    const many = Array.from({ length: 9000 }, (_, index) => `第${index}号𠮷\n"通知"`);
    const shared = `<sst>${many.map((text) => `<si><t>${text}</t></si>`).join('')}</sst>`;
    const archive = { has: () => true, read: () => Promise.resolve(Readable.from([Buffer.from(shared)])), close: () => undefined };
    const spill = join(folder, 'texts');
    for (const mostInMemory of [undefined, 1000, 0]) {
      const texts = await readSharedTexts(archive, spill, mostInMemory);
      expect(existsSync(spill)).toBe(mostInMemory !== undefined);
      for (const index of [0, 1023, 1024, 8999, 5, 4096, 8191, 0]) expect(texts.at(index)).toBe(many[index]);
      expect(many.every((text, index) => texts.at(index) === text)).toBe(true);
      expect([texts.at(9000), texts.at(-1), texts.at(Number.NaN)]).toEqual(['', '', '']);
      texts.close();
      expect(existsSync(spill)).toBe(false);
    }
  });

  it('refuses bombs, by what they say and by what comes out, path tricks, entities and broken archives', async () => {
    await expect(read(await book('<row r="1"><c r="A1" t="inlineStr"><is><t>' + ' '.repeat(60_000_000) + '</t></is></c></row>'), 'a.xlsx')).rejects.toMatchObject({ code: 'IMPORTS_ARCHIVE_REFUSED' });
    const small = await book('<row r="1"><c r="A1"><v>1</v></c></row>');
    await expect(read(replaceEntry(small, Buffer.from(sheet(`<row r="1"><c r="A1"><v>${'1'.repeat(5000)}</v></c></row>`))), 'a.xlsx')).rejects.toThrow();
    const tricked = Buffer.from(small.toString('latin1').replaceAll('xl/styles.xml', '../styles.xml'), 'latin1');
    await expect(read(tricked, 'a.xlsx')).rejects.toMatchObject({ code: 'IMPORTS_ARCHIVE_REFUSED' });
    const laughs = '<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a "ha">]><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>&a;</sheetData></worksheet>';
    await expect(read(await zip({ ...workbookParts(), 'xl/worksheets/sheet1.xml': laughs }), 'a.xlsx')).rejects.toMatchObject({ code: 'EXCHANGE_XML_DOCTYPE' });
    await expect(read(small.subarray(0, 300), 'a.xlsx')).rejects.toMatchObject({ code: 'IMPORTS_ARCHIVE_REFUSED' });
  });
});

/** The same archive with other bytes in its sheet than the directory says: more come out than were promised. */
function replaceEntry(archive: Buffer, text: Buffer): Buffer {
  const name = Buffer.from('xl/worksheets/sheet1.xml');
  const at = archive.indexOf(name) + name.length;
  const packed = deflateRawSync(text);
  return Buffer.concat([archive.subarray(0, at), packed, archive.subarray(at)]);
}

/** A dBase III table of two text columns; `code`: the byte of the code page. */
function dbf(records: readonly (readonly [string, string])[], code: number, encode: (text: string) => Buffer): Buffer {
  const head = Buffer.alloc(32 + 64 + 1);
  head[0] = 0x03;
  head.writeUInt32LE(records.length, 4);
  head.writeUInt16LE(head.length, 8);
  head.writeUInt16LE(1 + 60, 10);
  head[29] = code;
  for (const [index, [name, width]] of ([['TM', 40], ['ND', 20]] as const).entries()) {
    head.write(name, 32 + index * 32, 'latin1');
    head.write('C', 32 + index * 32 + 11, 'latin1');
    head[32 + index * 32 + 16] = width;
  }
  head[96] = 0x0d;
  const rows = records.map(([title, year]) => {
    const row = Buffer.alloc(61, 0x20);
    encode(title).copy(row, 1);
    encode(year).copy(row, 41);
    return row;
  });
  return Buffer.concat([head, ...rows, Buffer.from([0x1a])]);
}

/** A table of one row whose only column points into a memo file. */
function withMemo(version: number, pointer: Buffer): Buffer {
  const head = Buffer.alloc(32 + 32 + 1);
  head[0] = version;
  head.writeUInt32LE(1, 4);
  head.writeUInt16LE(head.length, 8);
  head.writeUInt16LE(1 + pointer.length, 10);
  head.write('FZ', 32, 'latin1');
  head.write('M', 43, 'latin1');
  head[48] = pointer.length;
  head[64] = 0x0d;
  return Buffer.concat([head, Buffer.from([0x20]), pointer, Buffer.from([0x1a])]);
}

describe('a DBF as a source of rows', () => {
  it('reads Chinese tables, whether or not they name their code page', async () => {
    // 防汛 in GBK.
    const gbk = (text: string) => (text === '防汛' ? Buffer.from('b7c0d1b4', 'hex') : Buffer.from(text));
    for (const [code, encoding] of [[0x7a, 'gbk'], [0x00, 'gb18030']] as const) {
      expect(await read(dbf([['防汛', '2019'], ['b', '']], code, gbk), 'WS.DBF')).toMatchObject({ facts: { format: 'dbf', encoding }, headings: ['TM', 'ND'], rows: [{ row: 1, values: ['防汛', '2019'] }, { row: 2, values: ['b', ''] }] });
    }
  });

  it('reads long texts from the memo file of dBase and of FoxPro, and does without where none came along', async () => {
    const long = '汛期值班记录'.repeat(200);
    const dbt = Buffer.concat([Buffer.alloc(512), Buffer.from(`${long}\u001a`)]);
    const fpt = Buffer.concat([Buffer.alloc(512), Buffer.from([0, 0, 0, 1, 0, 0, 0, 0]), Buffer.from(long), Buffer.alloc(512)]);
    fpt.writeUInt16BE(64, 6);
    fpt.writeUInt32BE(Buffer.byteLength(long), 516);
    const number = (blocks: number) => Buffer.from([blocks, 0, 0, 0]);
    for (const [table, memo] of [[withMemo(0x83, Buffer.from('         1')), dbt], [withMemo(0x30, number(512 / 64)), fpt]] as const) {
      expect((await read(table, 'WS.dbf', { encoding: 'utf-8' }, memo)).rows).toEqual([{ row: 1, values: [long] }]);
      expect((await read(table, 'WS.dbf', { encoding: 'utf-8' })).rows).toEqual([{ row: 1, values: [''] }]);
    }
  });

  it('says when a table cannot be read on', async () => {
    const whole = dbf([['a', '2019'], ['b', '2020']], 0, Buffer.from);
    await expect(read(whole.subarray(0, whole.length - 70), 'WS.dbf')).rejects.toMatchObject({ code: 'IMPORTS_FORMAT_BROKEN' });
  });
});
