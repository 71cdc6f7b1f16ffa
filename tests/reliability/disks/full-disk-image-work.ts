import { rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { drawPage } from '../../areas/images/drawn-pages.ts';
import { settingsOf } from '../../areas/images/work-bench.ts';
import { asFile, makeItem, newPageId, readNothing } from '../../areas/digitisation/page-fixtures.ts';
import { openTestRoom } from '../../harness/open-test-room.ts';
import { waitForJob } from '../../harness/wait-for-job.ts';

/** What a full disk did to work on many pages, told to bad-disks.test.ts. */
export interface FullDiskWorkReport {
  readonly changedWhenFull: number;
  readonly halfDone: number;
  readonly refusal: string;
  readonly seenWhileFull: boolean;
  readonly state: string;
  readonly changedAfter: number;
  readonly refusedAfter: number;
  readonly verified: { readonly ok: boolean; readonly orphans: number };
}

const PAGES = 60;
const disk = process.argv[2]!;
const ballast = join(disk, 'somebody-elses-film.mp4');
const room = await openTestRoom({ folder: join(disk, 'room') });
const { client } = room;
readNothing(room);
const drawn = await Promise.all([1, 2, 3, 4].map((kind) => drawPage({ widthPx: 700, heightPx: 980, from: kind, skewDeg: 1 + kind / 5, borderPx: 20 })));
const itemId = makeItem(room);
for (let page = 0; page < PAGES; page += 1) await client.digitisation.addPage({ pageId: newPageId(), itemId, file: asFile(drawn[page % drawn.length]!, `${page + 1}.png`), source: 'scanner' });
await room.context.services.pageImages.settled();
const count = (sql: string): number => room.context.db.statement<[], { n: number }>(sql).get()!.n;

const { workId, jobId } = await client.images.startWork({ pages: { kind: 'items', itemIds: [itemId] }, settings: settingsOf({ deskew: true, crop: true }) });
for await (const event of await client.system.watchEvents({ afterNumber: 0 })) if (event.name === 'digitisation.pagesChanged' && count('SELECT count(*) AS n FROM pages WHERE steps IS NOT NULL') >= 4) break;
const { bavail, bsize } = statfsSync(disk);
writeFileSync(ballast, Buffer.alloc(Math.max(0, bavail * bsize), 1));
// Down to the last page of the log: whoever writes now is refused.
let refusal = 'done';
while (refusal === 'done') {
  try {
    room.context.write((tx) => tx.publish({ name: 'people.personChanged', payload: {} }), { local: true });
  } catch (error) {
    refusal = error instanceof Error && 'code' in error ? String(error.code) : String(error);
  }
}
const [first] = await client.digitisation.listPages({ itemId });
const changedWhenFull = count('SELECT count(*) AS n FROM pages WHERE steps IS NOT NULL');
const halfDone = count("SELECT count(*) AS n FROM image_work_pages w JOIN pages p ON p.n = w.page_n WHERE (w.state = 'changed') <> (p.steps IS NOT NULL)");
const seenWhileFull = (await client.digitisation.getPageImage({ pageId: first!.pageId, size: 'full' })).size > 1000;

rmSync(ballast);
await waitForJob(room, jobId);
let work = await client.images.getWork({ workId });
// The job may have been able to note that the disk was full; then somebody goes on with it.
if (work.state === 'stopped') {
  await waitForJob(room, (await client.images.resumeWork({ workId })).jobId);
  work = await client.images.getWork({ workId });
}
const { ok, blobs } = await client.preservation.verifyRoom({ blobs: true });
const report: FullDiskWorkReport = { changedWhenFull, halfDone, refusal, seenWhileFull, state: work.state, changedAfter: work.counts.changed, refusedAfter: work.counts.refused, verified: { ok, orphans: blobs.orphans } };
await room.core.close();
process.stdout.write(JSON.stringify(report));
