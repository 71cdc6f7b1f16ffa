import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { attaching, attachmentSettled } from '../../harness/attach-folder.ts';
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

describe('Comparing a folder of images with the catalogue', () => {
  it('agrees when every file has its item and every item its files, however they are named', async () => {
    const { put, code, check } = await open([1, 2, 2, 2, 1]);
    put(`${code(1)}.jpg`, await scan('一'));
    put(`${code(2)}-001.png`, await scan('二甲', 'png'));
    put(`${code(2)}-002.tif`, await scan('二乙', 'tiff'));
    put(`${code(3).replace('·', '_')}_001.jpg`, await scan('三甲'));
    put(`${code(3).replace('·', '_')}_002.jpg`, await scan('三乙'));
    put(`2019/${code(4)}/0001.jpg`, await scan('四甲'));
    put(`2019/${code(4)}/0002.jpg`, await scan('四乙'));
    put(`${code(5).replace('·', '.')}.pdf`, makePdf([{ content: latin('five', 72, 700) }]));
    const { state, report, attachmentId } = await check();
    expect(await desk.findings(attachmentId)).toEqual([]);
    expect({ state, ...report }).toMatchObject({ state: 'checked', agrees: true, items: 5, itemsAgreed: 5, files: 8, filesAgreed: 8, readyItems: 5, readyFiles: 8, readyPages: 8 });
    expect((await desk.report(attachmentId)).split('\r\n')[1]).toContain('全部一致：5 件中 5 件，8 个文件中 8 个');
  });

  it('says both ways what is missing, file by file and item by item', async () => {
    const { put, code, check } = await open([1, 3, 2, 1, 1, 2, 1]);
    put(`${code(1)}.jpg`, await scan('一'));
    put(`${code(2)}-001.jpg`, await scan('二甲'));
    put(`${code(2)}-003.jpg`, await scan('二丙'));
    put(`${code(3)}-001.jpg`, await scan('三甲'));
    put(`${code(3)}-001.png`, await scan('三甲', 'png'));
    put(`${code(5)}.jpg`, (await scan('坏')).subarray(0, -300));
    put(`${code(6)}.jpg`, await scan('六'));
    put(`${code(7)}-1.jpg`, await scan('七'));
    put(`${code(7)}.jpg`, await scan('七'));
    put('Z109-WS·2019-D30-BGS-9999.jpg', await scan('九'));
    put('𠮷野.jpg', await scan('吉'));
    put('说明.txt', '扫描说明');
    const { report, attachmentId } = await check();
    expect(report).toMatchObject({ agrees: false, items: 7, itemsAgreed: 1, files: 12, filesAgreed: 1 });
    expect(new Set(await desk.findings(attachmentId))).toEqual(new Set([
      ['damaged', `${code(5)}.jpg`, 'DIGITISATION_IMAGE_DAMAGED'], ['noItem', 'Z109-WS·2019-D30-BGS-9999.jpg', ''], ['noItem', '𠮷野.jpg', ''], ['noItem', '说明.txt', ''],
      ['missingPage', code(2), '2'], ['repeatedPage', code(3), '1'], ['fileLeft', code(5), '1'], ['pageCountDiffers', code(6), '2/1'], ['unordered', code(7), '1'], ['noFile', code(4), ''],
    ]));
  });

  it('fault: names that lie about where a file is, links out of the folder and names that other systems reserve | level 1 | sees: each of them in the report | kept: nothing outside the folder is read', async () => {
    const { put, code, check, folder } = await open([1]);
    const secret = join(room.folder, 'secret.jpg');
    symlinkSync(secret, join(folder, `${code(1)}.jpg`));
    put('con.jpg', await scan('一'));
    put('上\\..\\窗.jpg', await scan('二'));
    put('倒\u202egpj.exe.jpg', await scan('三'));
    const { report, attachmentId } = await check();
    expect(report).toMatchObject({ agrees: false, readyFiles: 0, findings: { link: 1, unsafeName: 3, noFile: 1 } });
    expect(await desk.findings(attachmentId)).toContainEqual(['link', `${code(1)}.jpg`, '']);
    await expect(room.client.attachments.startAttaching({ attachmentId, partly: true })).rejects.toMatchObject({ code: 'ATTACHMENTS_NOTHING_READY' });
  });

  it('the report is safe in a spreadsheet', async () => {
    const { put, check } = await open([]);
    put('=HYPERLINK("x","y").jpg', await scan('一'));
    const { attachmentId } = await check();
    expect(await desk.report(attachmentId)).toContain(`"'=HYPERLINK(""x"",""y"").jpg"`);
  });

  it('finds items by their former numbers, says when a number means two, and leaves what is out of scope', async () => {
    const { put, code, check, items } = await open([1, 1, 1]);
    const alias = async (index: number, text: string) => {
      const item = items[index]!;
      await room.client.catalogue.saveAliases({ itemId: item.itemId, version: item.version, aliases: [{ kind: 'former', code: text }] });
    };
    await alias(0, '旧-7');
    await alias(1, '旧-8');
    await alias(2, '旧-8');
    put('旧-7.jpg', await scan('一'));
    put('旧-8.jpg', await scan('二'));
    const { attachmentId } = await check();
    expect(await desk.findings(attachmentId)).toEqual([['ambiguous', '旧-8.jpg', '旧-8'], ['noFile', code(2), ''], ['noFile', code(3), '']]);
    const other = await check('skip', { year: 2020 });
    expect(other.report).toMatchObject({ items: 0, findings: { outOfScope: 2 } });
  });

  it('shows nothing of items above the clearance, counts included', async () => {
    const { put, code, check, items } = await open([1, 1]);
    const [, second] = items;
    await room.client.catalogue.updateItem({ itemId: second!.itemId, version: second!.version, changes: { classification: 'secret', secrecyTerm: '10年' } });
    put(`${code(1)}.jpg`, await scan('一'));
    put(`${code(2)}.jpg`, await scan('二'));
    const { attachmentId, report } = await check();
    expect(report).toMatchObject({ items: 2, files: 2, agrees: true });
    const low = room.as({ roles: ['clerk'], clearance: 'internal' });
    expect((await low.attachments.getAttachment({ attachmentId })).report).toMatchObject({ items: 1, files: 1, readyPages: 1 });
    const { attachmentId: own } = await low.attachments.startCheck({ folder: desk.folder, settings: { scope: { fondsId: desk.fondsId } } });
    expect((await attachmentSettled(low, own)).report).toMatchObject({ items: 1, findings: { noItem: 1 } });
  });

  it('refuses a folder that is not there and the room itself, and is only for those who capture', async () => {
    const { fondsId } = await open([]);
    const start = (folder: string, client = room.client) => client.attachments.startCheck({ folder, settings: { scope: { fondsId } } });
    await expect(start('/nowhere/at/all')).rejects.toMatchObject({ code: 'DIGITISATION_FOLDER_MISSING' });
    await expect(start(room.folder)).rejects.toMatchObject({ code: 'DIGITISATION_FOLDER_OF_ROOM' });
    await expect(start(desk.folder, room.as({ roles: ['auditor'] }))).rejects.toMatchObject({ code: 'PEOPLE_NOT_ALLOWED' });
  });
});
