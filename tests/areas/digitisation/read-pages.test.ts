import { rmSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MunimentError } from '#shared/errors.ts';
import { forkProgram } from '#main/platform/fork-program.ts';
import { startProcessEngine } from '#main/reading/process-engine.ts';
import { openTestRoom, type TestRoom } from '../../harness/open-test-room.ts';
import { fakeEngine, type FakeEngine } from './fake-engine.ts';
import { asFile, counters, makeItem, newPageId, readNothing, scan } from './page-fixtures.ts';
import { jobEnded, readStates, until } from './page-waiting.ts';

let room: TestRoom;
let engine: FakeEngine;
beforeEach(async () => { engine = fakeEngine(); room = await openTestRoom({ startEngine: engine.start }); });
afterEach(async () => { await room.close(); expect(engine.running()).toBe(0); });

type ItemId = ReturnType<typeof makeItem>;
const add = async (itemId: ItemId | null, mark: string) =>
  room.client.digitisation.addPage({ pageId: newPageId(), itemId, file: asFile(await scan(mark), `${mark}.jpg`), source: 'camera', originalName: `${mark}.jpg` });
const jobs = () => room.context.services.jobs.store.list(50).filter((job) => job.kind === 'digitisation.read');
const found = (word: string) => room.context.db.statement<[string], { rowid: number }>('SELECT rowid FROM page_index WHERE page_index MATCH ?').all(word).length;

