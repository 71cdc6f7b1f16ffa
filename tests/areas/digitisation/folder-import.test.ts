import { mkdirSync, mkdtempSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readWholeFile } from '#main/imaging/folder-files.ts';
import { openTestRoom, type TestRoom } from '../../harness/open-test-room.ts';
import { counters, makeItem, readNothing, scan } from './page-fixtures.ts';
import { jobEnded, until } from './page-waiting.ts';
import { latin, makePdf } from './pdf-fixtures.ts';

let room: TestRoom;
let folder: string;
beforeEach(async () => {
  room = await openTestRoom();
  readNothing(room);
  folder = mkdtempSync(join(tmpdir(), 'muniment-scans-'));
});
afterEach(async () => {
  await room.close();
  rmSync(folder, { recursive: true, force: true });
});

type ItemId = ReturnType<typeof makeItem>;
const put = (name: string, bytes: Uint8Array | string) => writeFileSync(join(folder, name), bytes);
const importing = async (itemId: ItemId | null) => {
  const { jobId } = await room.client.digitisation.startFolderImport({ folder, itemId });
  return jobEnded(room, jobId);
};

describe('Importing a folder', () => {
  it('takes the files in the order a person would count them, reports the bad ones and leaves the rest alone', async () => {
    const itemId = makeItem(room);
    put('10.jpg', await scan('十'));
    put('2.png', await scan('二', 'png'));
    put('1.tif', await scan('一', 'tiff'));
    put('3 报告.pdf', makePdf([{ content: latin('a', 72, 700) }, { content: latin('b', 72, 700) }]));
    put('4 坏.jpg', (await scan('坏')).subarray(0, -300));
    put('5 空.jpg', '');
    put('6.pdf', makePdf([{}], { encrypted: true }));
    put('说明.txt', '扫描说明');
    put('Thumbs.db', 'x');
    mkdirSync(join(folder, '子文件夹'));
    const job = await importing(itemId);
    expect(job).toMatchObject({ state: 'done', result: { files: 8, pages: 5, ignored: 1, known: 0, problems: 3, problemList: '4 坏.jpg: DIGITISATION_IMAGE_DAMAGED\n5 空.jpg: DIGITISATION_FILE_EMPTY\n6.pdf: DIGITISATION_PDF_ENCRYPTED' } });
    expect((await room.client.digitisation.listPages({ itemId })).map((page) => page.originalName)).toEqual(['1.tif', '2.png', '3 报告.pdf#1', '3 报告.pdf#2', '10.jpg']);
    expect(counters(room, itemId)).toEqual({ captured: 5, unread: 3 });
  });

  it('adds nothing when it is repeated, and takes what changed or is new', async () => {
    const itemId = makeItem(room);
    put('1.jpg', await scan('一'));
    await importing(itemId);
    expect(await importing(itemId)).toMatchObject({ result: { pages: 0, known: 1 } });
    put('1.jpg', await scan('一改'));
    put('2.jpg', await scan('二'));
    expect(await importing(itemId)).toMatchObject({ result: { pages: 2, known: 0 } });
    expect(counters(room, itemId)?.captured).toBe(3);
    const other = makeItem(room);
    expect(await importing(other)).toMatchObject({ result: { pages: 2 } });
  });

  it('goes on after a restart in the middle of a file and stores no page twice', async () => {
    const itemId = makeItem(room);
    put('1.jpg', await scan('一'));
    put('2.pdf', makePdf(['a', 'b', 'c'].map((mark) => ({ content: latin(mark, 72, 700) }))));
    const { jobId } = await room.client.digitisation.startFolderImport({ folder, itemId });
    await until(room, () => counters(room, itemId)?.captured === 2);
    room = await room.reopen();
    await jobEnded(room, jobId);
    expect((await room.client.digitisation.listPages({ itemId })).map((page) => page.originalName)).toEqual(['1.jpg', '2.pdf#1', '2.pdf#2', '2.pdf#3']);
  });

  it('survives a folder that changes while it is read', async () => {
    const itemId = makeItem(room);
    for (const name of ['1', '2', '3']) put(`${name}.jpg`, await scan(name));
    const { jobId } = await room.client.digitisation.startFolderImport({ folder, itemId });
    await until(room, () => counters(room, itemId)?.captured === 1);
    unlinkSync(join(folder, '3.jpg'));
    put('4.jpg', await scan('四'));
    expect(await jobEnded(room, jobId)).toMatchObject({ state: 'done', result: { pages: 3, problemList: '3.jpg: DIGITISATION_FILE_GONE' } });
    expect((await room.client.digitisation.listPages({ itemId })).map((page) => page.originalName)).toEqual(['1.jpg', '2.jpg', '4.jpg']);
  });

  it('stops when the item goes away, and says why', async () => {
    const itemId = makeItem(room);
    put('1.jpg', await scan('一'));
    room.context.db.sqlite.exec("CREATE TEMP TRIGGER gone AFTER INSERT ON main.jobs BEGIN UPDATE items SET deleted_at = 'now'; END");
    const { jobId } = await room.client.digitisation.startFolderImport({ folder, itemId });
    await until(room, () => (room.context.services.jobs.store.find(jobId)?.errorCode ?? null) !== null);
    expect(room.context.services.jobs.store.find(jobId)).toMatchObject({ errorCode: 'DIGITISATION_ITEM_NOT_FOUND' });
    await room.client.system.cancelJob({ jobId });
  });

  it('says at once when the folder is empty, missing, relative, or the room itself', async () => {
    const start = (path: string) => room.client.digitisation.startFolderImport({ folder: path, itemId: null });
    await expect(start(folder)).rejects.toMatchObject({ code: 'DIGITISATION_FOLDER_EMPTY' });
    await expect(start(join(folder, 'no'))).rejects.toMatchObject({ code: 'DIGITISATION_FOLDER_MISSING' });
    await expect(start('scans')).rejects.toMatchObject({ code: 'DIGITISATION_FOLDER_MISSING' });
    await expect(start(join(room.folder, 'blobs'))).rejects.toMatchObject({ code: 'DIGITISATION_FOLDER_OF_ROOM' });
    await expect(start(tmpdir())).rejects.toMatchObject({ code: 'DIGITISATION_FOLDER_OF_ROOM' });
  });
});

describe('Reading a file whole', () => {
  it('notices that it grows meanwhile', async () => {
    put('a.jpg', Buffer.alloc(32 * 1024 * 1024, 1));
    const path = join(folder, 'a.jpg');
    let writing = true;
    const grow = async () => { for (let size = 0; writing; size += 1) { writeFileSync(path, 'x', { flag: 'a' }); await new Promise(setImmediate); } };
    const growing = grow();
    await expect(readWholeFile({ name: 'a.jpg', path })).rejects.toMatchObject({ code: 'DIGITISATION_FILE_CHANGING' });
    writing = false;
    await growing;
    expect((await readWholeFile({ name: 'a.jpg', path })).sha256).toMatch(/^[0-9a-f]{64}$/u);
  });
});
