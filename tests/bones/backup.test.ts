import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Job } from '#shared/contract/system.ts';
import type { StoredBlob } from '#main/blobs/blob-store.ts';
import { restoreBackup } from '#main/db/backup/restore-backup.ts';
import { openTestRoom, type TestRoom } from '../harness/open-test-room.ts';

let room: TestRoom;
let disk: string;
beforeEach(async () => {
  room = await openTestRoom();
  disk = mkdtempSync(join(tmpdir(), 'muniment-disk-'));
});
afterEach(async () => {
  await room.close();
  rmSync(disk, { recursive: true, force: true });
});

async function keepBlob(text: string): Promise<string> {
  return settle(await room.context.blobs.put(Buffer.from(text)));
}

function settle(stored: StoredBlob): string {
  room.context.write((tx) => {
    tx.keepBlob(stored, 'text/plain');
    tx.record({ class: 'F', kind: 'test.blob', entity: 'test', eid: stored.sha256, body: {} });
  });
  return stored.sha256;
}

async function ended(jobId: string): Promise<Job> {
  const find = async () => (await room.client.system.listJobs({})).find((job) => job.jobId === jobId)!;
  for await (const _event of await room.client.system.watchEvents({ afterNumber: 0 })) {
    const job = await find();
    if (job.state !== 'queued' && job.state !== 'running') return job;
  }
  throw new Error('the stream ended');
}

async function backUp(): Promise<string> {
  const { jobId } = await room.client.preservation.createBackup({ folder: disk });
  const job = await ended(jobId);
  expect(job).toMatchObject({ state: 'done' });
  return String(job.result.folder);
}

const at = '2026-11-23T08:00:00.000Z';

describe('backup and restore', () => {
  it('makes a checked copy that becomes the same room elsewhere', async () => {
    await keepBlob('第一页');
    const backup = await backUp();
    expect(await room.client.preservation.listBackups({})).toEqual([]);
    const target = join(disk, 'restored');
    await restoreBackup(backup, target, at);
    const restored = await openTestRoom({ folder: target, create: false });
    expect(await restored.client.system.listJobs({})).toEqual([]);
    expect(await restored.client.preservation.verifyRoom({})).toMatchObject({ ok: true, blobs: { checked: 1, missing: [], damaged: [] } });
    await restored.close();
  });

  it('is whole although people went on adding pages while it was made', async () => {
    for (let n = 0; n < 20; n++) await keepBlob(`页 ${n}`);
    const late = await room.context.blobs.put(Buffer.from('迟到的页'));
    const { jobId } = await room.client.preservation.createBackup({ folder: disk });
    // The job has begun, its copy of the database has not.
    await new Promise((resolve) => { setImmediate(resolve); });
    settle(late);
    const { result } = await ended(jobId);
    const target = join(disk, 'restored');
    await restoreBackup(String(result.folder), target, at);
    const restored = await openTestRoom({ folder: target, create: false });
    const report = await restored.client.preservation.verifyRoom({});
    expect(report).toMatchObject({ ok: true, blobs: { missing: [], orphans: 0 } });
    const backups = JSON.parse(readFileSync(join(String(result.folder), 'backup.json'), 'utf8')) as { chainHead: string; blobs: number };
    expect(backups).toMatchObject({ chainHead: report.chainHead, blobs: report.blobs.checked });
    await restored.close();
  });

  it('keeps what lay in the folder aside instead of deleting it', async () => {
    const backup = await backUp();
    await keepBlob('写在备份之后');
    const { folder } = room;
    await room.core.close();
    const { replaced } = await restoreBackup(backup, folder, at);
    expect(existsSync(join(replaced!, 'room.sqlite'))).toBe(true);
    room = await openTestRoom({ folder });
    await keepBlob('恢复之后继续工作');
    expect(await room.client.preservation.verifyRoom({})).toMatchObject({ ok: true, blobs: { checked: 1 } });
  });

  it('carries the institution’s own forms and fonts, and puts aside those that lie in the folder', async () => {
    mkdirSync(join(room.folder, 'forms', 'fonts'), { recursive: true });
    writeFileSync(join(room.folder, 'forms', 'fonts', '馆藏字体.ttf'), 'font');
    writeFileSync(join(room.folder, 'forms', 'box-cover.typ'), 'of then');
    const backup = await backUp();
    writeFileSync(join(room.folder, 'forms', 'box-cover.typ'), 'of now');
    const { folder } = room;
    await room.core.close();
    const { replaced } = await restoreBackup(backup, folder, at);
    expect(readFileSync(join(folder, 'forms', 'box-cover.typ'), 'utf8')).toBe('of then');
    expect(readFileSync(join(folder, 'forms', 'fonts', '馆藏字体.ttf'), 'utf8')).toBe('font');
    expect(readFileSync(join(replaced!, 'forms', 'box-cover.typ'), 'utf8')).toBe('of now');
    writeFileSync(join(backup, 'forms', 'box-cover.typ'), 'damaged');
    await expect(restoreBackup(backup, join(disk, 'elsewhere'), at)).rejects.toMatchObject({ code: 'PRESERVATION_BACKUP_DAMAGED', data: { detail: 'box-cover.typ' } });
    room = await openTestRoom({ folder });
  });

  it('refuses a damaged backup before it touches anything', async () => {
    const sha256 = await keepBlob('第一页');
    const backup = await backUp();
    const blob = join(backup, 'blobs', 'sha256', sha256.slice(0, 2), sha256.slice(2, 4), sha256);
    rmSync(blob);
    writeFileSync(blob, '别的字节');
    const target = join(disk, 'restored');
    await expect(restoreBackup(backup, target, at)).rejects.toMatchObject({ code: 'PRESERVATION_BACKUP_DAMAGED' });
    expect(existsSync(join(target, 'room.sqlite'))).toBe(false);
    await expect(restoreBackup(disk, target, at)).rejects.toMatchObject({ code: 'PRESERVATION_NOT_A_BACKUP' });
  });

  it('is cancelled at once when asked, and leaves nothing half made', async () => {
    for (let n = 0; n < 40; n++) await keepBlob(`页 ${n}`);
    const { jobId } = await room.client.preservation.createBackup({ folder: disk });
    await room.client.system.cancelJob({ jobId });
    expect(await ended(jobId)).toMatchObject({ state: 'cancelled' });
    expect(readdirSync(disk)).toEqual([]);
  });

  it('refuses to restore over a room that is open', async () => {
    const backup = await backUp();
    await expect(restoreBackup(backup, room.folder, at)).rejects.toMatchObject({ code: 'DATA_FOLDER_IN_USE' });
  });

  it('leaves no half-made backup when the disk cannot be written', async () => {
    writeFileSync(join(disk, 'a-file'), '');
    const { jobId } = await room.client.preservation.createBackup({ folder: join(disk, 'a-file') });
    expect(await ended(jobId)).toMatchObject({ state: 'failed', errorCode: 'PRESERVATION_BACKUP_FOLDER_UNUSABLE' });
    expect(readdirSync(disk)).toEqual(['a-file']);
  });
});
