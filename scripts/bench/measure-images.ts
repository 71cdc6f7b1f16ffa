import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pageId as pageIdShape } from '#shared/contract/shapes.ts';
import { workSettings } from '#shared/contract/images.ts';
import { askewScans } from './askew-scans.ts';
import type { BenchCore } from './bench-core.ts';
import { atLeast, type BenchRow } from './bench-row.ts';
import { clockOf, decodeAndEncode } from './decode-limit.ts';
import { jobEnded } from './job-ended.ts';

const MINUTE_MS = 60_000;

/** A4 pages at 300 dpi, askew and with a dark border, straightened and trimmed by the job; against the least that must be done to them: decode and encode, two at a time. */
export async function measureImageWork(core: BenchCore, folder: string, pages: number): Promise<BenchRow[]> {
  const { client, context } = core;
  const files = (await askewScans(join(folder, 'askew'), pages, pages)).flatMap((each) => each.files);
  const pageIds: ReturnType<typeof pageIdShape.parse>[] = [];
  for (const file of files) {
    const pageId = pageIdShape.parse(context.ids.uuid());
    await client.digitisation.addPage({ pageId, itemId: null, file: new File([await readFile(file)], 'askew.jpg'), source: 'scanner' });
    pageIds.push(pageId);
  }
  await context.services.pageImages.settled();
  const limitMs = await decodeAndEncode(files);
  const oursMs = await clockOf(async () => { await jobEnded(core, (await client.images.startWork({ pages: { kind: 'pages', pageIds }, settings: workSettings.parse({ deskew: true, crop: true }) })).jobId); });
  const checkMs = await clockOf(async () => { await jobEnded(core, (await client.images.checkPages({ pages: { kind: 'pages', pageIds } })).jobId); });
  const perMinute = (ms: number): number => (files.length / ms) * MINUTE_MS;
  const limit = { unit: 'pages/min' as const, peer: 'decode + encode of the same files, two at a time', peerValue: perMinute(limitMs) };
  return [
    atLeast({ ...limit, what: 'image work: straighten and trim A4 pages of 300 dpi, made at full size, durable', ours: perMinute(oursMs), goal: '≥ 0.5 ×, ≥ 480 pages/min', note: `${files.length} pages` }, { ratio: 0.5, ours: 480 }),
    atLeast({ ...limit, what: 'automatic checks of the same pages', ours: perMinute(checkMs), goal: '–' }, {}),
  ];
}
