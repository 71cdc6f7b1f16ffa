import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { attaching } from '../../harness/attach-folder.ts';
import { openTestRoom, type TestRoom } from '../../harness/open-test-room.ts';
import { readNothing, scan } from '../digitisation/page-fixtures.ts';
import { latin, makePdf } from '../digitisation/pdf-fixtures.ts';

let room: TestRoom;
let desk: Awaited<ReturnType<typeof attaching>>;
const open = async (pageCounts: readonly number[]) => { desk = await attaching(room.client, pageCounts); return desk; };
beforeEach(async () => {
  room = await openTestRoom();
  readNothing(room);
});
afterEach(async () => {
  desk.clear();
  await room.close();
});

describe('Attaching a folder of images', () => {
  it('gives every item its pages in order, tells the history where each came from, and can be taken back as one', async () => {
    const { put, code, check, attach, takeBack, pages } = await open([3, 2]);
    for (const page of [3, 2, 1]) put(`${code(1)}-${page}.jpg`, await scan(`一${page}`));
    put(`${code(2)}.pdf`, makePdf([{ content: latin('a', 72, 700) }, { content: latin('b', 72, 700) }]));
    const { attachmentId } = await check();
    const done = await attach(attachmentId);
    expect(done).toMatchObject({ state: 'done', report: { attachedItems: 2, attachedFiles: 4, attachedPages: 5, refusedFiles: 0 } });
    expect(await pages(1)).toEqual([1, 2, 3].map((page) => `${code(1)}-${page}.jpg`));
    expect(await pages(2)).toEqual([`${code(2)}.pdf#1`, `${code(2)}.pdf#2`]);
    const added = room.context.db.statement<[], { body: string }>("SELECT body FROM op_log WHERE kind = 'page.add' ORDER BY n LIMIT 1").get()!;
    expect(JSON.parse(added.body)).toMatchObject({ origin: { attachmentId, path: `${code(1)}-1.jpg`, fileSha256: expect.stringMatching(/^[0-9a-f]{64}$/u) as string } });

    expect(await room.client.attachments.previewRollback({ attachmentId })).toMatchObject({ pages: 5, items: 2, returning: 0, used: 0 });
    expect(await takeBack(attachmentId)).toMatchObject({ state: 'rolledBack', kept: 0 });
    expect([await pages(1), await pages(2)]).toEqual([[], []]);
    const again = await check();
    expect(again.report).toMatchObject({ agrees: true, readyPages: 5 });
    expect(await attach(again.attachmentId)).toMatchObject({ state: 'done', report: { attachedPages: 5 } });
    expect(await pages(1)).toHaveLength(3);
  });

  it('takes many pictures of an item at a time and keeps their order, those of the same bytes too, and knows them in one transaction', async () => {
    const { put, code, check, attach, pages } = await open([11]);
    const blank = await scan('空白');
    const names = Array.from({ length: 11 }, (_, index) => `${code(1)}-${String(index + 1).padStart(2, '0')}.jpg`);
    for (const [index, name] of names.entries()) put(name, index % 3 === 2 ? blank : await scan(String(index)));
    const { attachmentId } = await check();
    expect(await attach(attachmentId)).toMatchObject({ state: 'done', report: { attachedItems: 1, attachedFiles: 11, attachedPages: 11 } });
    expect(await pages(1)).toEqual(names);
    const added = room.context.db.statement<[], { tx: number; pages: number }>("SELECT tx, count(*) AS pages FROM op_log WHERE kind = 'page.add' GROUP BY tx ORDER BY tx").all();
    expect(added.map((each) => each.pages)).toEqual([8, 3]);
  });

  it('attaches nothing while anything disagrees, unless told to take what agrees and leave the rest', async () => {
    const { put, code, check, attach, pages } = await open([1, 2]);
    put(`${code(1)}.jpg`, await scan('一'));
    put(`${code(2)}-1.jpg`, await scan('二甲'));
    put(`${code(2)}-1.png`, await scan('二乙', 'png'));
    const { attachmentId } = await check();
    await expect(room.client.attachments.startAttaching({ attachmentId })).rejects.toMatchObject({ code: 'ATTACHMENTS_DISAGREE', data: { items: 2, itemsAgreed: 1 } });
    expect(await pages(1)).toEqual([]);
    expect(await attach(attachmentId, true)).toMatchObject({ state: 'done', report: { attachedItems: 1, attachedPages: 1 } });
    expect(await pages(2)).toEqual([]);
  });

  it('leaves, extends or replaces what an item has, as it is told; what was replaced comes back with its place', async () => {
    const { put, code, check, attach, takeBack, pages } = await open([0]);
    put(`${code(1)}-1.jpg`, await scan('旧一'));
    put(`${code(1)}-2.jpg`, await scan('旧二'));
    await attach((await check()).attachmentId);
    const same = await check();
    expect(same.report).toMatchObject({ agrees: true, itemsThere: 1, readyFiles: 0 });
    desk.put(`${code(1)}-1.jpg`, await scan('新一'));
    desk.put(`${code(1)}-2.jpg`, await scan('新二'));
    expect((await check()).report).toMatchObject({ agrees: false, readyFiles: 0, findings: { hasPages: 1 } });
    const sha = async () => (await room.client.digitisation.listPages({ itemId: desk.items[0]!.itemId })).map(({ sha256 }) => sha256);
    const old = await sha();
    const appended = await check('append');
    expect(await attach(appended.attachmentId)).toMatchObject({ state: 'done', report: { attachedPages: 2, replacedPages: 0 } });
    expect(await pages(1)).toHaveLength(4);
    await takeBack(appended.attachmentId);
    expect(await sha()).toEqual(old);
    const replaced = await check('replace');
    expect(await attach(replaced.attachmentId)).toMatchObject({ state: 'done', report: { attachedPages: 2, replacedPages: 2 } });
    expect(await sha()).not.toContain(old[0]);
    expect(await room.client.attachments.previewRollback({ attachmentId: replaced.attachmentId })).toMatchObject({ pages: 2, returning: 2 });
    await takeBack(replaced.attachmentId);
    expect(await sha()).toEqual(old);
  });

  it('takes the whole set anew when one page of it was scanned again and the others are there', async () => {
    const { put, code, check, attach, pages } = await open([2]);
    put(`${code(1)}-1.jpg`, await scan('旧一'));
    put(`${code(1)}-2.jpg`, await scan('旧二'));
    await attach((await check()).attachmentId);
    put(`${code(1)}-1.jpg`, await scan('新一'));
    expect((await check('append')).report).toMatchObject({ readyFiles: 0, findings: { unordered: 1 } });
    const { attachmentId } = await check('replace');
    expect(await attach(attachmentId)).toMatchObject({ state: 'done', report: { attachedFiles: 2, attachedPages: 2, replacedPages: 2 } });
    expect(await pages(1)).toEqual([`${code(1)}-1.jpg`, `${code(1)}-2.jpg`]);
  });

  it('fault: a file changes or breaks between the check and the attaching | level 1 | sees: the file and its item in the report | kept: that item has the pages that it had, the others are attached', async () => {
    const { put, code, check, attach, pages, findings } = await open([2, 1]);
    put(`${code(1)}-1.jpg`, await scan('一甲'));
    put(`${code(1)}-2.jpg`, await scan('一乙'));
    put(`${code(2)}.jpg`, await scan('二'));
    const { attachmentId } = await check();
    put(`${code(1)}-2.jpg`, (await scan('换了')).subarray(0, -200));
    expect(await attach(attachmentId)).toMatchObject({ state: 'done', report: { agrees: false, attachedItems: 1, attachedPages: 1, refusedFiles: 2 } });
    expect([await pages(1), await pages(2)]).toEqual([[], [`${code(2)}.jpg`]]);
    expect(await findings(attachmentId)).toContainEqual(['damaged', `${code(1)}-2.jpg`, 'ATTACHMENTS_FILE_DIFFERS']);
    expect(await desk.report(attachmentId)).toContain('在核对之后变了');
  });

  it('fault: somebody else scans into an item between the check and the attaching | level 1 | sees: the item in the report | kept: the scanned page, and none is mixed in', async () => {
    const { put, code, check, attach, pages, items } = await open([1]);
    put(`${code(1)}.jpg`, await scan('一'));
    const { attachmentId } = await check();
    await room.client.digitisation.importFile({ itemId: items[0]!.itemId, fileName: '别人.jpg', file: new File([new Uint8Array(await scan('别人'))], '别人.jpg') });
    expect(await attach(attachmentId)).toMatchObject({ state: 'done', report: { attachedPages: 0, refusedFiles: 1, findings: { fileLeft: 1 } } });
    expect(await pages(1)).toEqual(['别人.jpg']);
  });

  it('is not taken back over the head of whoever worked with its pages, nor by whom may not see them', async () => {
    const { put, code, check, attach, takeBack, pages, items } = await open([2]);
    put(`${code(1)}-1.jpg`, await scan('一甲'));
    put(`${code(1)}-2.jpg`, await scan('一乙'));
    const { attachmentId } = await check();
    await attach(attachmentId);
    const [first] = await room.client.digitisation.listPages({ itemId: items[0]!.itemId });
    await room.client.digitisation.rotatePage({ pageId: first!.pageId, version: first!.version, rotation: 90 });
    await expect(room.client.attachments.startRollback({ attachmentId })).rejects.toMatchObject({ code: 'ATTACHMENTS_PAGES_IN_USE', data: { count: 1 } });
    expect(await pages(1)).toHaveLength(2);
    expect(await takeBack(attachmentId, true)).toMatchObject({ state: 'rolledBack', kept: 1 });
    expect(await pages(1)).toEqual([`${code(1)}-1.jpg`]);
    await expect(room.as({ roles: ['auditor'] }).attachments.startRollback({ attachmentId })).rejects.toMatchObject({ code: 'PEOPLE_NOT_ALLOWED' });
  });
});
