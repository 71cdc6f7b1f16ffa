import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { createCsvRecords } from '#main/formats/csv/csv-records.ts';
import { openRowSource } from '#main/formats/open-row-source.ts';
import type { SourceOptions } from '#main/formats/row-source.ts';

const folder = mkdtempSync(join(tmpdir(), 'muniment-csv-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let files = 0;
async function read(bytes: string | Uint8Array, options: SourceOptions = {}, name = '目录.csv') {
  const path = join(folder, `${(files += 1)}`);
  writeFileSync(path, bytes);
  const source = await openRowSource({ path, name, sizeBytes: statSync(path).size, companion: null }, options);
  const rows = [];
  for await (const row of source.rows()) rows.push(row);
  expect(source.readFraction()).toBe(1);
  return { facts: source.facts, headings: source.headings, rows };
}

// 档号,题名 / A-1,关于防汛的通知 in GB 18030, with the four-byte character 𠮷.
const GB = Buffer.from('b5b5bac52ccce2c3fb0a412d312cb9d8d3dab7c0d1b4b5c4cda8d6aa9534b2350a', 'hex');

describe('a CSV as a source of rows', () => {
  it('tells its encoding by its mark, by zeros between letters or by what can be read', async () => {
    const text = '档号,题名\nA-1,关于防汛的通知𠮷\n';
    const utf16be = Buffer.from(`\ufeff${text}`, 'utf16le').swap16();
    for (const [bytes, encoding] of [[text, 'utf-8'], [`\ufeff${text}`, 'utf-8'], [Buffer.from(`\ufeff${text}`, 'utf16le'), 'utf-16le'], [Buffer.from(text, 'utf16le'), 'utf-16le'], [utf16be, 'utf-16be'], [GB, 'gb18030']] as const) {
      expect(await read(bytes)).toMatchObject({ facts: { encoding, delimiter: ',' }, headings: ['档号', '题名'], rows: [{ row: 2, values: ['A-1', '关于防汛的通知𠮷'] }] });
    }
    await expect(read(text, { encoding: 'ebcdic' })).rejects.toMatchObject({ code: 'IMPORTS_ENCODING_UNKNOWN' });
  });

  it('keeps a UTF-8 file with one spoilt byte UTF-8 and shows where it is', async () => {
    const { facts, rows } = await read(Buffer.concat([Buffer.from('题名\n关于召开全县水利工作会议的通知和附件之一\n坏'), Buffer.from([0xff]), Buffer.from('字\n')]));
    expect(facts.encoding).toBe('utf-8');
    expect(rows.at(-1)!.values).toEqual(['坏\ufffd字']);
  });

  it('finds the separator, and believes a file that states its own', async () => {
    expect((await read('题名;责任者,姓名;年度\n甲;乙;2019')).headings).toEqual(['题名', '责任者,姓名', '年度']);
    expect((await read('题名\t年度\n甲,乙\t2019', {}, 'a.tsv')).rows[0]!.values).toEqual(['甲,乙', '2019']);
    expect(await read('sep=|\n题名|年度\n甲|2019')).toMatchObject({ headings: ['题名', '年度'], rows: [{ row: 2, values: ['甲', '2019'] }] });
  });

  it('counts rows as a spreadsheet does, whatever stands inside quotes and between lines', async () => {
    const { rows } = await read('题名,年度\r\n"两行\r\n的 ""题名""",2019\r\n\r\n,\r\n乙,2020');
    expect(rows).toEqual([{ row: 2, values: ['两行\r\n的 "题名"', '2019'] }, { row: 5, values: ['乙', '2020'] }]);
  });

  it('names columns without a heading and those with the same', async () => {
    expect((await read('题名,,题名\na,b,c')).headings).toEqual(['题名', '#2', '题名 #3']);
  });

  it('sets a row aside that has more cells than the table has columns, or ten megabytes in one of them', async () => {
    const { rows } = await read(`题名,年度\n通知,附件,2019\n${'长'.repeat(3_400_000)},2019\n好,2019\n`);
    expect(rows.map(({ row, problems }) => [row, problems?.map(({ problem, heading }) => [problem, heading])])).toEqual([[2, [['tooManyCells', '']]], [3, [['cellTooLong', '题名']]], [4, undefined]]);
    expect(rows[1]!.values[0]!.length).toBeLessThan(1000);
  });

  it('says in which line a quote without a partner stands', async () => {
    await expect(read('题名,年度\n好,2019\n"坏,2019\n还有,2020\n')).rejects.toMatchObject({ code: 'IMPORTS_QUOTE_OPEN', data: { line: 3 } });
    for (const empty of ['', '\n']) await expect(read(empty)).rejects.toMatchObject({ code: 'IMPORTS_FILE_EMPTY' });
    await expect(read('PK\u0003\u0004', {}, 'a.bin')).rejects.toMatchObject({ code: 'IMPORTS_FORMAT_UNKNOWN' });
  });

  it('reads the same records however the text is cut into pieces', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', ' ', '档'), maxLength: 6 });
    fc.assert(fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 }), fc.integer({ min: 1, max: 7 }), (table, size) => {
      const text = table.map((cells) => cells.map((each) => `"${each.replaceAll('"', '""')}"`).join(',')).join('\r\n');
      const whole = createCsvRecords(',');
      const inOne = [...whole.push(text), ...whole.end()];
      const cut = createCsvRecords(',');
      const inPieces = [];
      for (let at = 0; at < text.length; at += size) inPieces.push(...cut.push(text.slice(at, at + size)));
      inPieces.push(...cut.end());
      expect(inPieces).toEqual(inOne);
      expect(inOne.map((record) => record.cells)).toEqual(table.map((cells) => cells.map((each) => each.trim())));
    }));
  });
});
