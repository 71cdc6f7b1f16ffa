import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { open, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { pageId as pageIdSchema } from '#shared/contract/shapes.ts';
import { inspectImage } from '#main/imaging/inspect-image.ts';
import { renderSamplePage } from '#main/sample-room/render-sample-page.ts';
import { buildSampleItems } from '#main/sample-room/sample-items.ts';
import { buildSamplePages } from '#main/sample-room/sample-pages.ts';
import type { BenchCore } from './bench-core.ts';
import { atMost, median, percentile, type BenchRow } from './bench-row.ts';

/** A drawn A4 page from shutter to durable, against the least that must happen to it: decode to prove it whole, hash, write, fsync, rename, fsync of the folder. */
export async function measureCapture({ client, context }: BenchCore, folder: string, pages: number): Promise<BenchRow[]> {
  const drawn = buildSamplePages(3, buildSampleItems(3)).slice(0, pages);
  const target = join(folder, 'parts');
  mkdirSync(target, { recursive: true });
  const ours: number[] = [];
  const parts: number[] = [];
  let bytesTogether = 0;
  for (const [index, page] of drawn.entries()) {
    const image = await renderSamplePage(page);
    bytesTogether += image.length;
    const file = new File([new Uint8Array(image)], 'sheet.jpg');
    const pageId = pageIdSchema.parse(context.ids.uuid());
    let started = performance.now();
    await client.digitisation.addPage({ pageId, itemId: null, file, source: 'camera' });
    ours.push(performance.now() - started);
    // Thumbnails are made after the answer; they must not run under the next measurement.
    await context.services.pageImages.settled();
    started = performance.now();
    await keepByHand(target, index, image);
    parts.push(performance.now() - started);
  }
  const common = { unit: 'ms' as const, peer: 'decode + hash + write + fsync + rename + fsync', note: `${(bytesTogether / drawn.length / 1024).toFixed(0)} KB a page` };
  return [
    atMost({ ...common, what: 'capture of an A4 page until durable, p50', ours: median(ours), peerValue: median(parts), goal: '≤ 1.3 ×' }, { ratio: 1.3 }),
    atMost({ ...common, what: 'capture of an A4 page until durable, p95', ours: percentile(ours, 0.95), peerValue: percentile(parts, 0.95), goal: '≤ 1.3 ×' }, { ratio: 1.3 }),
  ];
}

async function keepByHand(folder: string, index: number, bytes: Buffer): Promise<void> {
  await inspectImage(bytes);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const part = join(folder, `${index}.part`);
  const handle = await open(part, 'wx');
  await handle.writeFile(bytes);
  await handle.sync();
  await handle.close();
  await rename(part, join(folder, sha256));
  const directory = await open(folder, 'r');
  await directory.sync();
  await directory.close();
}
