import type { TextLine, TextRegion } from '#shared/contract/digitisation.ts';
import type { Database } from '#main/db/database.ts';
import { indexPage, removePage } from '#main/search-index/search-index-store.ts';
import type { ReadState } from './pages-store.ts';

/** What is written on a page: lines in reading order, boxes in pixels of the stored original. */
export interface PageText {
  readonly lines: readonly TextLine[];
  /** Left out: nothing but lines is known of it. */
  readonly regions?: readonly TextRegion[];
  /** Who read it: `pp-ocrv4`, `tesseract`, `pdf-text`, `dxf-text`, `sample`. */
  readonly engine: string;
}

export interface PageTextRecord extends PageText {
  readonly regions: readonly TextRegion[];
  readonly text: string;
  readonly correctedBy: string | null;
  readonly readAt: string;
}

interface TextRow { text: string; lines: string; regions: string; engine: string; corrected_by: string | null; read_at: string }

export function findPageText(db: Database, pageN: number): PageTextRecord | null {
  const row = db.statement<[number], TextRow>('SELECT text, lines, regions, engine, corrected_by, read_at FROM page_texts WHERE page_n = ?').get(pageN);
  return row ? { text: row.text, lines: JSON.parse(row.lines) as TextLine[], regions: JSON.parse(row.regions) as TextRegion[], engine: row.engine, correctedBy: row.corrected_by, readAt: row.read_at } : null;
}

export const joinLines = (lines: readonly TextLine[]): string => lines.map((line) => line.text).join('\n');

/** Mean confidence by character; null where there is nothing to be sure of. */
export function meanConfidencePct(lines: readonly TextLine[]): number | null {
  const characters = lines.reduce((sum, line) => sum + line.text.length, 0);
  return characters === 0 ? null : Math.round((lines.reduce((sum, line) => sum + line.confidencePct * line.text.length, 0) / characters) * 10) / 10;
}

/** Text, index and state of one page together. */
export function writePageText(db: Database, pageN: number, page: PageText & { readonly correctedBy: string | null; readonly at: string; readonly state: ReadState }): void {
  const text = joinLines(page.lines);
  db.statement(`INSERT INTO page_texts (page_n, text, lines, regions, engine, corrected_by, read_at) VALUES (?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT DO UPDATE SET text = excluded.text, lines = excluded.lines, regions = excluded.regions, engine = excluded.engine, corrected_by = excluded.corrected_by, read_at = excluded.read_at`)
    .run(pageN, text, JSON.stringify(page.lines), JSON.stringify(page.regions ?? []), page.engine, page.correctedBy, page.at);
  db.statement('UPDATE pages SET read_state = ?, confidence_pct = ? WHERE n = ?').run(page.state, meanConfidencePct(page.lines), pageN);
  indexPage(db, pageN, text);
}

/** The text of an image that was replaced says nothing about the new one. */
export function forgetPageText(db: Database, pageN: number): void {
  db.statement('DELETE FROM page_texts WHERE page_n = ?').run(pageN);
  removePage(db, pageN);
}

/** A deleted page is not found any more; its text stays for the day it is restored. */
export function unindexPage(db: Database, pageN: number): void {
  removePage(db, pageN);
}

export function reindexPage(db: Database, pageN: number): void {
  const text = findPageText(db, pageN)?.text;
  if (text !== undefined) indexPage(db, pageN, text);
}
