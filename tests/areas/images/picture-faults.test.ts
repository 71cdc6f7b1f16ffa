import { afterEach, describe, expect, it } from 'vitest';
import { createPicturePool, type PicturePool } from '#main/imaging/pictures/picture-pool.ts';
import { pictureRequest, type PictureQuestion } from '#main/imaging/pictures/picture-messages.ts';
import { forkProgram } from '#main/platform/fork-program.ts';
import type { ProgramChannel } from '#main/platform/program-channel.ts';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openTestRoom, type TestRoom } from '../../harness/open-test-room.ts';
import { waitForJob } from '../../harness/wait-for-job.ts';
import { readNothing } from '../digitisation/page-fixtures.ts';
import { drawPage } from './drawn-pages.ts';
import { bytesOf, itemOfPictures, workOn } from './work-bench.ts';

type Strike = (question: PictureQuestion, channel: ProgramChannel) => void;

/** The real process; `strike` sees each question just after it was sent. */
function strikable(strike: { now: Strike | null }): () => ProgramChannel {
  return () => {
    const channel = forkProgram(join(import.meta.dirname, '../../../src-main/imaging/pictures/picture-work.ts'));
    return {
      ...channel, pid: channel.pid,
      send(message) {
        channel.send(message);
        const asked = pictureRequest.parse(message);
        strike.now?.(asked.question, channel);
      },
    };
  };
}
/** As a decoder that falls over, or a system without memory, ends it. */
const crashOn = (kind: PictureQuestion['kind'], nth: number): Strike => {
  let seen = 0;
  return (question, channel) => {
    if (question.kind !== kind) return;
    seen += 1;
    if (seen === nth) process.kill(channel.pid!, 'SIGKILL');
  };
};
const drawn = (count: number, skewDeg = 1) => Promise.all(Array.from({ length: count }, (_, index) => drawPage({ skewDeg: skewDeg + index / 10 })));

describe('a process that works on pictures', () => {
  const strike: { now: Strike | null } = { now: null };
  let room: TestRoom | undefined;
  let pool: PicturePool | undefined;
  let folder: string | undefined;
  const open = async () => { room = await openTestRoom({ startPictures: strikable(strike) }); readNothing(room); return room; };
  afterEach(async () => {
    strike.now = null;
    await room?.close();
    await pool?.close();
    if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
    room = pool = folder = undefined;
  });

  it('fault: process of image work killed on one page of a work | level 1 | sees: that page as refused, with its reason | kept: its master and what it showed; the other pages are done, and it can be worked on again', async () => {
    const { client } = await open();
    const { itemId, pageIds } = await itemOfPictures(room!, await drawn(4));
    strike.now = crashOn('make', 2);
    const work = await workOn(room!, pageIds, { deskew: true });
    expect(work).toMatchObject({ state: 'done', counts: { changed: 3, refused: 1, planned: 0 } });
    const untouched = (await client.digitisation.listPages({ itemId })).filter(({ steps }) => (steps ?? []).length === 0);
    expect(untouched).toHaveLength(1);
    expect((await bytesOf(await client.digitisation.getPageImage({ pageId: untouched[0]!.pageId, size: 'full' }))).length).toBeGreaterThan(0);
    strike.now = null;
    expect((await workOn(room!, [untouched[0]!.pageId], { deskew: true })).counts).toMatchObject({ changed: 1, refused: 0 });
  });

  it('fault: process of image work killed while pages are looked at | level 1 | sees: "cannot be used" at that page | kept: what was found on the other pages', async () => {
    const { client } = await open();
    const { itemId, pageIds } = await itemOfPictures(room!, await drawn(4, 4));
    strike.now = crashOn('look', 2);
    const { jobId } = await client.images.checkPages({ pages: { kind: 'items', itemIds: [itemId] } });
    expect((await waitForJob(room!, jobId)).state).toBe('done');
    const { rows: findings } = await client.images.listFindings({ of: { kind: 'items', itemIds: [itemId] } });
    const unusable = findings.filter(({ code }) => code === 'unusable');
    expect(unusable).toHaveLength(1);
    expect(new Set(findings.filter(({ code }) => code === 'skew').map(({ pageId }) => pageId))).toEqual(new Set(pageIds.filter((pageId) => pageId !== unusable[0]!.pageId)));
  });

  it('fault: process of image work hangs on one page | level 1 | sees: that page as refused once its time is over | kept: others are worked on meanwhile, and after it by a new process', async () => {
    folder = mkdtempSync(join(tmpdir(), 'muniment-hang-'));
    const files = await Promise.all((await drawn(2)).map(async (bytes, index) => { const file = join(folder!, `${index}.png`); writeFileSync(file, bytes); return file; }));
    const look = (file: string): PictureQuestion => ({ kind: 'look', picture: { file, crop: null, steps: [], others: {} }, forComparing: false });
    pool = createPicturePool(strikable(strike), 2, { startTimeoutMs: 60_000, answerTimeoutMs: 5000 });
    let stopped: number | undefined;
    strike.now = (question, channel) => { if (stopped === undefined && question.picture.file === files[0]) { stopped = channel.pid; process.kill(channel.pid!, 'SIGSTOP'); } };
    const hanging = pool.ask('first', look(files[0]!)).then(() => null, (error: unknown) => error as Error);
    expect(await pool.ask('second', look(files[1]!))).toMatchObject({ kind: 'seen' });
    expect((await hanging)?.message).toBe('no answer within 5 seconds');
    expect(await pool.ask('first', look(files[0]!))).toMatchObject({ kind: 'seen' });
  });
});
