import { createHash } from 'node:crypto';
import { insertPages } from '#main/areas/digitisation/insert-pages.ts';
import { isPageIdTaken } from '#main/areas/digitisation/pages-store.ts';
import { findItemIdByCode } from './sample-items-store.ts';
import type { JobHandler } from '#main/jobs/job-runner.ts';
import { renderSamplePage } from './render-sample-page.ts';
import { buildSampleRoom } from './sample-room.ts';
import type { SamplePage } from './sample-pages.ts';

/** Pages drawn at once: drawing and compressing take turns on two cores. */
const IN_FLIGHT = 3;
const BATCH = 20;

/**
 * Draws the sample room's page images and stores them with the text that was drawn, so that they can be found without
 * reading 300 pages first. A job, because it takes half a minute and nobody should wait for it; taken up again after a kill.
 */
export const drawPagesJob: JobHandler = {
  kind: 'sample.drawPages',
  maxAttempts: 3,
  async run({ context, payload, signal, progress }) {
    const seed = Number(payload.seed);
    const { pages, items } = buildSampleRoom({ seed, endsAt: String(payload.endsAt) });
    const codes = new Map(items.map(({ index, archivalCode }) => [index, archivalCode]));
    const missing = pages.map((page, index) => ({ page, pageId: pageIdOf(seed, index) })).filter(({ pageId }) => !isPageIdTaken(context.db, pageId));
    let done = pages.length - missing.length;
    for (let from = 0; from < missing.length && !signal.aborted; from += BATCH) {
      const batch = missing.slice(from, from + BATCH);
      const images = await drawAll(batch.map(({ page }) => page));
      await insertPages(context, batch.map(({ page, pageId }, index) => ({
        pageId, itemId: findItemIdByCode(context.db, codes.get(page.itemIndex)!), bytes: images[index]!, mediaType: 'image/jpeg', facts: { widthPx: page.widthPx, heightPx: page.heightPx }, source: 'sample' as const, originalName: page.fileName, origin: { made: 'sample' },
        text: { text: page.text, engine: page.textEngine, lines: page.lines.map(({ text, x, y, w, h }) => ({ text, confidencePct: 99, xPx: x, yPx: y, widthPx: w, heightPx: h })) },
      })));
      done += batch.length;
      progress(done, pages.length);
    }
    return { pages: done };
  },
};

/** The same page has the same id in every sample room of a seed, so that a second try stores nothing twice (a UUIDv8). */
function pageIdOf(seed: number, index: number): string {
  const hex = createHash('sha256').update(`muniment sample page ${seed}/${index}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

async function drawAll(pages: readonly SamplePage[]): Promise<Buffer[]> {
  const images: Buffer[] = [];
  let next = 0;
  const worker = async () => {
    while (next < pages.length) {
      const index = next++;
      images[index] = await renderSamplePage(pages[index]!);
    }
  };
  await Promise.all(Array.from({ length: IN_FLIGHT }, worker));
  return images;
}
