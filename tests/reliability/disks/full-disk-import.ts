import { mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Job } from '#shared/contract/system.ts';
import { scan, makeItem, readNothing } from '../../areas/digitisation/page-fixtures.ts';
import { openTestRoom } from '../../harness/open-test-room.ts';
import { waitForJob } from '../../harness/wait-for-job.ts';

/** What a full disk did to the import of a folder, told to bad-disks.test.ts. */
export interface FullDiskImportReport {
  readonly refusal: string;
  readonly whileFull: { readonly pages: number; readonly images: number; readonly seen: boolean };
  readonly after: { readonly job: Job['state']; readonly result: Job['result']; readonly names: readonly string[] };
  readonly again: Job['result'];
  readonly verified: { readonly ok: boolean; readonly orphans: number };
}

const FILES = 40;
const FULL_AT = 12;
const disk = process.argv[2]!;
const ballast = join(disk, 'somebody-elses-film.mp4');
const folder = mkdtempSync(join(tmpdir(), 'muniment-scans-'));
try {
  for (let n = 1; n <= FILES; n += 1) writeFileSync(join(folder, `${String(n).padStart(3, '0')}.png`), await scan(`第${n}页`, 'png'));
  const room = await openTestRoom({ folder: join(disk, 'room') });
  readNothing(room);
  const { client, context } = room;
  const itemId = makeItem(room);
  const count = (of: string): number => context.db.statement<[], { n: number }>(`SELECT count(*) AS n FROM ${of}`).get()!.n;
  const { put } = context.blobs;
  let puts = 0;
  // Somebody copies a film onto the disk while the twelfth page is on its way; from then on the system says what it says.
  const refused = new Promise<string>((resolve) => {
    context.blobs.put = async (bytes) => {
      puts += 1;
      const { bavail, bsize } = statfsSync(disk);
      if (puts === FULL_AT) writeFileSync(ballast, Buffer.alloc(bavail * bsize, 1));
      try {
        return await put(bytes);
      } catch (error) {
        resolve(error instanceof Error && 'code' in error ? String(error.code) : String(error));
        throw error;
      }
    };
  });
  const { jobId } = await client.digitisation.startFolderImport({ folder, itemId });
  const refusal = await refused;
  const [first] = await client.digitisation.listPages({ itemId });
  const whileFull = { pages: count('pages'), images: context.blobs.listAll().length, seen: (await client.digitisation.getPageImage({ pageId: first!.pageId, size: 'full' })).size > 100 };

  // Nobody starts it again: it goes on as soon as it can note anything.
  rmSync(ballast);
  const job = await waitForJob(room, jobId);
  const names = (await client.digitisation.listPages({ itemId })).map(({ originalName }) => originalName);
  const { result: again } = await waitForJob(room, (await client.digitisation.startFolderImport({ folder, itemId })).jobId);
  const { ok, blobs } = await client.preservation.verifyRoom({ blobs: true });
  const report: FullDiskImportReport = { refusal, whileFull, after: { job: job.state, result: job.result, names }, again, verified: { ok, orphans: blobs.orphans } };
  await room.core.close();
  process.stdout.write(JSON.stringify(report));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
