import { toItem, type Item, type ItemRow } from '#main/areas/catalogue/item-record.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer } from '#main/rpc/verbs.ts';
import { countWords, cutSnippet, hasWords, markWords } from './page-words.ts';
import { dateTokens, type ReadQuery } from './read-query.ts';
import { selectPagesOfItem } from './search-store.ts';

type SearchHit = CallAnswer<'search', 'searchAll'>['hits'][number];

const SHOWN_FIELDS = ['archivalCode', 'documentNumber', 'responsible', 'keywords', 'note'] as const;

/** An item with the words marked where they stand, and the page that has most of them. */
export function viewHit({ db }: AreaContext, row: ItemRow, query: ReadQuery, withPages: boolean): SearchHit {
  const item = toItem(row);
  const pages = withPages && row.capturedPages > 0 ? selectPagesOfItem(db, query.pageExpression, row.itemId).filter((page) => hasWords(page.text, query.terms)) : [];
  const [first, ...others] = pages;
  const best = first && others.reduce((winner, page) => (countWords(page.text, query.terms) > countWords(winner.text, query.terms) ? page : winner), first);
  return {
    item, titleMarks: markWords(item.title, query.terms), fieldMatches: fieldMatches(item, query),
    page: best ? { pageId: best.pageId, position: best.position, ...cutSnippet(best.text, query.terms) } : null,
    matchingPages: pages.length,
  };
}

function fieldMatches(item: Item, query: ReadQuery): SearchHit['fieldMatches'] {
  const found = SHOWN_FIELDS.flatMap((field) => {
    const value = item[field] ?? '';
    const marks = value === '' ? [] : markWords(value, query.terms);
    return marks.length === 0 ? [] : [{ field, value, marks }];
  });
  const dates = query.terms.flatMap((term) => (term.dateSpan === undefined ? [] : dateTokens(term.dateSpan)));
  const digits = item.date.replace('[', '');
  if (dates.some((token) => digits.startsWith(token))) return [...found, { field: 'date', value: item.date, marks: [{ start: 0, end: item.date.length }] }];
  return found;
}
