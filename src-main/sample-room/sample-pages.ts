import { composeDocument } from './compose-document.ts';
import { stampFirstPage } from './filing-stamp.ts';
import { PAGE_HEIGHT_PX, PAGE_WIDTH_PX, layOutPages, type PageDrawing, type PageLine } from './page-layout.ts';
import { linesOnImage, type PageAppearance } from './page-appearance.ts';
import { SAMPLE_RETENTIONS } from './sample-fonds.ts';
import type { SampleItem, SampleItemDraft } from './sample-items.ts';
import { seededRandom, type SeededRandom } from './seeded-random.ts';

export const SAMPLE_PAGE_COUNT = 300;

/** One page image of the sample with the text that stands on it. */
export interface SamplePage {
  readonly itemIndex: number;
  /** 1 for the first page of the item. */
  readonly pageNumber: number;
  readonly fileName: string;
  /** The page's lines joined by line feeds. */
  readonly text: string;
  /** Boxes in the pixels of the rendered image, in reading order. */
  readonly lines: readonly PageLine[];
  readonly widthPx: number;
  readonly heightPx: number;
  /** Where the text came from; never passed off as recognised text. */
  readonly textEngine: 'sample';
  readonly drawing: PageDrawing;
  readonly appearance: PageAppearance;
}

/** Older sheets are yellower, their ink weaker, and they lie less straight. */
function drawAppearance(random: SeededRandom, year: number, pageNumber: number): PageAppearance {
  const age = (2025 - year) / 20;
  const tone = random.next() * 5;
  return {
    tiltDegrees: Math.trunc(random.around(0, 14)) / 100 + 0,
    paper: [Math.round(251 - age * 5 - tone), Math.round(249 - age * 8 - tone), Math.round(243 - age * 17 - tone)],
    inkLevel: Math.round(24 + age * 22 + random.next() * 16), grain: 3, seed: random.int(1, 1_000_000), pageNumber,
  };
}

function pagesOf(draft: SampleItemDraft, random: SeededRandom): Omit<SamplePage, 'itemIndex' | 'fileName'>[] | null {
  const blocks = composeDocument(draft, random);
  if (blocks === null) return null;
  const { item } = draft;
  const drawings = layOutPages(blocks);
  return drawings.map((drawing, index) => {
    const appearance = drawAppearance(random, item.year, index + 1);
    const stamped = index > 0 ? drawing : stampFirstPage(drawing, {
      fondsCode: item.fondsCode, year: item.year, sequence: item.itemNumber, unitName: item.unitName, pages: drawings.length,
      retentionName: SAMPLE_RETENTIONS.find(({ code }) => code === item.retention)?.name.replace('定期', '') ?? '',
    });
    const lines = linesOnImage(stamped, appearance);
    return {
      pageNumber: index + 1, lines, text: lines.map((line) => line.text).join('\n'),
      widthPx: PAGE_WIDTH_PX, heightPx: PAGE_HEIGHT_PX, textEngine: 'sample', drawing: stamped, appearance,
    };
  });
}

/** Whole papers, one to four pages each, spread over all classes, together exactly 300 pages. */
export function buildSamplePages(seed: number, drafts: readonly SampleItemDraft[]): SamplePage[] {
  const random = seededRandom(seed).fork('pages');
  const pages: SamplePage[] = [];
  const seen = new Set<string>();
  for (const draft of random.shuffle(drafts)) {
    if (pages.length === SAMPLE_PAGE_COUNT) break;
    if (draft.item.recordGroup === 'KU' || draft.item.recordGroup === 'ZP') continue;
    const paper = pagesOf(draft, random.fork(draft.item.archivalCode));
    // A paper goes in whole or not at all: a filmed document without its last page would be a fault of the archive.
    if (paper === null || paper.length > 4 || pages.length + paper.length > SAMPLE_PAGE_COUNT) continue;
    // Most papers would have two pages; a room with longer and shorter ones is the better exercise.
    if (paper.length === 2 && SAMPLE_PAGE_COUNT - pages.length > 8 && random.chance(0.6)) continue;
    if (paper.some((page) => seen.has(page.text))) continue;
    for (const page of paper) {
      seen.add(page.text);
      pages.push({ ...page, itemIndex: draft.item.index, fileName: `${draft.item.archivalCode}_${String(page.pageNumber).padStart(3, '0')}.jpg` });
    }
  }
  return pages.sort((a, b) => a.itemIndex - b.itemIndex || a.pageNumber - b.pageNumber);
}

/** The items with 页数 set to the number of images where a paper was filmed, so that count and images agree. */
export function countFilmedPages(items: readonly SampleItem[], pages: readonly SamplePage[]): SampleItem[] {
  const filmed = new Map<number, number>();
  for (const page of pages) filmed.set(page.itemIndex, (filmed.get(page.itemIndex) ?? 0) + 1);
  return items.map((item) => ({ ...item, pageCount: filmed.get(item.index) ?? item.pageCount }));
}