describe('Reading', () => {
  it('begins by itself when a page comes in, and puts text, index, counters and history down together', async () => {
    const itemId = makeItem(room);
    const page = await add(itemId, '一');
    expect(page.readState).toBe('queued');
    await until(room, () => counters(room, itemId)?.unread === 0);
    const text = await room.client.digitisation.getPageText({ pageId: page.pageId });
    expect(text).toMatchObject({ text: '第1页抗旱文', engine: 'fake', readState: 'read', correctedBy: null });
    expect(text.lines).toHaveLength(1);
    expect(found('抗旱')).toBe(1);
    expect((await room.client.digitisation.listPages({ itemId }))[0]).toMatchObject({ readState: 'read', confidencePct: 88.3 });
    expect(room.context.db.statement<[string], { kind: string }>('SELECT kind FROM op_log WHERE eid = ? ORDER BY n').all(page.pageId).map((op) => op.kind)).toEqual(['page.add', 'page.read']);
    expect(room.context.db.statement<[], { name: string }>("SELECT name FROM events WHERE name = 'digitisation.pageRead'").all()).toHaveLength(1);
  });

  it('gathers the pages of a batch in one waiting job', async () => {
    const hanging = engine.hang();
    await add(null, '一');
    await hanging.entered;
    for (const mark of ['二', '三', '四']) await add(null, mark);
    expect(jobs().map((job) => job.total)).toEqual([3, 1]);
    hanging.release();
    await Promise.all(jobs().map((job) => jobEnded(room, job.jobId)));
    expect(readStates(room)).toEqual(['read', 'read', 'read', 'read']);
  });

  it('stops between and in the middle of pages when it is cancelled, and what is read stays read', async () => {
    readNothing(room);
    const itemId = makeItem(room);
    for (const mark of ['一', '二', '三']) await add(itemId, mark);
    const first = engine.hang();
    const { jobId, pages } = await room.client.digitisation.readPages({ itemId });
    expect(pages).toBe(3);
    await first.entered;
    const second = engine.hang();
    first.release();
    await second.entered;
    expect(readStates(room)).toEqual(['read', 'queued', 'queued']);
    await room.client.system.cancelJob({ jobId: jobId! });
    expect(await jobEnded(room, jobId!)).toMatchObject({ state: 'cancelled' });
    expect(readStates(room)).toEqual(['read', 'unread', 'unread']);
    expect(counters(room, itemId)).toEqual({ captured: 3, unread: 2 });
    await room.client.system.retryJob({ jobId: jobId! });
    expect(await jobEnded(room, jobId!)).toMatchObject({ state: 'done' });
    expect(readStates(room)).toEqual(['read', 'read', 'read']);
  });

  it('gives back the pages of a job that is cancelled before it began', async () => {
    const hanging = engine.hang();
    await add(null, '一');
    await hanging.entered;
    await add(null, '二');
    await room.client.system.cancelJob({ jobId: jobs()[0]!.jobId });
    expect(readStates(room)).toEqual(['queued', 'unread']);
    hanging.release();
    await jobEnded(room, jobs()[1]!.jobId);
  });

  it('goes on after a restart with the page where it stopped', async () => {
    readNothing(room);
    const itemId = makeItem(room);
    for (const mark of ['一', '二', '三']) await add(itemId, mark);
    const first = engine.hang();
    const { jobId } = await room.client.digitisation.readPages({ itemId });
    await first.entered;
    const second = engine.hang();
    first.release();
    await second.entered;
    room = await room.reopen();
    expect(await jobEnded(room, jobId!)).toMatchObject({ state: 'done', attempts: 2 });
    expect(readStates(room)).toEqual(['read', 'read', 'read']);
    expect(engine.pagesRead()).toBe(3);
  });

  it('marks a page that cannot be read and reads the others', async () => {
    readNothing(room);
    const itemId = makeItem(room);
    for (const mark of ['一', '二']) await add(itemId, mark);
    engine.fail(new MunimentError('DIGITISATION_READING_FAILED', { detail: 'no' }));
    const { jobId } = await room.client.digitisation.readPages({ itemId });
    expect(await jobEnded(room, jobId!)).toMatchObject({ state: 'done', done: 2, result: { pages: 2, failed: 1 } });
    expect(readStates(room)).toEqual(['failed', 'read']);
    expect(counters(room, itemId)).toEqual({ captured: 2, unread: 1 });
    const tasks = () => room.context.db.statement<[], { state: string }>("SELECT state FROM tasks WHERE kind = 'pagesUnread'").all();
    expect(tasks()).toEqual([{ state: 'open' }]);
    const again = await room.client.digitisation.readPages({ itemId });
    expect(again.pages).toBe(1);
    await jobEnded(room, again.jobId!);
    expect(tasks()).toEqual([{ state: 'done' }]);
  });

  it('names the job in which the pages wait already, and queues anew what a failed job left', async () => {
    const itemId = makeItem(room);
    const hanging = engine.hang();
    await add(itemId, '一');
    await hanging.entered;
    const running = jobs()[0]!.jobId;
    expect(await room.client.digitisation.readPages({ itemId })).toEqual({ jobId: running, pages: 1 });
    hanging.release();
    await jobEnded(room, running);
    room.context.db.sqlite.exec("UPDATE pages SET read_state = 'queued'; UPDATE jobs SET state = 'failed'");
    const { jobId } = await room.client.digitisation.readPages({ itemId });
    expect(jobId).not.toBe(running);
    expect(await jobEnded(room, jobId!)).toMatchObject({ state: 'done' });
  });

  it('throws away what it read of an image that was replaced meanwhile', async () => {
    const hanging = engine.hang();
    const page = await add(null, '一');
    await hanging.entered;
    const replaced = await room.client.digitisation.replacePage({ pageId: page.pageId, version: page.version, file: asFile(await scan('新', 'png'), 'b.png'), reason: '原图模糊' });
    expect(replaced).toMatchObject({ mediaType: 'image/png', readState: 'queued' });
    hanging.release();
    await Promise.all(jobs().map((job) => jobEnded(room, job.jobId)));
    expect(room.context.db.statement("SELECT 1 FROM op_log WHERE kind = 'page.read'").all()).toHaveLength(1);
  });
});

