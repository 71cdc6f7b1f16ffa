import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import sharp from 'sharp';
import { inspectImage } from '#main/imaging/inspect-image.ts';
import { renderSamplePage } from '#main/sample-room/render-sample-page.ts';
import { buildSampleItems } from '#main/sample-room/sample-items.ts';
import { buildSamplePages } from '#main/sample-room/sample-pages.ts';
import { memoryOfProcesses } from '../../tests/harness/memory-of-processes.ts';
import { askewScans } from './askew-scans.ts';
import type { BenchCore } from './bench-core.ts';
import { atLeast, atMost, type BenchRow } from './bench-row.ts';
import { clockOf } from './decode-limit.ts';
import { jobEnded } from './job-ended.ts';

const MINUTE_MS = 60_000;
/** So many files say how fast the machine is. */
const PEER_FILES = 500;

/** A folder of so many small images into the inbox, and then one of pages of real size: how fast, against copying, hashing and decoding the same files one after another, and how much memory all our processes take. */
export async function measureImageImport(core: BenchCore, folder: string, images: number, pages: number): Promise<BenchRow[]> {
  const small = await smallImages(join(folder, 'scans'), images);
  const first = await importFolder(core, small, join(folder, 'copies'));
  const [real] = await askewScans(join(folder, 'real'), pages, pages);
  const second = await importFolder(core, { folder: real!.folder, files: real!.files }, join(folder, 'copies'));
  const limit = { unit: 'pages/min' as const, peer: 'copy + hash + decode of the same files, one after another' };
  const memory = (peaks: readonly number[]): string => `peak memory of all processes ${Math.max(...peaks).toFixed(0)} MB`;
  return [
    atMost({ what: `import of ${images.toLocaleString('en')} images: memory of all our processes while the last quarter comes in`, unit: 'MB', ours: first.peaks[3]!, peer: 'while the first quarter came in', peerValue: first.peaks[0]!, goal: '≤ 1.2 ×', note: `${first.stored} pages` }, { ratio: 1.2 }),
    atLeast({ ...limit, what: `import of ${images.toLocaleString('en')} small images, each durable by itself`, ours: first.perMinute, peerValue: first.limitPerMinute, goal: '–', note: memory(first.peaks) }, {}),
    atLeast({ ...limit, what: `import of ${pages} A4 pages of 300 dpi, each durable by itself`, ours: second.perMinute, peerValue: second.limitPerMinute, goal: '≥ 0.5 ×', note: `${second.stored} pages; ${memory(second.peaks)}` }, { ratio: 0.5 }),
  ];
}

interface Scans { readonly folder: string; readonly files: readonly string[] }

async function smallImages(folder: string, images: number): Promise<Scans> {
  mkdirSync(folder, { recursive: true });
  const base = await sharp(await renderSamplePage(buildSamplePages(5, buildSampleItems(5))[0]!)).resize({ width: 620 }).raw().toBuffer({ resolveWithObject: true });
  const files: string[] = [];
  for (let image = 0; image < images; image += 1) {
    // One row of its own: no two files are the same.
    for (let bit = 0; bit < 16; bit += 1) base.data.fill((image >> bit) & 1 ? 0 : 255, bit * 24, bit * 24 + 24);
    files.push(join(folder, `${String(image + 1).padStart(5, '0')}.jpg`));
    writeFileSync(files.at(-1)!, await sharp(base.data, { raw: base.info }).jpeg({ quality: 80 }).toBuffer());
  }
  return { folder, files };
}

async function importFolder(core: BenchCore, { folder, files }: Scans, copies: string) {
  const { client, context } = core;
  mkdirSync(copies, { recursive: true });
  const some = files.slice(0, PEER_FILES);
  const limitMs = await clockOf(async () => {
    for (const file of some) {
      const bytes = await readFile(file);
      await inspectImage(bytes);
      createHash('sha256').update(bytes).digest('hex');
      await writeFile(join(copies, basename(file)), bytes);
    }
  });
  const peaks = [0, 0, 0, 0];
  const { jobId } = await client.digitisation.startFolderImport({ folder, itemId: null });
  const watch = setInterval(() => {
    const { done } = context.services.jobs.store.find(jobId)!;
    const quarter = Math.min(3, Math.floor((done / files.length) * 4));
    peaks[quarter] = Math.max(peaks[quarter]!, memoryOfProcesses());
  }, 250);
  const started = performance.now();
  const job = await jobEnded(core, jobId);
  const oursMs = performance.now() - started;
  clearInterval(watch);
  await context.services.pageImages.settled();
  return { peaks, stored: Number(job.result['pages']), perMinute: (files.length / oursMs) * MINUTE_MS, limitPerMinute: (some.length / limitMs) * MINUTE_MS };
}
