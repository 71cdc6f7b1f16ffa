import { describe, expect, it } from 'vitest';
import type { FullDiskReport } from './disks/full-disk.ts';
import type { FullDiskWorkReport } from './disks/full-disk-image-work.ts';
import type { ReadOnlyReport } from './disks/read-only-disk.ts';
import { runOnDisk } from './disks/run-on-disk.ts';

const MINUTE = 60_000;

describe('a room on a full disk', () => {
  it('refuses to write in words, can still be read, and goes on by itself when there is space again', async () => {
    const report = await runOnDisk<FullDiskReport>('full-disk.ts', 40);
    // Every refusal is the same word, whichever part of the room met the full disk.
    expect(new Set([...report.itemRefusals, ...report.pageRefusals, report.backupRefusal, report.newRoomRefusal, report.openedWhileFull])).toEqual(new Set(['DATA_DISK_FULL']));
    expect(report.writtenBefore).toBeGreaterThan(0);
    expect(report.readableWhileFull).toBe(report.writtenBefore);
    expect(report.signedInWhileFull).toBe(true);
    // Without a restart: rows, images, and the jobs that could not even note that they had failed.
    expect(report).toMatchObject({ writtenAfter: 20, pageAfter: 'done', itemsAfter: report.writtenBefore + 20, verified: { ok: true, orphans: 0 } });
    expect(report.jobsAfter).toEqual(['preservation.backup done', 'digitisation.read done', 'digitisation.read done']);
    expect(report).toMatchObject({ closedWhileFull: 'done', itemsAfterRestart: report.itemsAfter, verifiedAfterRestart: { ok: true, orphans: 0 }, incarnations: 1 });
  }, 2 * MINUTE);
});

describe('image work on a disk that becomes full', () => {
  it('leaves every page as it was or as it shall be, shows them meanwhile, and does the rest when there is space again', async () => {
    const report = await runOnDisk<FullDiskWorkReport>('full-disk-image-work.ts', 60);
    expect(report).toMatchObject({ halfDone: 0, refusal: 'DATA_DISK_FULL', seenWhileFull: true, state: 'done', changedAfter: 60, refusedAfter: 0, verified: { ok: true, orphans: 0 } });
    expect(report.changedWhenFull).toBeGreaterThanOrEqual(4);
    expect(report.changedWhenFull).toBeLessThan(60);
  }, 2 * MINUTE);
});

describe('a room on a disk that allows no writing', () => {
  it('is not opened for work, is not touched, and can be looked at in repair mode', async () => {
    const report = await runOnDisk<ReadOnlyReport>('read-only-disk.ts', 40);
    expect(report).toMatchObject({ opened: 'DATA_FOLDER_READ_ONLY', made: 'DATA_FOLDER_READ_ONLY', looked: 'done', peopleSeen: 1, untouched: true });
    expect(report).toMatchObject({ refusedMeanwhile: 'DATA_FOLDER_READ_ONLY', peopleAfter: 2, chainOk: true });
  }, 2 * MINUTE);
});