describe('The queue of pages to read', () => {
  const inOrder = () => room.context.db.statement<[], { name: string }>("SELECT p.original_name AS name FROM op_log o JOIN pages p ON p.page_id = o.eid WHERE o.kind = 'page.read' ORDER BY o.n").all().map(({ name }) => name);

  it('lets a page that somebody waits for go before the backlog, which goes on afterwards', async () => {
    readNothing(room);
    const itemId = makeItem(room);
    for (const mark of ['一', '二', '三']) await add(null, mark);
    const wanted = await add(itemId, '急');
    const first = engine.hang();
    const backlog = await room.client.digitisation.readPages({});
    await first.entered;
    const { jobId } = await room.client.digitisation.readPages({ pageIds: [wanted.pageId] });
    expect(jobId).not.toBe(backlog.jobId);
    first.release();
    await jobEnded(room, backlog.jobId!);
    expect(inOrder()).toEqual(['一.jpg', '急.jpg', '二.jpg', '三.jpg']);
    expect(jobs().map(({ state, attempts }) => [state, attempts])).toEqual([['done', 1], ['done', 1]]);
  });

  it('is held back for the room and goes on where it was, also after a restart', async () => {
    readNothing(room);
    for (const mark of ['一', '二', '三']) await add(null, mark);
    const first = engine.hang();
    const { jobId } = await room.client.digitisation.readPages({});
    await first.entered;
    expect(await room.client.digitisation.pauseReading({})).toMatchObject({ pausedBy: '周敏', waitingPages: 3, engine: 'always' });
    first.release();
    await until(room, () => room.context.services.jobs.store.find(jobId!)?.state === 'queued');
    expect(readStates(room)).toEqual(['read', 'queued', 'queued']);
    room = await room.reopen();
    expect(await room.client.digitisation.getReadingState({})).toMatchObject({ pausedBy: '周敏', waitingPages: 2 });
    expect(await room.client.digitisation.resumeReading({})).toMatchObject({ pausedBy: null });
    expect(await jobEnded(room, jobId!)).toMatchObject({ state: 'done', done: 3 });
    expect(inOrder()).toEqual(['一.jpg', '二.jpg', '三.jpg']);
  });

  it('keeps nobody waiting who has other work', async () => {
    const hanging = engine.hang();
    await add(makeItem(room), '一');
    await hanging.entered;
    const other = await room.client.preservation.createBackup({ folder: join(room.folder, 'elsewhere') });
    expect(await jobEnded(room, other.jobId)).toMatchObject({ state: 'done' });
    hanging.release();
  });

  it('leaves a page aside that took the whole program with it three times', async () => {
    readNothing(room);
    for (const mark of ['一', '二']) await add(null, mark);
    const first = engine.hang();
    const { jobId } = await room.client.digitisation.readPages({});
    await first.entered;
    const { cursor } = room.context.services.jobs.store.find(jobId!)!;
    const [pageId] = Object.keys(cursor['begun'] as Record<string, number>);
    // As if the power had gone each time: nothing but what was on the disk is left.
    await room.core.close();
    const raw = new Database(join(room.folder, 'room.sqlite'));
    raw.prepare('UPDATE jobs SET cursor = ? WHERE job_id = ?').run(JSON.stringify({ ...cursor, begun: { [pageId!]: 3 } }), jobId);
    raw.close();
    room = await openTestRoom({ startEngine: engine.start, folder: room.folder });
    expect(await jobEnded(room, jobId!)).toMatchObject({ state: 'done', result: { failed: 1 } });
    expect(readStates(room)).toEqual(['failed', 'read']);
    expect(room.context.db.statement<[], { body: string }>("SELECT body FROM op_log WHERE kind = 'page.readFailed'").all().map(({ body }) => (JSON.parse(body) as { code: string }).code)).toEqual(['DIGITISATION_READING_CRASHED']);
    await room.core.close();
    rmSync(room.folder, { recursive: true, force: true });
    room = await openTestRoom({ startEngine: engine.start });
  });
});

