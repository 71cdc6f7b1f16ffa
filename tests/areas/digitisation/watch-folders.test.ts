import { appendFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startFolderWatch, type FolderWatch } from '#main/areas/digitisation/watch-folders.ts';
import { openTestRoom, type TestRoom } from '../../harness/open-test-room.ts';
import { makeItem, readNothing, scan } from './page-fixtures.ts';

const NEVER = { busyMs: 1e8, idleMs: 1e8 };

let room: TestRoom;
let folder: string;
let watch: FolderWatch;
beforeEach(async () => {
  room = await openTestRoom();
  readNothing(room);
  folder = mkdtempSync(join(tmpdir(), 'muniment-watched-'));
  watch = startFolderWatch(room.context, NEVER);
});
afterEach(async () => {
  await watch.stop();
  await room.close();
  rmSync(folder, { recursive: true, force: true });
});

const put = (name: string, bytes: Uint8Array | string) => writeFileSync(join(folder, name), bytes);
const look = async (times: number) => { for (let time = 0; time < times; time += 1) await watch.poll(); };
const inbox = async () => (await room.client.digitisation.listInbox({})).map((page) => page.originalName);

describe('A watched folder', () => {
  it('gives up a file only after it stood still, and only once', async () => {
    await room.client.digitisation.saveWatchedFolder({ folder, itemId: null, enabled: true });
    const bytes = await scan('一');
    put('a.jpg', bytes.subarray(0, 1000));
    await look(2);
    appendFileSync(join(folder, 'a.jpg'), bytes.subarray(1000));
    await look(2);
    expect(await inbox()).toEqual([]);
    await look(1);
    expect(await inbox()).toEqual(['a.jpg']);
    await look(5);
    expect(await inbox()).toEqual(['a.jpg']);
    expect(await room.client.digitisation.listWatchedFolders({})).toMatchObject([{ folder, state: 'watching', lastFileAt: expect.any(String), refused: [] }]);
  });

  it('waits for a file that stands still half written, and takes it when the rest comes', async () => {
    await room.client.digitisation.saveWatchedFolder({ folder, itemId: null, enabled: true });
    const bytes = await scan('一');
    put('a.jpg', bytes.subarray(0, 1000));
    await look(8);
    expect((await room.client.digitisation.listWatchedFolders({}))[0]!.refused).toEqual([]);
    appendFileSync(join(folder, 'a.jpg'), bytes.subarray(1000));
    await look(3);
    expect(await inbox()).toEqual(['a.jpg']);
  });

  it('takes no file again that an import of the folder has brought to the same place', async () => {
    put('a.jpg', await scan('一'));
    const { jobId } = await room.client.digitisation.startFolderImport({ folder, itemId: null });
    await vi.waitUntil(() => room.context.services.jobs.store.find(jobId)?.state === 'done', { timeout: 10_000, interval: 20 });
    await room.client.digitisation.saveWatchedFolder({ folder, itemId: null, enabled: true });
    put('b.jpg', await scan('二'));
    await look(5);
    expect(await inbox()).toEqual(['a.jpg', 'b.jpg']);
  });

  it('reports a bad file once, as a task and with the folder, also over a restart', async () => {
    await room.client.digitisation.saveWatchedFolder({ folder, itemId: null, enabled: true });
    put('坏.jpg', (await scan('坏')).subarray(0, -300));
    put('好.jpg', await scan('好'));
    await look(30);
    const refused = [{ fileName: '坏.jpg', code: 'DIGITISATION_IMAGE_DAMAGED', at: expect.any(String) }];
    expect((await room.client.digitisation.listWatchedFolders({}))[0]!.refused).toEqual(refused);
    const tasks = () => room.context.db.statement<[], { data: string }>("SELECT data FROM tasks WHERE kind = 'fileRefused'").all().map((task) => JSON.parse(task.data) as unknown);
    expect(tasks()).toEqual([{ file: '坏.jpg', reason: 'DIGITISATION_IMAGE_DAMAGED' }]);
    room.context.db.sqlite.exec("UPDATE tasks SET state = 'done'");
    await watch.stop();
    watch = startFolderWatch(room.context, NEVER);
    await look(30);
    expect(tasks()).toHaveLength(1);
    expect(await inbox()).toEqual(['好.jpg']);
  });

  it('puts pages into its item, and into the inbox when that is in the bin', async () => {
    const itemId = makeItem(room);
    await room.client.digitisation.saveWatchedFolder({ folder, itemId, enabled: true });
    put('1.jpg', await scan('一'));
    await look(3);
    expect(await room.client.digitisation.listPages({ itemId })).toMatchObject([{ originalName: '1.jpg', source: 'watchedFolder' }]);
    room.context.db.statement('UPDATE items SET deleted_at = ? WHERE item_id = ?').run(room.context.clock.nowIso(), itemId);
    put('2.jpg', await scan('二'));
    await look(3);
    expect(await inbox()).toEqual(['2.jpg']);
  });

  it('that is unplugged is shown as missing and goes on when it comes back', async () => {
    await room.client.digitisation.saveWatchedFolder({ folder, itemId: null, enabled: true });
    rmSync(folder, { recursive: true });
    await look(2);
    expect(await room.client.digitisation.listWatchedFolders({})).toMatchObject([{ state: 'missing' }]);
    mkdirSync(folder);
    put('a.jpg', await scan('一'));
    await look(3);
    expect(await inbox()).toEqual(['a.jpg']);
  });

  it('rests when it is switched off, and is forgotten when it is removed', async () => {
    await room.client.digitisation.saveWatchedFolder({ folder, itemId: null, enabled: false });
    put('a.jpg', await scan('一'));
    await look(4);
    expect(await inbox()).toEqual([]);
    expect(await room.client.digitisation.listWatchedFolders({})).toMatchObject([{ state: 'off' }]);
    await room.client.digitisation.removeWatchedFolder({ folder });
    expect(await room.client.digitisation.listWatchedFolders({})).toEqual([]);
  });

  it('is refused when it is not there or is the room itself, and is not shown with an item above the clearance', async () => {
    const save = (path: string) => room.client.digitisation.saveWatchedFolder({ folder: path, itemId: null, enabled: true });
    await expect(save(join(folder, 'no'))).rejects.toMatchObject({ code: 'DIGITISATION_FOLDER_MISSING' });
    await expect(save(room.folder)).rejects.toMatchObject({ code: 'DIGITISATION_FOLDER_OF_ROOM' });
    await room.client.digitisation.saveWatchedFolder({ folder, itemId: makeItem(room, { classification: 3 }), enabled: true });
    expect(await room.as({ roles: ['clerk'], clearance: 'internal' }).digitisation.listWatchedFolders({})).toEqual([]);
  });
});
