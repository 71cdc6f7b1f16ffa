import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { attaching, attachmentSettled } from '../../harness/attach-folder.ts';
import { openTestRoom, type TestRoom } from '../../harness/open-test-room.ts';
import { readNothing, scan } from '../digitisation/page-fixtures.ts';

const ITEMS = 24;
let room: TestRoom;
let desk: Awaited<ReturnType<typeof attaching>>;
beforeEach(async () => {
  room = await openTestRoom();
  readNothing(room);
  desk = await attaching(room.client, Array.from({ length: ITEMS }, () => 1));
  for (let number = 1; number <= ITEMS; number += 1) desk.put(`${desk.code(number)}.jpg`, await scan(`第${number}件`));
});
afterEach(async () => {
  desk.clear();
  await room.close();
});

/** Cancels a job as soon as the room says that `so far` holds. */
async function cancelWhen(jobId: string, event: string, soFar: () => boolean): Promise<void> {
  for await (const each of room.context.events.watch(0, undefined)) {
    if (each.name !== event || !soFar()) continue;
    await room.client.system.cancelJob({ jobId });
    return;
  }
}
const count = (sql: string): number => room.context.db.statement<[], { count: number }>(sql).get()!.count;
const pagesIn = () => count('SELECT count(*) AS count FROM pages WHERE deleted_at IS NULL');

describe('Cancelling', () => {
  it('a check gives the batch back unchecked, changes nothing, and the folder can be compared again', async () => {
    const { attachmentId, jobId } = await room.client.attachments.startCheck({ folder: desk.folder, settings: { scope: { fondsId: desk.fondsId as never } } });
    await room.client.system.cancelJob({ jobId });
    expect(await attachmentSettled(room.client, attachmentId)).toMatchObject({ state: 'unchecked', jobId: null, errorCode: null });
    await expect(room.client.attachments.startAttaching({ attachmentId })).rejects.toMatchObject({ code: 'ATTACHMENTS_STATE' });
    expect(pagesIn()).toBe(0);
    await room.client.attachments.startCheck({ folder: desk.folder, settings: { scope: { fondsId: desk.fondsId as never } }, attachmentId });
    expect(await attachmentSettled(room.client, attachmentId)).toMatchObject({ state: 'checked', report: { agrees: true, readyFiles: ITEMS } });
  });

  it('the attaching stops between two items; what is there stays and is counted, and the rest comes when it goes on, none twice', async () => {
    const { attachmentId } = await desk.check();
    const { jobId } = await room.client.attachments.startAttaching({ attachmentId });
    await cancelWhen(jobId, 'digitisation.pagesChanged', () => pagesIn() > 0);
    const stopped = await attachmentSettled(room.client, attachmentId);
    expect(stopped).toMatchObject({ state: 'stopped', jobId: null, errorCode: null });
    expect(pagesIn()).toBe(stopped.report.attachedPages);
    expect(stopped.report.attachedPages).toBeLessThan(ITEMS);
    expect(await desk.attach(attachmentId)).toMatchObject({ state: 'done', report: { attachedPages: ITEMS, attachedItems: ITEMS } });
    for (let number = 1; number <= ITEMS; number += 1) expect(await desk.pages(number)).toEqual([`${desk.code(number)}.jpg`]);
  });

  it('the taking back stops between two items, and goes on with those that are left', async () => {
    const { attachmentId } = await desk.check();
    await desk.attach(attachmentId);
    const { jobId } = await room.client.attachments.startRollback({ attachmentId });
    await cancelWhen(jobId, 'digitisation.pagesChanged', () => pagesIn() < ITEMS);
    expect(await attachmentSettled(room.client, attachmentId)).toMatchObject({ state: 'stopped', jobId: null });
    expect(pagesIn()).toBeGreaterThan(0);
    expect(await desk.takeBack(attachmentId)).toMatchObject({ state: 'rolledBack', kept: 0 });
    expect(pagesIn()).toBe(0);
  });
});
