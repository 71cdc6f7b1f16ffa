import { describe, expect, it } from 'vitest';
import type { FullDiskDeliveryReport } from './disks/full-disk-delivery.ts';
import type { FullDiskReport } from './disks/full-disk.ts';
import type { FullDiskWorkReport } from './disks/full-disk-image-work.ts';
import type { FullDiskImportReport } from './disks/full-disk-import.ts';
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

describe('a delivery from a business system', () => {
  it('fault: the disk fills up while a delivery is taken | level 3 | sees: DATA_DISK_FULL at the system and as a task; a delivery that was read and is given up makes room for saying so | kept: nothing of that delivery, all of those before it; it stays in its store and is taken once when there is room', async () => {
    const { tooLarge, lastByte, after } = await runOnDisk<FullDiskDeliveryReport>('full-disk-delivery.ts', 40);
    const nothingOfIt = { errorCode: 'DATA_DISK_FULL', rows: { items: 1, pages: 1, records: 1, deliveries: 1, ops: 1, images: 1 }, hasRoom: true, tasks: ['收不了办公自动化系统的送交：磁盘已满，本次内容没有保存'], answered: false };
    expect([tooLarge, lastByte]).toEqual([nothingOfIt, nothingOfIt]);
    expect(after).toEqual({ errorCode: null, rows: { items: 4, pages: 63, records: 4, deliveries: 3, ops: 3, images: 63 }, tasks: [], answers: ['taken', 'taken', 'taken'], takenAgain: 0, verified: { ok: true, orphans: 0 } });
  }, 2 * MINUTE);
});

describe('image work on a disk that becomes full', () => {
  it('fault: the disk fills up while pictures of many pages are made | level 3 | sees: every page, as it was or as it shall be; whoever writes DATA_DISK_FULL | kept: every original and what each page showed; the rest is done when there is room', async () => {
    const report = await runOnDisk<FullDiskWorkReport>('full-disk-image-work.ts', 60);
    expect(report).toMatchObject({ halfDone: 0, refusal: 'DATA_DISK_FULL', seenWhileFull: true, state: 'done', changedAfter: 60, refusedAfter: 0, verified: { ok: true, orphans: 0 } });
    expect(report.changedWhenFull).toBeGreaterThanOrEqual(4);
    expect(report.changedWhenFull).toBeLessThan(60);
  }, 2 * MINUTE);
});

describe('the import of a folder of images', () => {
  it('fault: the disk fills up while a folder is taken in | level 3 | sees: the pages that are in; whoever writes DATA_DISK_FULL | kept: every page that was in, the file that was on its way is not half taken; the rest comes in by itself when there is room, in order and none twice', async () => {
    const { refusal, whileFull, after, again, verified } = await runOnDisk<FullDiskImportReport>('full-disk-import.ts', 40);
    expect(refusal).toBe('DATA_DISK_FULL');
    expect(whileFull).toEqual({ pages: 11, images: 11, seen: true });
    expect(after).toMatchObject({ job: 'done', result: { files: 40, pages: 29, known: 11, problems: 0 }, names: Array.from({ length: 40 }, (_, index) => `${String(index + 1).padStart(3, '0')}.png`) });
    expect(again).toMatchObject({ pages: 0, known: 40 });
    expect(verified).toEqual({ ok: true, orphans: 0 });
  }, 2 * MINUTE);
});

describe('a room on a disk that allows no writing', () => {
  it('is not opened for work, is not touched, and can be looked at in repair mode', async () => {
    const report = await runOnDisk<ReadOnlyReport>('read-only-disk.ts', 40);
    expect(report).toMatchObject({ opened: 'DATA_FOLDER_READ_ONLY', made: 'DATA_FOLDER_READ_ONLY', looked: 'done', peopleSeen: 1, untouched: true });
    expect(report).toMatchObject({ refusedMeanwhile: 'DATA_FOLDER_READ_ONLY', peopleAfter: 2, chainOk: true });
  }, 2 * MINUTE);
});
