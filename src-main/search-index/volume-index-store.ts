import { indexText } from '#shared/domain/search-text.ts';
import type { Database } from '../db/database.ts';
import { FIELD_BREAK } from './search-index-store.ts';
import { simplifyChinese } from './simplify-chinese.ts';

/** What can be searched of a volume or project. */
export interface IndexedVolume {
  readonly title: string;
  readonly subject: string;
  readonly responsible: string;
  readonly keywords: string;
  readonly note: string;
  readonly archivalCode: string | null;
  /** Further elements, each by itself. */
  readonly custom: readonly string[];
}

const tokensOf = (text: string): string => (text === '' ? '' : indexText(text, simplifyChinese));

/** Puts a volume (row number `n` of `volumes`) into the index in place of what stood there; null takes it out. Inside the caller's transaction. */
export function indexVolume(db: Database, n: number, volume: IndexedVolume | null): void {
  db.statement('DELETE FROM volume_index WHERE rowid = ?').run(n);
  if (volume === null) return;
  const { title, subject, responsible, keywords, note, archivalCode, custom } = volume;
  db.statement('INSERT INTO volume_index (rowid, title, subject, responsible, keywords, note, code, custom) VALUES (?, ?, ?, ?, ?, ?, ?, ?)')
    .run(n, ...[title, subject, responsible, keywords, note, archivalCode ?? ''].map(tokensOf), custom.map(tokensOf).join(` ${FIELD_BREAK} `));
}
