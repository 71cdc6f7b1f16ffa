import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drawPage } from '../areas/images/drawn-pages.ts';
import { asFile, makeItem, newPageId, readNothing } from '../areas/digitisation/page-fixtures.ts';
import { settingsOf } from '../areas/images/work-bench.ts';
import { openTestRoom } from '../harness/open-test-room.ts';
import { waitForJob } from '../harness/wait-for-job.ts';

/** Each kill costs a start of the core and some pages of work; on a busy machine that is several seconds. */
const KILLS = 6;
const PAGES = 32;
const KINDS = 8;
const SEED = 20261130;
let disk: string;
let folder: string;
let workId: string;
let originals: Map<string, string>;

/** Pages that are small, so that every kill finds work to interrupt; every other one lies askew. */
beforeAll(async () => {
  disk = mkdtempSync(join(tmpdir(), 'muniment-killed-'));
  folder = join(disk, 'room');
  const room = await openTestRoom({ folder });
  readNothing(room);
  const drawn = await Promise.all(Array.from({ length: KINDS }, (_, kind) => drawPage({ widthPx: 320, heightPx: 440, from: kind, skewDeg: kind % 2 === 0 ? 0 : 2 + kind / 10, borderPx: 12 })));
  const itemId = makeItem(room);
  for (let page = 0; page < PAGES; page += 1) await room.client.digitisation.addPage({ pageId: newPageId(), itemId, file: asFile(drawn[page % KINDS]!, `${page + 1}.png`), source: 'scanner' });
  originals = new Map((await room.client.digitisation.listPages({ itemId })).map(({ pageId, sha256 }) => [pageId, sha256]));
  // Nothing has begun: the room is closed before the job can.
  const started = room.client.images.startWork({ pages: { kind: 'items', itemIds: [itemId] }, settings: settingsOf({ deskew: true, crop: true, tone: 'grey' }) });
  ({ workId } = await started);
  await room.core.close();
}, 240_000);
afterAll(() => { rmSync(disk, { recursive: true, force: true }); });

/** A core of its own that goes on with what was under way, killed as a power cut would: so long after it was open, or after so many announcements of changed pages. */
function goOnUntilKilled(changes: number, afterMs: number): Promise<boolean> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'go-on-with-jobs.ts'), folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  return new Promise((resolve, reject) => {
    let heard = 0;
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      const before = heard;
      heard += text.split('\n').length - 1;
      if (before <= changes && heard > changes) setTimeout(() => { child.kill('SIGKILL'); }, afterMs);
    });
    child.on('error', reject);
    child.on('exit', (code, signal) => { if (signal === 'SIGKILL') resolve(false); else if (code === 0) resolve(true); else reject(new Error(`ended with ${code}`)); });
  });
}

/** What the kill left, read beside the program: every page shows either what it did or all of what it shall, and the work knows which. */
function left() {
  const db = new Database(join(folder, 'room.sqlite'), { readonly: true });
  try {
    const count = (sql: string): number => db.prepare<[], { n: number }>(sql).get()!.n;
    return {
      planned: count("SELECT count(*) AS n FROM image_work_pages WHERE state = 'planned'"), changed: count("SELECT count(*) AS n FROM image_work_pages WHERE state = 'changed'"), refused: count("SELECT count(*) AS n FROM image_work_pages WHERE state = 'refused'"),
      shown: count('SELECT count(*) AS n FROM pages WHERE steps IS NOT NULL'), ops: count("SELECT count(*) AS n FROM op_log WHERE kind = 'page.work'"),
      halfDone: count("SELECT count(*) AS n FROM image_work_pages w JOIN pages p ON p.n = w.page_n WHERE (w.state = 'changed') <> (p.steps IS NOT NULL)"), sound: db.pragma('quick_check', { simple: true }),
    };
  } finally {
    db.close();
  }
}

describe('Image work whose process is killed', () => {
  it('fault: the process is killed at random points of work on many pages | level 1 | sees: the work goes on by itself at the next start | kept: every original, every page whole, none done twice, and one step back', async () => {
    let state = SEED;
    const random = (): number => { state = (state * 1_103_515_245 + 12_345) % 2_147_483_648; return state / 2_147_483_648; };
    let kills = 0;
    let cutAtWork = 0;
    for (let before = left().planned; kills < KILLS; kills += 1) {
      const ended = await goOnUntilKilled(Math.floor(random() * 3), Math.round(random() * 60));
      const cut = left();
      expect(cut).toMatchObject({ halfDone: 0, refused: 0, sound: 'ok', shown: cut.changed, ops: cut.changed });
      if (cut.planned < before && cut.planned > 0) cutAtWork += 1;
      before = cut.planned;
      if (ended) break;
    }
    expect(kills).toBe(KILLS);
    expect(cutAtWork).toBeGreaterThan(1);
    const room = await openTestRoom({ folder });
    try {
      const work = await room.client.images.getWork({ workId: workId as never });
      if (work.jobId !== null) await waitForJob(room, work.jobId);
      expect(await room.client.images.getWork({ workId: workId as never })).toMatchObject({ state: 'done', counts: { planned: 0, changed: PAGES, refused: 0 } });
      for (const [, sha256] of originals) expect(createHash('sha256').update(readFileSync(room.context.blobs.path(sha256))).digest('hex')).toBe(sha256);
      const { jobId } = await room.client.images.undoWork({ workId: workId as never });
      await waitForJob(room, jobId);
      expect(left()).toMatchObject({ shown: 0, changed: 0 });
      expect((await room.client.preservation.verifyRoom({ blobs: true })).ok).toBe(true);
    } finally {
      await room.core.close();
    }
  }, 1_200_000);
});
