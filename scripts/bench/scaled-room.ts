import sharp from 'sharp';
import { insertItems } from '#main/areas/catalogue/insert-items.ts';
import { insertPages } from '#main/areas/digitisation/insert-pages.ts';
import { SAMPLE_FONDS } from '#main/sample-room/sample-fonds.ts';
import { buildSampleItems } from '#main/sample-room/sample-items.ts';
import { buildSamplePages } from '#main/sample-room/sample-pages.ts';
import { seededRandom } from '#main/sample-room/seeded-random.ts';
import type { CallInput } from '#main/rpc/verbs.ts';
import type { BenchCore } from './bench-core.ts';

type ItemFields = CallInput<'catalogue', 'createItem'>['fields'];

const ITEMS_A_SEED = 2000;
/** Rendering the layout of a page takes milliseconds; the texts of so many seeds are recombined line by line. */
const SEEDS_WITH_PAGES = 8;
const PAGES_A_TRANSACTION = 500;

export interface ScaledRoom {
  readonly items: number;
  readonly pages: number;
  readonly titles: readonly string[];
  readonly codes: readonly string[];
  /** How many items a second came in, with number, index, op and event. */
  readonly itemsPerS: number;
}

/** The sample room with other seeds, again and again, until there are `items`; 15 pages of text to 100 items as in the sample itself. */
export async function fillScaledRoom({ client, context }: BenchCore, items: number, report: (text: string) => void): Promise<ScaledRoom> {
  const fonds = new Map<string, string>();
  const units = new Map<string, string>();
  for (const { code, name, units: own } of SAMPLE_FONDS) {
    const { fondsId } = await client.schemes.createFonds({ code, name });
    fonds.set(code, fondsId);
    for (const unit of own) units.set(`${code}/${unit.code}`, (await client.schemes.saveUnit({ fondsId, code: unit.code, name: unit.name, active: true })).unitId);
  }
  const titles: string[] = [];
  const codes: string[] = [];
  const itemIds: string[] = [];
  const texts: string[][] = [];
  let insertMs = 0;
  for (let seed = 1; itemIds.length < items; seed++) {
    const drafts = buildSampleItems(seed);
    if (seed <= SEEDS_WITH_PAGES) texts.push(...buildSamplePages(seed, drafts).map(({ lines }) => lines.map(({ text }) => text)));
    const batch = drafts.slice(0, items - itemIds.length).map(({ item }) => {
      const { index: _index, fondsCode, unitCode, unitName: _unitName, itemNumber: _itemNumber, archivalCode: _archivalCode, attachments: _attachments, ...described } = item;
      return { fields: { ...described, custom: {}, fondsId: fonds.get(fondsCode), unitId: units.get(`${fondsCode}/${unitCode}`) } as ItemFields, code: 'assign' as const };
    });
    const started = performance.now();
    const inserted = context.write((tx) => insertItems(context, tx, batch, { origin: 'bench' }));
    insertMs += performance.now() - started;
    itemIds.push(...inserted.map(({ itemId }) => itemId));
    codes.push(...inserted.flatMap(({ archivalCode }) => archivalCode ?? []));
    titles.push(...batch.map(({ fields }) => fields.title));
    if (itemIds.length % (ITEMS_A_SEED * 10) === 0) report(`${itemIds.length} items`);
  }
  const pages = Math.round(items * 0.15);
  await fillPages(context, itemIds, texts, pages);
  report(`${pages} pages`);
  return { items, pages, titles, codes, itemsPerS: (items / insertMs) * 1000 };
}

async function fillPages(context: BenchCore['context'], itemIds: readonly string[], texts: readonly (readonly string[])[], pages: number): Promise<void> {
  const random = seededRandom(7);
  const bytes = await sharp({ create: { width: 1240, height: 1754, channels: 3, background: '#f4efe2' } }).jpeg({ quality: 30 }).toBuffer();
  for (let from = 0; from < pages; from += PAGES_A_TRANSACTION) {
    await insertPages(context, Array.from({ length: Math.min(PAGES_A_TRANSACTION, pages - from) }, (_, at) => {
      const [head, tail] = [random.pick(texts), random.pick(texts)];
      const lines = [...head.slice(0, Math.ceil(head.length / 2)), ...tail.slice(Math.ceil(tail.length / 2))];
      return {
        pageId: context.ids.uuid(), itemId: itemIds[(from + at) * 6 % itemIds.length]!, bytes, mediaType: 'image/jpeg', facts: { widthPx: 1240, heightPx: 1754 }, source: 'sample' as const, originalName: `${from + at}.jpg`, origin: { made: 'bench' },
        text: { text: lines.join('\n'), engine: 'sample', lines: lines.map((text, line) => ({ text, confidencePct: 99, xPx: 100, yPx: 100 + line * 30, widthPx: 1000, heightPx: 24 })) },
      };
    }));
  }
}