describe('A reading process', () => {
  it('that a page kills costs that page alone: it is named with its code, and the others are read', async () => {
    const own = await openTestRoom({ startReader: () => forkProgram(join(import.meta.dirname, '../../reading/odd-reader.ts')) });
    readNothing(own);
    const pages = [];
    for (const mark of ['一', '二', '三']) pages.push(await own.client.digitisation.addPage({ pageId: newPageId(), itemId: null, file: asFile(await scan(mark), `${mark}.jpg`), source: 'camera' }));
    await own.client.digitisation.cropPage({ pageId: pages[1]!.pageId, version: 1, crop: { xPx: 0, yPx: 0, widthPx: 111, heightPx: 100 } });
    const { jobId } = await own.client.digitisation.readPages({});
    expect(await jobEnded(own, jobId!)).toMatchObject({ state: 'done', result: { pages: 3, failed: 1 } });
    expect(readStates(own)).toEqual(['read', 'failed', 'read']);
    const failed = own.context.db.statement<[], { eid: string; body: string }>("SELECT eid, body FROM op_log WHERE kind = 'page.readFailed'").all();
    expect(failed).toMatchObject([{ eid: pages[1]!.pageId, body: expect.stringContaining('DIGITISATION_READING_CRASHED') as string }]);
    expect(await own.client.digitisation.getReadingState({})).toMatchObject({ engine: 'better', engineDetail: null });
    await own.close();
  });

  it('that never ends with a page is ended: the page is named with its code, and the others are read', async () => {
    const { own, pages } = await roomWithReader(5000);
    await own.client.digitisation.cropPage({ pageId: pages[1]!, version: 1, crop: { xPx: 0, yPx: 0, widthPx: 222, heightPx: 100 } });
    const { jobId } = await own.client.digitisation.readPages({});
    expect(await jobEnded(own, jobId!)).toMatchObject({ state: 'done', result: { pages: 4, failed: 1 } });
    expect(readStates(own)).toEqual(['read', 'failed', 'read', 'read']);
    const failed = own.context.db.statement<[], { eid: string; body: string }>("SELECT eid, body FROM op_log WHERE kind = 'page.readFailed'").all();
    expect(failed).toMatchObject([{ eid: pages[1]!, body: expect.stringContaining('DIGITISATION_READING_TOO_SLOW') as string }]);
    await own.close();
  });

  it('that somebody kills in the middle of the queue costs the page that it held; what was corrected stays when all is read again', async () => {
    const { own, pages, pids } = await roomWithReader(60_000);
    const { jobId: first } = await own.client.digitisation.readPages({ pageIds: [pages[0]!] });
    await jobEnded(own, first!);
    const { version, lines } = await own.client.digitisation.getPageText({ pageId: pages[0]! });
    await own.client.digitisation.correctPageText({ pageId: pages[0]!, version, lines: [{ ...lines[0]!, text: '水库除险加固' }] });
    // The second page is read for ever, until the process is gone.
    await own.client.digitisation.cropPage({ pageId: pages[1]!, version: 1, crop: { xPx: 0, yPx: 0, widthPx: 222, heightPx: 100 } });
    const { jobId } = await own.client.digitisation.readPages({ pageIds: pages, again: true });
    await until(own, () => own.context.services.jobs.store.find(jobId!)?.done === 1);
    process.kill(pids.at(-1)!, 'SIGKILL');
    expect(await jobEnded(own, jobId!)).toMatchObject({ state: 'done', result: { pages: 4, failed: 1 } });
    expect(readStates(own)).toEqual(['corrected', 'failed', 'read', 'read']);
    expect((await own.client.digitisation.getPageText({ pageId: pages[0]! })).text).toBe('水库除险加固');
    await own.close();
  });
});

