import { chmodSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { openDatabase } from '#main/db/open/open-database.ts';
import { openTestRoom, type TestRoom } from '../harness/open-test-room.ts';

const folders: string[] = [];
const newFolder = () => {
  const folder = mkdtempSync(join(tmpdir(), 'muniment-open-'));
  folders.push(folder);
  return folder;
};
afterEach(() => { for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true }); });

async function roomIn(folder: string): Promise<TestRoom> {
  const room = await openTestRoom({ folder });
  await room.client.people.createPerson({ signInName: 'wangfang', displayName: '王芳', roles: ['clerk'], clearance: 'internal', password: '一句足够长的口令一二三' });
  return room;
}

const opening = async (options: Parameters<typeof openTestRoom>[0]) => openTestRoom(options);

describe('opening a data folder', () => {
  it('refuses a second start on the same folder and names the first', async () => {
    const folder = newFolder();
    const room = await roomIn(folder);
    await expect(opening({ folder })).rejects.toMatchObject({ code: 'DATA_FOLDER_IN_USE', data: { pid: String(process.pid) } });
    await room.core.close();
    const again = await opening({ folder });
    expect(await again.client.people.listPeople({})).toHaveLength(1);
    await again.core.close();
  });

  it('refuses a file where the folder should be', async () => {
    const file = join(newFolder(), 'a-file');
    writeFileSync(file, '');
    chmodSync(file, 0o400);
    await expect(opening({ folder: file })).rejects.toMatchObject({ code: 'DATA_FOLDER_READ_ONLY' });
  });

  it('says that there is no room when none is to be made', async () => {
    await expect(opening({ folder: newFolder(), create: false })).rejects.toMatchObject({ code: 'DATA_FOLDER_EMPTY' });
  });

  it('refuses data from a newer version and leaves it alone', async () => {
    const folder = newFolder();
    await (await roomIn(folder)).core.close();
    const database = openDatabase({ file: join(folder, 'room.sqlite') });
    database.sqlite.exec("INSERT INTO schema_migrations VALUES (99, 'later', 'x', 'now', '7.1.0')");
    database.sqlite.pragma('user_version = 99');
    database.sqlite.close();
    const before = readFileSync(join(folder, 'room.sqlite'));
    await expect(opening({ folder })).rejects.toMatchObject({ code: 'DATA_FROM_NEWER_VERSION', data: { found: 99, needs: '7.1.0' } });
    expect(readFileSync(join(folder, 'room.sqlite')).equals(before)).toBe(true);
  });

  it('refuses a damaged database with words, and opens what can be read in repair mode', async () => {
    const folder = newFolder();
    await (await roomIn(folder)).core.close();
    writeFileSync(join(folder, 'room.sqlite'), 'this is no database, but long enough to be read as a header of one');
    await expect(opening({ folder })).rejects.toMatchObject({ code: 'DATA_DAMAGED' });
  });

  it('refuses a database that was cut off', async () => {
    const folder = newFolder();
    await (await roomIn(folder)).core.close();
    truncateSync(join(folder, 'room.sqlite'), 40_000);
    await expect(opening({ folder })).rejects.toMatchObject({ code: 'DATA_DAMAGED' });
  });

  it('only looks in repair mode', async () => {
    const folder = newFolder();
    await (await roomIn(folder)).core.close();
    const repair = await opening({ folder, repairMode: true });
    expect(await repair.client.people.listPeople({})).toHaveLength(1);
    expect(await repair.client.people.getSetupState({})).toMatchObject({ repairMode: true });
    await expect(repair.client.people.createPerson({ signInName: 'x1', displayName: '甲', roles: ['clerk'], clearance: 'public', password: '一句足够长的口令一二三' })).rejects.toMatchObject({ code: 'DATA_REPAIR_MODE' });
    await repair.core.close();
  });

  it('opens an encrypted file only with its key', () => {
    const file = join(newFolder(), 'room.sqlite');
    const key = Buffer.alloc(32, 7);
    const database = openDatabase({ file, key });
    database.sqlite.exec("CREATE TABLE t (a TEXT); INSERT INTO t VALUES ('机密')");
    database.sqlite.close();
    expect(readFileSync(file).includes('机密')).toBe(false);
    expect(() => openDatabase({ file })).toThrowError(expect.objectContaining({ code: 'DATA_DAMAGED' }) as Error);
    const opened = openDatabase({ file, key });
    expect(opened.sqlite.prepare('SELECT a FROM t').get()).toEqual({ a: '机密' });
    opened.sqlite.close();
  });
});
