import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { DICTIONARIES } from '#shared/presets/dictionaries.ts';
import { RECORD_GROUP_PRESETS } from '#shared/presets/record-groups.ts';
import { formatRetention, readRetention } from '#shared/domain/retention.ts';
import { hasWords } from './page-words.ts';
import type { ReadQuery } from './read-query.ts';
import { selectFacets, selectPageCandidates, selectPageItems, type FacetRow, type SearchScope } from './search-store.ts';

type Answer = CallAnswer<'search', 'searchAll'>;

export const MOST_COUNTED = 10_000;
/** So few pages are all read, and the count is exact. */
const MOST_VERIFIED = 300;
/** Of more pages the index alone is asked, where it was right about so many of those that were read; scattered figures deceive it. */
const TRUSTED = 0.95;
/** The items of more pages than this are not told apart: the count is what was found among them, and more. */
const MOST_PAGES = 2000;

export interface HitCount {
  readonly count: number;
  readonly capped: boolean;
  readonly facets: Answer['facets'];
}

/** How many items have the words, counted to 10,000, and how they spread over the scheme. */
export function countHits(context: AreaContext, query: ReadQuery, scope: SearchScope, place: CallInput<'search', 'searchAll'>['where']): HitCount {
  const pages = place === 'fields' ? { itemNs: [], capped: false } : itemsOfPages(context, query, scope);
  const rows = selectFacets(context.db, place === 'pages' ? null : query.fieldExpression, scope, pages.itemNs, MOST_COUNTED + 1);
  const count = rows.reduce((sum, row) => sum + row.count, 0);
  return {
    count: Math.min(count, MOST_COUNTED), capped: pages.capped || count > MOST_COUNTED,
    facets: {
      recordGroup: facetsOf(rows, (row) => row.recordGroup, (code) => RECORD_GROUP_PRESETS.find((group) => group.code === code)?.nameZh ?? code),
      year: facetsOf(rows, (row) => String(row.year), (year) => year).toSorted((a, b) => Number(b.value) - Number(a.value)),
      retention: facetsOf(rows, (row) => row.retention, retentionLabel),
    },
  };
}

function itemsOfPages({ db }: AreaContext, query: ReadQuery, scope: SearchScope): { itemNs: number[]; capped: boolean } {
  const candidates = selectPageCandidates(db, query.pageExpression, scope, Number.MAX_SAFE_INTEGER, MOST_VERIFIED + 1);
  const inScope = candidates.filter(({ itemN, text }) => itemN !== null && text !== null);
  const verified = inScope.flatMap(({ itemN, text }) => (itemN !== null && text !== null && hasWords(text, query.terms) ? [itemN] : []));
  const more = candidates.length > MOST_VERIFIED;
  if (more && verified.length >= inScope.length * TRUSTED) return selectPageItems(db, query.pageExpression, scope, MOST_PAGES);
  return { itemNs: [...new Set(verified)], capped: more };
}

function facetsOf(rows: readonly FacetRow[], valueOf: (row: FacetRow) => string, labelOf: (value: string) => string): Answer['facets']['year'] {
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(valueOf(row), (counts.get(valueOf(row)) ?? 0) + row.count);
  return [...counts].map(([value, count]) => ({ value, label: labelOf(value), count })).toSorted((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}

function retentionLabel(code: string): string {
  const retention = readRetention(code);
  return DICTIONARIES.retention.entries.find((entry) => entry.code === code)?.zh ?? (retention ? formatRetention(retention) : code);
}
