import type { DocumentBlock } from './document-blocks.ts';
import { textWidthPx, wrapText } from './text-metrics.ts';

/** A4 at 150 dots per inch. */
export const PAGE_WIDTH_PX = 1240;
export const PAGE_HEIGHT_PX = 1754;
// GB/T 9704: 37 mm above, 28 mm at the left, 156 × 225 mm of text, 22 lines of 28 characters.
const LEFT = 165;
const TEXT_WIDTH = 923;
const RIGHT = LEFT + TEXT_WIDTH;
const TOP = 218;
const BOTTOM = 1570;
const BODY_SIZE = 32;
const BODY_PITCH = 60;
const ROW_HEIGHT = 46;
const TABLE_SIZE = 24;

export type PageFace = 'serif' | 'serifBold' | 'sans' | 'sansBold';
export type PageInk = 'black' | 'red' | 'stamp';

export interface PageRun {
  readonly text: string;
  readonly x: number;
  readonly baseline: number;
  readonly sizePx: number;
  readonly face: PageFace;
  readonly ink: PageInk;
}

export interface PageRule {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
  readonly ink: PageInk;
}

/** A line of the text layer with its box in image pixels. */
export interface PageLine {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

export interface PageSeal {
  readonly name: string;
  readonly x: number;
  readonly y: number;
}

/** Everything that stands on one page, still without paper, tilt or grain. */
export interface PageDrawing {
  readonly runs: PageRun[];
  readonly rules: PageRule[];
  readonly lines: PageLine[];
  readonly seals: PageSeal[];
}

function boxOf(run: PageRun): PageLine {
  return {
    text: run.text, x: run.x, y: run.baseline - run.sizePx * 0.9, w: textWidthPx(run.text, run.sizePx), h: run.sizePx * 1.12,
  };
}

/** Sets blocks on as many pages as they need. Pure: the same blocks give the same pages. */
export function layOutPages(blocks: readonly DocumentBlock[]): PageDrawing[] {
  const pages: PageDrawing[] = [];
  let page: PageDrawing = { runs: [], rules: [], lines: [], seals: [] };
  let y = TOP;

  const turn = (): void => {
    page = { runs: [], rules: [], lines: [], seals: [] };
    pages.push(page);
    y = TOP;
  };
  const need = (heightPx: number): void => {
    if (y + heightPx > BOTTOM) turn();
  };
  const put = (run: PageRun): void => {
    page.runs.push(run);
    page.lines.push(boxOf(run));
  };
  const centre = (text: string, sizePx: number): number => LEFT + (TEXT_WIDTH - textWidthPx(text, sizePx)) / 2;

  const bodyLines = (text: string, indent: number, face: PageFace): void => {
    const indentPx = indent * BODY_SIZE * 1.03;
    // The indent is cut from the first line only, so the rest is wrapped at full width.
    const pad = '　'.repeat(indent);
    wrapText(pad + text, BODY_SIZE, TEXT_WIDTH).forEach((line, position) => {
      need(BODY_PITCH);
      const isFirst = position === 0;
      put({ text: isFirst ? line.slice(indent) : line, x: LEFT + (isFirst ? indentPx : 0), baseline: y + 42, sizePx: BODY_SIZE, face, ink: 'black' });
      y += BODY_PITCH;
    });
  };

  const redHead = (text: string): void => {
    const sizePx = Math.min(76, Math.floor(TEXT_WIDTH / (text.length * 1.03)));
    need(200);
    put({ text, x: centre(text, sizePx), baseline: y + 80, sizePx, face: 'serifBold', ink: 'red' });
    y += 128;
  };

  const titleLines = (text: string): void => {
    const sizePx = 42;
    const count = Math.ceil(textWidthPx(text, sizePx) / (TEXT_WIDTH * 0.94));
    // Lines of a title are kept about equally long, as a typist would centre them.
    const lines = text.includes('\n') ? text.split('\n').flatMap((part) => wrapText(part, sizePx, TEXT_WIDTH))
      : wrapText(text, sizePx, Math.min(TEXT_WIDTH, textWidthPx(text, sizePx) / count + sizePx * 1.6));
    need(lines.length * 64 + 40);
    y += 26;
    for (const line of lines) {
      put({ text: line, x: centre(line, sizePx), baseline: y + 48, sizePx, face: 'serifBold', ink: 'black' });
      y += 64;
    }
    y += 22;
  };

  const table = (block: Extract<DocumentBlock, { kind: 'table' }>): void => {
    const shares = block.columns.reduce((sum, column) => sum + column.share, 0);
    const edges = [LEFT];
    for (const column of block.columns) edges.push((edges.at(-1) ?? LEFT) + (TEXT_WIDTH * column.share) / shares);
    const row = (cells: readonly string[], isHead: boolean): void => {
      page.rules.push({ x: LEFT, y, w: TEXT_WIDTH, h: 2, ink: 'black' });
      for (const edge of edges) page.rules.push({ x: edge, y, w: 2, h: ROW_HEIGHT, ink: 'black' });
      cells.forEach((cell, column) => {
        if (cell === '') return;
        const from = (edges[column] ?? LEFT) + 10;
        const to = (edges[column + 1] ?? RIGHT) - 10;
        const room = to - from;
        const sizePx = Math.max(15, Math.min(TABLE_SIZE, Math.floor(TABLE_SIZE * (room / textWidthPx(cell, TABLE_SIZE)))));
        const width = textWidthPx(cell, sizePx);
        const align = isHead ? 'centre' : block.columns[column]?.align ?? 'left';
        const x = align === 'left' ? from : align === 'right' ? to - width : from + (room - width) / 2;
        page.runs.push({ text: cell, x, baseline: y + 32, sizePx, face: isHead ? 'sansBold' : 'sans', ink: 'black' });
      });
      // A row is one line of the text layer: that is how people search a list.
      page.lines.push({ text: cells.filter((cell) => cell !== '').join(' '), x: LEFT, y: y + 4, w: TEXT_WIDTH, h: ROW_HEIGHT - 8 });
      y += ROW_HEIGHT;
    };
    const head = block.columns.map((column) => column.head);
    const close = (): void => { page.rules.push({ x: LEFT, y, w: TEXT_WIDTH + 2, h: 2, ink: 'black' }); };
    need(110 + ROW_HEIGHT * 4);
    put({ text: block.caption, x: centre(block.caption, 34), baseline: y + 40, sizePx: 34, face: 'serifBold', ink: 'black' });
    y += 62;
    if (block.unit !== '') {
      put({ text: block.unit, x: RIGHT - textWidthPx(block.unit, 22), baseline: y + 22, sizePx: 22, face: 'sans', ink: 'black' });
      y += 34;
    }
    row(head, true);
    for (const cells of block.rows) {
      if (y + ROW_HEIGHT > BOTTOM) {
        close();
        turn();
        row(head, true);
      }
      row(cells, false);
    }
    close();
    y += 30;
  };

  const imprint = (lines: readonly string[]): void => {
    need(lines.length * 46 + 30);
    y = Math.max(y + 20, BOTTOM - lines.length * 46);
    page.rules.push({ x: LEFT, y, w: TEXT_WIDTH, h: 3, ink: 'black' });
    for (const line of lines) {
      put({ text: line, x: LEFT + 14, baseline: y + 34, sizePx: 25, face: 'serif', ink: 'black' });
      y += 46;
      page.rules.push({ x: LEFT, y, w: TEXT_WIDTH, h: 2, ink: 'black' });
    }
  };

  turn();
  for (const block of blocks) {
    switch (block.kind) {
      case 'redHead': redHead(block.text); break;
      case 'numberLine': {
        const leftX = block.right === '' ? centre(block.left, 30) : LEFT + 20;
        put({ text: block.left, x: leftX, baseline: y + 36, sizePx: 30, face: 'serif', ink: 'black' });
        if (block.right !== '') put({ text: block.right, x: RIGHT - 20 - textWidthPx(block.right, 30), baseline: y + 36, sizePx: 30, face: 'serif', ink: 'black' });
        y += 54;
        if (block.ruled) page.rules.push({ x: LEFT, y, w: TEXT_WIDTH, h: 4, ink: 'red' });
        y += 26;
        break;
      }
      case 'title': titleLines(block.text); break;
      case 'flush': bodyLines(block.text, 0, 'serif'); break;
      case 'paragraph': bodyLines(block.text, 2, 'serif'); break;
      case 'heading': need(BODY_PITCH * 2); bodyLines(block.text, 2, 'sansBold'); break;
      case 'signature': {
        // A seal never stands on a page without its date below.
        need(block.sealOf === null ? BODY_PITCH : BODY_PITCH * 2);
        const width = textWidthPx(block.text, BODY_SIZE);
        const x = RIGHT - 110 - width;
        put({ text: block.text, x, baseline: y + 42, sizePx: BODY_SIZE, face: 'serif', ink: 'black' });
        if (block.sealOf !== null) page.seals.push({ name: block.sealOf, x: x + width / 2, y: y + 50 });
        y += BODY_PITCH;
        break;
      }
      case 'table': table(block); break;
      case 'imprint': imprint(block.lines); break;
      case 'space': y += block.heightPx; break;
      case 'pageBreak': turn(); break;
    }
  }
  return pages.filter((drawn) => drawn.lines.length > 0);
}
