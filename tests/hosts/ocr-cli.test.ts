import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { latin, makePdf } from '../areas/digitisation/pdf-fixtures.ts';
import { createFondsWithUnits, describeItem } from '../harness/described-items.ts';
import { openTestRoom } from '../harness/open-test-room.ts';
import { runCli } from '../harness/run-cli.ts';
import { openPdf } from '#main/imaging/pdf/open-pdf.ts';
import { SEALED_LINES, sealedPage, TABLE_ROWS, tablePage } from '../reading/drawn-pages.ts';

let folder: string;
const put = (name: string, bytes: Uint8Array | string) => { writeFileSync(join(folder, name), bytes); return join(folder, name); };
beforeAll(() => { folder = mkdtempSync(join(tmpdir(), 'muniment-ocr-')); });
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Answer {
  readonly text: string; readonly ms: number; readonly problems: readonly { page: number; code: string }[];
  readonly pages: readonly { engine: string; ms: number; text: string; regions: readonly { kind: string }[]; lines: readonly { text: string; confidencePct: number; xPx: number; widthPx: number; words: readonly { text: string; confidencePct: number; xPx: number }[] }[] }[];
}

describe('muniment ocr', () => {
  it('reads a picture without a room: text, boxes of lines and words, confidence, engine and time', async () => {
    const outcome = await runCli(['ocr', put('form.jpg', await tablePage()), '--data', join(folder, 'nowhere')]);
    const { pages: [page], problems } = outcome.json<Answer>();
    expect([outcome.exitCode, problems, page!.engine]).toEqual([0, [], 'pp-ocrv4']);
    expect(page!.text).toBe(['卷内文件目录', ...TABLE_ROWS.flat()].join('\n'));
    expect(page!.regions).toMatchObject([{ kind: 'table' }]);
    expect(page!.ms).toBeGreaterThan(0);
    for (const line of page!.lines) {
      expect(line.words.map(({ text }) => text).join('')).toBe(line.text);
      expect(line.words.every(({ xPx, confidencePct }) => xPx >= line.xPx && xPx <= line.xPx + line.widthPx && confidencePct > 50)).toBe(true);
    }
  }, 120_000);

  it('reads with the engine that runs everywhere where that is asked for', async () => {
    const { pages: [page] } = (await runCli(['ocr', put('form.jpg', await tablePage()), '--engine', 'always'])).json<Answer>();
    expect(page!.engine).toBe('tesseract');
    expect(page!.text).toContain('抗旱工作的报告');
  }, 120_000);

  it('says what a paper says for the fields of a record, by its kind; a list becomes rows', async () => {
    interface Form { readonly form: { formType: string; candidates: readonly { field: string; value: string; confidencePct: number; page: number; box: { xPx: number } }[]; rows: readonly { cells: readonly { field: string; value: string }[] }[] } }
    const { form } = (await runCli(['ocr', put('paper.jpg', await sealedPage()), '--form', 'official-paper'])).json<Form>();
    expect(Object.fromEntries(form.candidates.map(({ field, value }) => [field, value]))).toMatchObject({ responsible: '峨山县人民政府', date: '20190430' });
    expect(form.candidates.every(({ confidencePct, page, box }) => confidencePct > 50 && page === 1 && box.xPx > 0)).toBe(true);
    const list = (await runCli(['ocr', put('list.jpg', await tablePage()), '--form', 'auto'])).json<Form>();
    expect(list.form.formType).toBe('item-catalogue');
    expect(list.form.rows.map(({ cells }) => cells.map(({ value }) => value))).toEqual(TABLE_ROWS.slice(1));
    expect((await runCli(['ocr', put('list.jpg', await tablePage()), '--form', 'nothing'])).exitCode).toBe(2);
  }, 120_000);

  it('reads an item, says what its pages say for its fields, and writes it as a searchable PDF', async () => {
    const data = join(folder, 'room');
    const inRoom = (...args: string[]) => runCli([...args, '--data', data]);
    const office = await openTestRoom({ folder: data });
    const { item: { itemId } } = await office.client.catalogue.createItem({ fields: describeItem(await createFondsWithUnits(office.client, 'Y001'), { title: '待著录', documentNumber: '', responsible: '', date: '', documentType: '' }), assignCode: false });
    await office.core.close();
    await inRoom('pages', 'add', '--item', itemId, put('paper.jpg', await sealedPage()));
    const read = (await inRoom('ocr', '--item', itemId, '--form', 'auto')).json<{ form: { formType: { key: string }; candidates: readonly { field: string; value: string; state: string }[] } }>();
    expect(read.form.formType.key).toBe('official-paper');
    expect(read.form.candidates.find(({ field }) => field === 'date')).toMatchObject({ value: '20190430', state: 'open' });
    const out = join(folder, 'paper.pdf');
    expect((await inRoom('pages', 'pdf', '--item', itemId, '--out', out)).json()).toEqual({ file: out, pages: 1, withText: 1 });
    const pdf = await openPdf(readFileSync(out));
    expect((await pdf.text(0)).lines.map(({ text }) => text)).toContain(SEALED_LINES[1]);
    await pdf.close();
    expect((await inRoom('pages', 'pdf', '--item', itemId, '--out', join(folder, 'none', 'paper.pdf'))).refusal().code).toBe('CLI_FILE_UNWRITABLE');
  }, 180_000);

  it('takes the text of PDFs and drawings as it stands, and says what to do with a DWG', async () => {
    const pdf = (await runCli(['ocr', put('a.pdf', makePdf([{ content: latin('Written by hand', 72, 700) }, { content: latin('Second page', 72, 700) }]))])).json<Answer>();
    expect(pdf.pages.map(({ engine, text }) => [engine, text])).toEqual([['pdf-text', 'Written by hand'], ['pdf-text', 'Second page']]);
    const dxf = put('a.dxf', '  0\nSECTION\n  2\nENTITIES\n  0\nTEXT\n 10\n0\n 20\n0\n 40\n2.5\n  1\n图号 S-01\n  0\nENDSEC\n  0\nEOF\n');
    expect((await runCli(['ocr', dxf])).json<Answer>().pages).toMatchObject([{ engine: 'dxf-text', text: '图号 S-01' }]);
    const refused = await runCli(['ocr', put('a.dwg', 'AC1032\0\0\0\0')]);
    expect([refused.exitCode, refused.refusal().code]).toEqual([1, 'DIGITISATION_DRAWING_CLOSED']);
    expect((await runCli(['ocr', join(folder, 'none.jpg')])).refusal().code).toBe('CLI_FILE_UNREADABLE');
    expect((await runCli(['ocr', dxf, '--engine', 'best'])).exitCode).toBe(2);
  }, 60_000);
});
