import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openServe, startServe, type ServeProcess } from '../harness/serve-process.ts';
import { makeSmallSampleRoom } from '../harness/small-sample-room.ts';

let folder: string;
const doors: ServeProcess[] = [];
beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'muniment-serve-')); });
afterEach(async () => {
  for (const door of doors.splice(0)) await door.stop('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

async function serve(): Promise<ServeProcess> {
  const door = await openServe(folder);
  doors.push(door);
  return door;
}

/** Processes that the given one started. */
const childrenOf = (pid: number): number[] => readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter((text) => text !== '').map(Number);
const isRunning = (pid: number) => existsSync(`/proc/${pid}`) && !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));

/** A child that ends by itself because its parent is gone needs a moment. */
async function allGone(pids: readonly number[]): Promise<void> {
  await expect.poll(() => pids.filter(isRunning), { timeout: 15_000 }).toEqual([]);
}

describe('the web host as a process', () => {
  it('prints its address, serves the screens and answers a call', async () => {
    const door = await serve();
    const page = await fetch(new URL('/', door.url));
    expect(page.status).toBe(200);
    expect(await page.text()).toContain('<div id="root"');
    const { client, close } = await door.connect();
    expect(await client.people.getSetupState({})).toMatchObject({ needsAdministrator: true });
    close();
  });

  it('keeps its maintenance token where only the owner can read it', async () => {
    const door = await serve();
    const file = join(folder, 'door.json');
    expect(statSync(file).mode & 0o077).toBe(0);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ pid: door.pid, url: `ws://${door.url.host}/rpc` });
  });

  it('closes in order when it is asked to: door, devices, emulators, database, lock', async () => {
    await makeSmallSampleRoom(folder);
    const door = await serve();
    const children = childrenOf(door.pid);
    expect(children).toHaveLength(2);
    await door.connect();
    expect(await door.stop('SIGTERM')).toMatchObject({ exitCode: 0, signal: null, stderr: '' });
    expect(existsSync(join(folder, 'door.json'))).toBe(false);
    expect(existsSync(join(folder, 'room.lock.pid'))).toBe(false);
    // A database that was closed has no log beside it.
    expect(existsSync(join(folder, 'room.sqlite-wal'))).toBe(false);
    await allGone(children);
  });

  it('leaves no process behind when it is killed, and starts again', async () => {
    await makeSmallSampleRoom(folder);
    const first = await serve();
    const children = childrenOf(first.pid);
    await first.stop('SIGKILL');
    await allGone(children);
    const second = await serve();
    expect(second.pid).not.toBe(first.pid);
    const { client, close } = await second.connect();
    expect(await client.people.getSetupState({})).toMatchObject({ needsAdministrator: true });
    close();
  });

  it('refuses a second start on the same folder and leaves the first alone', async () => {
    const first = await serve();
    const second = await startServe(folder);
    expect(second).toMatchObject({ refused: { exitCode: 1, stderr: expect.stringContaining('DATA_FOLDER_IN_USE') as string } });
    expect(JSON.parse(readFileSync(join(folder, 'door.json'), 'utf8'))).toMatchObject({ pid: first.pid });
    expect((await fetch(new URL('/', first.url))).status).toBe(200);
  });

  it('refuses a port that is taken, in words, and gives the folder back', async () => {
    const first = await serve();
    const other = mkdtempSync(join(tmpdir(), 'muniment-serve-'));
    try {
      expect(await startServe(other, ['--port', first.url.port])).toMatchObject({ refused: { exitCode: 1, stderr: expect.stringContaining('HOST_PORT_TAKEN') as string } });
      const again = await openServe(other);
      await again.stop('SIGTERM');
    } finally {
      rmSync(other, { recursive: true, force: true });
    }
  });
});
