import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MunimentError } from '#shared/errors.ts';
import { openTestRoom, type TestRoom } from '../../harness/open-test-room.ts';
import { allItems, fileItems, printPages } from './printing-room.ts';

const LONG = '关于转发《国务院办公厅关于加强和规范各地政府驻北京办事机构管理的意见》的通知'.repeat(6);
const UNBROKEN = 'https://archive.example/records/'.padEnd(180, 'x');

let room: TestRoom;
beforeAll(async () => {
  room = await openTestRoom();
  await fileItems(room, [{ title: LONG }, { title: UNBROKEN, pageCount: 1234 }]);
});
afterAll(() => room.close());

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
    const { context } = room;
    const [source] = (await room.client.catalogue.listItems({ filter: { state: 'all' }, sort: { by: 'entered', descending: false } })).rows;
    context.write(() => {
      const columns = context.db.statement<[], { name: string }>("SELECT name FROM pragma_table_info('items') WHERE name NOT IN ('n', 'item_id', 'archival_code', 'item_number', 'title', 'year')").all().map(({ name }) => name).join(', ');
      for (let number = 1; number <= 1000; number += 1) context.db.statement(`INSERT INTO items (item_id, archival_code, item_number, title, year, ${columns}) SELECT ?, ?, ?, ?, 2001, ${columns} FROM items WHERE item_id = ?`)
        .run(context.ids.uuid(), `Z109-WS·2001-D30-BGS-${String(number).padStart(4, '0')}`, number, `关于第${number}号水库的通知`, source!.itemId);
    }, { local: true });
    const { printed, pages, text } = await printPages(room.client, 'item-catalogue', { kind: 'itemFilter', filter: { state: 'all', year: 2001 } as never, sort: { by: 'archivalCode', descending: false } }, { parameters: { cover: false } });
    expect(printed.document).toMatchObject({ records: 1000, pages: pages.length });
    expect(pages.length).toBeGreaterThan(30);
    for (const page of pages) expect(page.text).toContain('序号档号文号责任者题名日期密级页数备注');
    const numbers = [...text.matchAll(/关于第(\d+)号水库的通知/gu)].map(([, number]) => Number(number));
    expect(numbers).toEqual(Array.from({ length: 1000 }, (_, index) => index + 1));
    expect(pages.at(-1)!.text).toContain(`第${pages.length}页共${pages.length}页`);
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
