import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openTestRoom, type TestRoomOptions } from '../../harness/open-test-room.ts';

/** What a disk that allows no writing did to the room, told to bad-disks.test.ts. */
export interface ReadOnlyReport {
  readonly opened: string;
  readonly made: string;
  readonly looked: string;
  readonly peopleSeen: number;
  readonly untouched: boolean;
  readonly refusedMeanwhile: string;
  readonly peopleAfter: number;
  readonly chainOk: boolean;
}

const disk = process.argv[2]!;
const folder = join(disk, 'room');
const remount = (how: 'ro' | 'rw') => execFileSync('mount', ['-o', `remount,${how}`, disk]);
const newcomer = (signInName: string) => ({ signInName, displayName: '王芳', roles: ['clerk' as const], clearance: 'internal' as const, password: '一句足够长的口令一二三' });

async function refusal(work: () => Promise<unknown>): Promise<string> {
  try {
    await work();
    return 'done';
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : String(error);
  }
}

/** Of every file of the room. */
const fingerprint = (): string => {
  const hash = createHash('sha256');
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) if (entry.isFile()) hash.update(entry.name).update(readFileSync(join(entry.parentPath, entry.name)));
  return hash.digest('hex');
};

const room = await openTestRoom({ folder });
await room.client.people.createPerson(newcomer('wangfang'));
await room.core.close();

const before = fingerprint();
remount('ro');
const open = (options: TestRoomOptions) => refusal(async () => { await (await openTestRoom(options)).core.close(); });
const opened = await open({ folder });
const made = await open({ folder: join(disk, 'another') });
let peopleSeen = -1;
const looked = await refusal(async () => {
  const repair = await openTestRoom({ folder, repairMode: true });
  peopleSeen = (await repair.client.people.listPeople({})).length;
  await repair.core.close();
});
const untouched = fingerprint() === before;

// The part of the disk with the images turns read-only under an open room, and comes back. (A disk with open files cannot be remounted whole.)
remount('rw');
const working = await openTestRoom({ folder });
const images = join(folder, 'blobs');
execFileSync('mount', ['--bind', images, images]);
execFileSync('mount', ['-o', 'remount,ro,bind', images]);
const refusedMeanwhile = await refusal(() => working.context.blobs.put(Buffer.from('一页')));
execFileSync('umount', [images]);
await working.context.blobs.put(Buffer.from('一页'));
await working.client.people.createPerson(newcomer('lihua'));
const report: ReadOnlyReport = {
  opened, made, looked, peopleSeen, untouched, refusedMeanwhile, peopleAfter: (await working.client.people.listPeople({})).length, chainOk: (await working.client.preservation.verifyRoom({})).ok,
};
await working.core.close();
process.stdout.write(JSON.stringify(report));
