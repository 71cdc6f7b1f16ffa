import sharp from 'sharp';
import { renderPageSvg } from './test-page-svg.ts';
import { buildSampleItems } from '#main/sample-room/sample-items.ts';
import { buildSamplePages } from '#main/sample-room/sample-pages.ts';
import { layOutPages, type PageDrawing } from '#main/sample-room/page-layout.ts';
import { inventText } from './invented-text.ts';

/** A page whose text is known: A4 at 300 dpi, as SVG. */
export interface TestPage {
  readonly name: string;
  /** A table is judged by the characters that are lost: nobody says in which order its cells are read. */
  readonly kind: 'text' | 'invented' | 'table';
  readonly truth: string;
  readonly drawing: PageDrawing;
  /** Family that everything is set in; null: as it was composed. */
  readonly family: string | null;
}

const LINES_OF_RARE = 17;
const CHARACTERS_IN_LINE = 26;

/** The same pages for the same seed: papers of an office with red heads, seals and lists, and pages of words that no language model knows. */
export function composeTestPages(seed: number, most: number): readonly TestPage[] {
  const drawn = buildSamplePages(seed, buildSampleItems(seed));
  const isTable = ({ drawing }: { readonly drawing: PageDrawing }): boolean => drawing.rules.filter(({ w, h }) => h > w).length > 8;
  const length = ({ drawing }: { readonly drawing: PageDrawing }): number => drawing.runs.reduce((sum, { text }) => sum + text.length, 0);
  const some = (wanted: 'text' | 'table', count: number): TestPage[] => {
    const kind = drawn.filter((page) => isTable(page) === (wanted === 'table') && length(page) > 220);
    return Array.from({ length: Math.min(count, kind.length) }, (_, index) => {
      const { drawing, fileName } = kind[Math.floor((index * kind.length) / count)]!;
      return { name: fileName, kind: wanted, truth: asRead(drawing), drawing, family: index % 2 === 0 ? null : 'Noto Sans CJK SC' };
    });
  };
  const tables = Math.max(1, Math.round(most / 4));
  const rare = Math.max(1, Math.round(most / 4));
  return [...some('text', Math.max(1, most - tables - rare)), ...Array.from({ length: rare }, (_, index) => rarePage(seed + index)), ...some('table', tables)];
}

/** From the top down, and along a row from left to right: a filing stamp is drawn last and read first. */
function asRead({ runs }: PageDrawing): string {
  const rows: { baseline: number; runs: PageDrawing['runs'][number][] }[] = [];
  for (const run of runs.toSorted((a, b) => a.baseline - b.baseline)) {
    const row = rows.at(-1);
    if (row !== undefined && run.baseline - row.baseline < run.sizePx * 0.4) row.runs.push(run);
    else rows.push({ baseline: run.baseline, runs: [run] });
  }
  return rows.flatMap((row) => row.runs.sort((a, b) => a.x - b.x).map(({ text }) => text)).join('\n');
}

/** Invented words out of the 3,755 usual characters, spread as in real text: what is guessed from the words around is wrong. */
function rarePage(seed: number): TestPage {
  const text = inventText(seed);
  let words = '';
  while (words.length < LINES_OF_RARE * CHARACTERS_IN_LINE) words += text.page().replaceAll('\n', '');
  const [drawing] = layOutPages([{ kind: 'title', text: text.title().slice(0, 18) }, { kind: 'paragraph', text: words.slice(0, LINES_OF_RARE * CHARACTERS_IN_LINE) }]);
  return { name: `invented-${seed}`, kind: 'invented', truth: asRead(drawing!), drawing: drawing!, family: null };
}

/** Its pixels without any wear; `over` and `under` are drawn above and below what is printed, in the coordinates of the drawing. */
export const drawTestPage = (page: TestPage, { over = '', under = '', ink = '#1c1c1c' }: { readonly over?: string; readonly under?: string; readonly ink?: string } = {}): Promise<Buffer> =>
  sharp(Buffer.from(renderPageSvg(page, { over, under, ink }))).removeAlpha().png({ compressionLevel: 1 }).toBuffer();
