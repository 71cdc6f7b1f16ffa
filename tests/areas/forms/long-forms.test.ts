import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FormSubject } from '#shared/contract/forms.ts';
import { MunimentError } from '#shared/errors.ts';
import { openTestRoom, type TestRoom } from '../../harness/open-test-room.ts';
import { readPrintedPdf } from '../../harness/printed-pdf.ts';
import { waitForJob } from '../../harness/wait-for-job.ts';
import { allItems, fileItems, printPages } from './printing-room.ts';

const LONG = '关于转发《国务院办公厅关于加强和规范各地政府驻北京办事机构管理的意见》的通知'.repeat(6);
const UNBROKEN = 'https://archive.example/records/'.padEnd(180, 'x');

let room: TestRoom;
beforeAll(async () => {
  room = await openTestRoom();
  await fileItems(room, [{ title: LONG }, { title: UNBROKEN, pageCount: 1234 }]);
});
afterAll(() => room.close());

/** Copies of the first record, numbered, in a year of their own. */
async function fileMany(year: number, count: number): Promise<void> {
  const { context, client } = room;
  const [source] = (await client.catalogue.listItems({ filter: { state: 'all' }, sort: { by: 'entered', descending: false } })).rows;
  context.write(() => {
    const columns = context.db.statement<[], { name: string }>("SELECT name FROM pragma_table_info('items') WHERE name NOT IN ('n', 'item_id', 'archival_code', 'item_number', 'title', 'year')").all().map(({ name }) => name).join(', ');
    const copy = context.db.statement(`INSERT INTO items (item_id, archival_code, item_number, title, year, ${columns}) SELECT ?, ?, ?, ?, ?, ${columns} FROM items WHERE item_id = ?`);
    for (let number = 1; number <= count; number += 1) copy.run(context.ids.uuid(), `Z109-WS·${year}-D30-BGS-${String(number).padStart(4, '0')}`, number, `关于第${number}号水库的通知`, year, source!.itemId);
  }, { local: true });
}

const ofYear = (year: number) => ({ kind: 'itemFilter', filter: { state: 'all', year }, sort: { by: 'archivalCode', descending: false } }) as unknown as FormSubject;

describe('a catalogue of many and of long records', () => {
  it('wraps a long title within its cell, and breaks even what has no place to break', async () => {
    const { pages, text } = await printPages(room.client, 'item-catalogue', allItems, { parameters: { cover: false } });
    expect(text).toContain(UNBROKEN);
    expect(text.replaceAll('\n', '')).toContain('关于转发《国务院办公厅');
    expect(text).toContain('1234');
    // Nothing stands beyond the right rule of the table, and nothing runs over the rule behind the title.
    const [page] = pages;
    const upright = page!.verticalRules(20).map(({ atMm }) => atMm);
    expect(upright).toHaveLength(10);
    const right = page!.ink({ leftMm: upright.at(-1)! + 0.5, topMm: 0, widthMm: 297 - upright.at(-1)! - 0.5, heightMm: 210 });
    expect(right).toBeNull();
    for (const at of upright) for (const side of [-0.75, 0.45]) {
      const [table] = page!.horizontalRules(200);
      const beside = page!.ink({ leftMm: at + side, topMm: table!.atMm + 9, widthMm: 0.2, heightMm: 3 });
      expect(beside === null || beside.bottomMm - beside.topMm < 0.5, `ink beside the rule at ${at}`).toBe(true);
    }
  });

  it('a thousand records come in order, every page with the heading, and are counted', async () => {
    await fileMany(2001, 1000);
    const { printed, pages, text } = await printPages(room.client, 'item-catalogue', ofYear(2001), { parameters: { cover: false } });
    expect(printed.document).toMatchObject({ records: 1000, pages: pages.length });
    expect(pages.length).toBeGreaterThan(30);
    for (const page of pages) expect(page.text).toContain('序号档号文号责任者题名日期密级页数备注');
    const numbers = [...text.matchAll(/关于第(\d+)号水库的通知/gu)].map(([, number]) => Number(number));
    expect(numbers).toEqual(Array.from({ length: 1000 }, (_, index) => index + 1));
    expect(pages.at(-1)!.text).toContain(`第${pages.length}页共${pages.length}页`);
  });

  it('more than three thousand records are set as a job that goes on without whoever asked, and can be stopped before it makes anything', async () => {
    await fileMany(2002, 3050);
    const { client } = room;
    const order = { formId: 'item-catalogue', subject: ofYear(2002), parameters: { cover: false } } as Parameters<typeof client.forms.printForm>[0];
    const queued = await client.forms.printForm(order);
    if (queued.kind !== 'queued') throw new Error('made at once');
    expect(queued.records).toBe(3050);
    const done = await waitForJob(room, queued.jobId);
    expect(done).toMatchObject({ state: 'done', done: 3050, total: 3050, result: { records: 3050 } });
    const { printId } = done.result as { printId: never };
    const pages = await readPrintedPdf(new Uint8Array(await (await client.forms.getDocument({ printId })).arrayBuffer()));
    const numbers = [...pages.map(({ text }) => text).join('\n').matchAll(/关于第(\d+)号水库的通知/gu)].map(([, number]) => Number(number));
    expect(numbers).toEqual(Array.from({ length: 3050 }, (_, index) => index + 1));
    const unwanted = await client.forms.printForm(order);
    if (unwanted.kind !== 'queued') throw new Error('made at once');
    await client.system.cancelJob({ jobId: unwanted.jobId });
    expect(await waitForJob(room, unwanted.jobId)).toMatchObject({ state: 'cancelled' });
  });

  it('is stopped when nobody wants it any more, and the next one is set all the same', async () => {
    const { typesetter, library } = room.context.services.forms;
    const stop = new AbortController();
    const files = [{ path: '/loop.typ', base64: Buffer.from('#let n = 0\n#for a in range(100000) { for b in range(100000) { n = n + a } }\n#n').toString('base64') }];
    const order = { kind: 'set' as const, files, main: '/loop.typ', ownFonts: library.ownFonts, outFile: join(room.folder, 'never.pdf'), madeAtS: 0 };
    const endless = typesetter.perform(order, { timeoutMs: 60_000, signal: stop.signal });
    stop.abort(new MunimentError('HOST_GONE'));
    await expect(endless).rejects.toMatchObject({ code: 'HOST_GONE' });
    await expect(typesetter.perform(order, { timeoutMs: 1500 })).rejects.toMatchObject({ code: 'FORMS_TOO_SLOW' });
    expect((await printPages(room.client, 'calibration-sheet', { kind: 'nothing' })).pages).toHaveLength(1);
  });
});
