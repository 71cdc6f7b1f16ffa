import type { AreaContext } from '#main/areas/area-context.ts';
import { insertPages } from '#main/areas/digitisation/insert-pages.ts';
import type { SamplePage } from './sample-pages.ts';
import { renderSamplePage } from './render-sample-page.ts';

/** Pages drawn at once: drawing and compressing take turns on two cores. */
const IN_FLIGHT = 3;
const BATCH = 30;

/** Draws the pages and stores them with the text that was drawn, so that they can be found without reading 300 pages first. */
export async function fillPages(context: AreaContext, pages: readonly SamplePage[], items: readonly string[], done: (count: number) => void): Promise<void> {
  for (let from = 0; from < pages.length; from += BATCH) {
    const batch = pages.slice(from, from + BATCH);
    const images = await drawAll(batch);
    await insertPages(context, batch.map((page, index) => ({
      pageId: context.ids.uuid(), itemId: items[page.itemIndex]!, bytes: images[index]!, mediaType: 'image/jpeg', facts: { widthPx: page.widthPx, heightPx: page.heightPx }, source: 'sample' as const,
      originalName: page.fileName, origin: { made: 'sample' },
      text: { text: page.text, engine: page.textEngine, lines: page.lines.map(({ text, x, y, w, h }) => ({ text, confidencePct: 99, xPx: x, yPx: y, widthPx: w, heightPx: h })) },
    })));
    done(from + batch.length);
  }
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
