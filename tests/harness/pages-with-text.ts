import { insertPages } from '#main/areas/digitisation/insert-pages.ts';
import type { TestRoom } from './open-test-room.ts';

/** Stores read pages of an item, one a text; a text's lines are 40 px high and as wide as 20 px a character. Answers with their ids. */
export async function addPagesWithText(room: TestRoom, itemId: string | null, texts: readonly string[]): Promise<string[]> {
  const pages = texts.map((text) => ({
    pageId: room.context.ids.uuid(), itemId, bytes: new TextEncoder().encode(room.context.ids.uuid()), mediaType: 'image/png', facts: { widthPx: 1240, heightPx: 1754 },
    source: 'sample' as const, originalName: 'p.png', origin: {},
    text: { engine: 'sample', lines: text.split('\n').map((line, index) => ({ text: line, confidencePct: 96, xPx: 100, yPx: 100 + index * 50, widthPx: line.length * 20, heightPx: 40 })) },
  }));
  await insertPages(room.context, pages);
  return pages.map((page) => page.pageId);
}