/** A room of four unread pages whose reader is a process of its own, one page at a time. */
async function roomWithReader(pageTimeoutMs: number) {
  const pids: number[] = [];
  const startEngine = () => startProcessEngine(() => {
    const channel = forkProgram(join(import.meta.dirname, '../../reading/odd-reader.ts'));
    pids.push(channel.pid!);
    return channel;
  }, { startTimeoutMs: 60_000, pageTimeoutMs });
  const own = await openTestRoom({ startEngine });
  readNothing(own);
  const pages = [];
  for (const mark of ['一', '二', '三', '四']) pages.push((await own.client.digitisation.addPage({ pageId: newPageId(), itemId: null, file: asFile(await scan(mark), `${mark}.jpg`), source: 'camera' })).pageId);
  return { own, pages, pids };
}

describe('The text of a page', () => {
  it('is corrected by a person, stays so, and is read again only when asked', async () => {
    const page = await add(null, '一');
    await jobEnded(room, jobs()[0]!.jobId);
    const read = await room.client.digitisation.getPageText({ pageId: page.pageId });
    await room.client.digitisation.correctPageText({ pageId: page.pageId, version: read.version, lines: [{ ...read.lines[0]!, text: '水库除险加固' }] });
    const corrected = await room.client.digitisation.getPageText({ pageId: page.pageId });
    expect(corrected).toMatchObject({ text: '水库除险加固', readState: 'corrected', correctedBy: '周敏' });
    expect([found('水库'), found('抗旱')]).toEqual([1, 0]);
    await expect(room.client.digitisation.correctPageText({ pageId: page.pageId, version: read.version, lines: [] })).rejects.toMatchObject({ code: 'DIGITISATION_CHANGED_MEANWHILE', data: { version: corrected.version } });

    expect(await room.client.digitisation.readPages({ pageIds: [page.pageId] })).toEqual({ jobId: null, pages: 0 });
    const { jobId } = await room.client.digitisation.readPages({ pageIds: [page.pageId], again: true });
    await jobEnded(room, jobId!);
    expect(await room.client.digitisation.getPageText({ pageId: page.pageId })).toMatchObject({ text: '水库除险加固', correctedBy: '周敏', readState: 'corrected', lines: [{ corrected: true }] });
    const body = room.context.db.statement<[], { body: string }>("SELECT body FROM op_log WHERE kind = 'page.read' ORDER BY n DESC LIMIT 1").get()!.body;
    expect(JSON.parse(body)).toMatchObject({ before: { text: '水库除险加固', correctedBy: '周敏' } });
  });

  it('is read anew where nobody corrected it', async () => {
    const page = await add(null, '一');
    await jobEnded(room, jobs()[0]!.jobId);
    const { version, lines } = await room.client.digitisation.getPageText({ pageId: page.pageId });
    const below = { text: '手写批注', confidencePct: 100, xPx: 10, yPx: 300, widthPx: 100, heightPx: 30 };
    await room.client.digitisation.correctPageText({ pageId: page.pageId, version, lines: [...lines, below] });
    const { jobId } = await room.client.digitisation.readPages({ pageIds: [page.pageId], again: true });
    await jobEnded(room, jobId!);
    const again = await room.client.digitisation.getPageText({ pageId: page.pageId });
    expect(again.lines.map(({ text, corrected = false }) => [text, corrected])).toEqual([['第2页抗旱文', false], ['手写批注', true]]);
  });

  it('of a secret page is not shown', async () => {
    const page = await add(makeItem(room, { classification: 2 }), '一');
    await jobEnded(room, jobs()[0]!.jobId);
    const clerk = room.as({ roles: ['clerk'], clearance: 'internal' });
    await expect(clerk.digitisation.getPageText({ pageId: page.pageId })).rejects.toMatchObject({ code: 'DIGITISATION_PAGE_NOT_FOUND' });
    expect(await clerk.digitisation.readPages({ pageIds: [page.pageId], again: true })).toEqual({ jobId: null, pages: 0 });
  });
});
