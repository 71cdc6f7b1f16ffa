import type { SourceRow } from '#main/formats/row-source.ts';
import type { Annex } from './annex-store.ts';
import type { RowCells } from './row-cells.ts';

/** Our own record groups and years say no more than this, and it is said of every record in them. */
const SAID_ELSEWHERE: ReadonlySet<string> = new Set(['title', 'date', 'year', 'recordGroup', 'custom.levelOfDescription']);

/** What is kept of a row that becomes no record; null when there is nothing beyond its name. */
export function annexOfRow({ level }: SourceRow, { row, texts }: RowCells): Annex | null {
  if (level !== 'fonds' && level !== 'class') return null;
  const said = Object.entries(texts).filter(([field, text]) => text !== '' && field !== 'title');
  if (said.every(([field]) => SAID_ELSEWHERE.has(field))) return null;
  return { row, level, title: texts['title'] ?? '', said: said.map(([field, text]) => (field === 'custom.sourceRest' ? text : `${field.replace(/^custom\./u, '')}: ${text}`)).join('\n') };
}
