import { mkdirSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { pageId as pageIdShape } from '#shared/contract/shapes.ts';
import { workSettings } from '#shared/contract/images.ts';
import type { Job } from '#shared/contract/system.ts';
import { renderSamplePage } from '#main/sample-room/render-sample-page.ts';
import { buildSampleItems } from '#main/sample-room/sample-items.ts';
import { buildSamplePages } from '#main/sample-room/sample-pages.ts';
import type { BenchCore } from './bench-core.ts';
import { atLeast, atMost, type BenchRow } from './bench-row.ts';

const MINUTE_MS = 60_000;
/** Side by side on two cores: as the work itself. */
const TOGETHER = 2;

async function jobEnded({ client }: BenchCore, jobId: Job['jobId'], looked: () => void = () => undefined): Promise<Job> {
  const find = async () => (await client.system.listJobs({ limit: 200 })).find((job) => job.jobId === jobId)!;
  const { lastEvent } = await client.system.getStatus({});
  for await (const event of await client.system.watchEvents({ afterNumber: Math.max(0, lastEvent - 1) })) {
    looked();
    if (event.name !== 'system.jobChanged') continue;
    const job = await find();
    if (job.endedAt !== null) return job;
  }
  throw new Error('the core closed');
}

/** A4 pages at 300 dpi, askew and with a dark border, straightened and trimmed by the job; against the least that must be done to them: decode and encode, two at a time. */
export async function measureImageWork(core: BenchCore, folder: string, pages: number): Promise<BenchRow[]> {
  const { client, context } = core;
  const drawn = buildSamplePages(5, buildSampleItems(5)).slice(0, pages);
  const files: string[] = [];
  mkdirSync(join(folder, 'askew'), { recursive: true });
  for (const [index, page] of drawn.entries()) {
    const large = await sharp(await renderSamplePage(page)).resize({ width: 2480 }).rotate(0.7 + (index % 5) / 5, { background: '#242424' }).extend({ top: 40, bottom: 40, left: 40, right: 40, background: '#242424' }).withMetadata({ density: 300 }).jpeg({ quality: 90 }).toBuffer();
    const file = join(folder, 'askew', `${index}.jpg`);
    writeFileSync(file, large);
    files.push(file);
  }
  const pageIds: ReturnType<typeof pageIdShape.parse>[] = [];
  for (const file of files) {
    const pageId = pageIdShape.parse(context.ids.uuid());
    await client.digitisation.addPage({ pageId, itemId: null, file: new File([await readFile(file)], 'askew.jpg'), source: 'scanner' });
    pageIds.push(pageId);
  }
  await context.services.pageImages.settled();
  const limitMs = await clockOf(async () => {
    for (let from = 0; from < files.length; from += TOGETHER) await Promise.all(files.slice(from, from + TOGETHER).map(async (file) => { await sharp(file).jpeg({ quality: 90 }).toBuffer(); }));
  });
  const oursMs = await clockOf(async () => { await jobEnded(core, (await client.images.startWork({ pages: { kind: 'pages', pageIds }, settings: workSettings.parse({ deskew: true, crop: true }) })).jobId); });
  const checkMs = await clockOf(async () => { await jobEnded(core, (await client.images.checkPages({ pages: { kind: 'pages', pageIds } })).jobId); });
  const perMinute = (ms: number): number => (files.length / ms) * MINUTE_MS;
  const limit = { unit: 'pages/min' as const, peer: 'decode + encode of the same files, two at a time', peerValue: perMinute(limitMs) };
  return [
    atLeast({ ...limit, what: 'image work: straighten and trim A4 pages of 300 dpi, made at full size, durable', ours: perMinute(oursMs), goal: '≥ 480 pages/min', note: `${files.length} pages` }, { ours: 480 }),
    atLeast({ ...limit, what: 'automatic checks of the same pages', ours: perMinute(checkMs), goal: '–' }, {}),
  ];
}

async function clockOf(work: () => Promise<void>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

/** A folder of so many small images into the inbox; how much memory the core takes while the last quarter comes in, against the first. */
export async function measureImageImport(core: BenchCore, folder: string, images: number): Promise<BenchRow[]> {
  const { client, context } = core;
  const scans = join(folder, 'scans');
  mkdirSync(scans, { recursive: true });
  const base = await sharp(await renderSamplePage(buildSamplePages(5, buildSampleItems(5))[0]!)).resize({ width: 620 }).raw().toBuffer({ resolveWithObject: true });
  for (let image = 0; image < images; image += 1) {
    // One row of its own: no two files are the same.
    for (let bit = 0; bit < 16; bit += 1) base.data.fill((image >> bit) & 1 ? 0 : 255, bit * 24, bit * 24 + 24);
    writeFileSync(join(scans, `${String(image + 1).padStart(5, '0')}.jpg`), await sharp(base.data, { raw: base.info }).jpeg({ quality: 80 }).toBuffer());
  }
  const started = performance.now();
  const { jobId } = await client.digitisation.startFolderImport({ folder: scans, itemId: null });
  const peaks = [0, 0, 0, 0];
  const count = () => context.db.statement<[], { n: number }>('SELECT count(*) AS n FROM taken_files').get()!.n;
  const watch = setInterval(() => { const quarter = Math.min(3, Math.floor((count() / images) * 4)); peaks[quarter] = Math.max(peaks[quarter]!, process.memoryUsage().rss / 1e6); }, 100);
  const job = await jobEnded(core, jobId);
  clearInterval(watch);
  const seconds = (performance.now() - started) / 1000;
  return [atMost({
    what: `import of ${images.toLocaleString('en')} images: memory while the last quarter comes in`, unit: 'MB', ours: peaks[3]!, peer: 'while the first quarter came in', peerValue: peaks[0]!, goal: '≤ 1.2 ×',
    note: `${String(job.result['pages'])} pages, ${Math.round(images / seconds)} a second, each durable by itself`,
  }, { ratio: 1.2 })];
}
