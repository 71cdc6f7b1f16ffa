import type { SearchTerm } from '#shared/domain/search-query.ts';
import { toItem, type Item, type ItemRow } from '#main/areas/catalogue/item-record.ts';
import type { SearchContext } from './search-context.ts';
import type { CallAnswer } from '#main/rpc/verbs.ts';
import { findNear } from '#shared/domain/near-match.ts';
import { textInOneLine } from './near-rows.ts';
import { asItStands, countWords, cutSnippet, hasWords, markWords } from './page-words.ts';
import { dateTokens, type ReadQuery } from './read-query.ts';
import { listPagesOfItem, selectPagesOfItem, type ItemPage } from './search-store.ts';

type SearchHit = CallAnswer<'search', 'searchAll'>['hits'][number];

const SHOWN_FIELDS = ['archivalCode', 'documentNumber', 'responsible', 'keywords', 'note'] as const;

/**
 * An item with the words marked where they stand, and the page that has most of them. `queries` are the words of a query that must stand together:
 * one for plain words, several where alternatives or fields were asked for.
 */
export function viewHit({ db }: SearchContext, row: ItemRow, queries: readonly ReadQuery[], withPages: boolean, fuzzy: readonly SearchTerm[]): SearchHit {
  const item = toItem(row);
  const terms = [...queries.flatMap((query) => query.terms), ...fuzzy.map((term) => asItStands(item.title, term))];
  const pages = withPages && row.capturedPages > 0 ? [...pagesWith(db, row.itemId, queries), ...likePages(db, row.itemId, fuzzy)] : [];
  const [first, ...others] = pages;
  const best = first && others.reduce((winner, page) => (countWords(page.text, terms) > countWords(winner.text, terms) ? page : winner), first);
  return {
    item, titleMarks: terms.length === 0 ? [] : markWords(item.title, terms), fieldMatches: fieldMatches(item, terms),
    page: best ? { pageId: best.pageId, position: best.position, ...cutSnippet(best.text, [...terms, ...fuzzy.map((term) => asItStands(best.text, term))]) } : null,
    matchingPages: pages.length,
  };
}

function pagesWith(db: SearchContext['db'], itemId: string, queries: readonly ReadQuery[]): ItemPage[] {
  const pages = new Map<number, ItemPage>();
  for (const query of queries) for (const page of selectPagesOfItem(db, query.pageExpression, itemId)) if (!pages.has(page.pageN) && hasWords(page.text, query.terms)) pages.set(page.pageN, page);
  return queries.length > 1 ? [...pages.values()].toSorted((a, b) => a.position - b.position) : [...pages.values()];
}

/** Of a long item the first pages only are read for a word with a mistake. */
const MOST_READ = 60;

function likePages(db: SearchContext['db'], itemId: string, fuzzy: readonly SearchTerm[]): ItemPage[] {
  if (fuzzy.length === 0) return [];
  return listPagesOfItem(db, itemId, MOST_READ).filter((page) => fuzzy.some((term) => findNear(textInOneLine(page.text), term.folded) !== null));
}

function fieldMatches(item: Item, terms: readonly SearchTerm[]): SearchHit['fieldMatches'] {
  const found = SHOWN_FIELDS.flatMap((field) => {
    const value = item[field] ?? '';
    const marks = value === '' || terms.length === 0 ? [] : markWords(value, terms);
    return marks.length === 0 ? [] : [{ field, value, marks }];
  });
  const dates = terms.flatMap((term) => (term.dateSpan === undefined ? [] : dateTokens(term.dateSpan)));
  const digits = item.date.replace('[', '');
  if (dates.some((token) => digits.startsWith(token))) return [...found, { field: 'date', value: item.date, marks: [{ start: 0, end: item.date.length }] }];
  return found;
}
