import { addMonths, daysInMonth } from '#shared/domain/calendar-day.ts';
import type { DateSpan } from '#shared/domain/search-date.ts';
import type { SearchField } from '#shared/domain/search-fields.ts';
import { phraseExpression, tokenExpression, type SearchTerm } from '#shared/domain/search-query.ts';
import { yearToken } from '#main/search-index/search-index-store.ts';

/** Words as the indexes are asked for them. */
export interface ReadQuery {
  readonly terms: readonly SearchTerm[];
  /** For `item_index`. */
  readonly fieldExpression: string;
  /** For `page_index`: necessary, not sufficient; each hit is verified on its text. */
  readonly pageExpression: string;
  /** Set when the whole query reads as the beginning of a 档号. */
  readonly codePrefix: string | null;
}

/** More parts of a date than this are not spelled out. */
const MOST_DATE_TOKENS = 100;

/** More tokens of one term narrow no further; hits are verified in any case. */
const MOST_TOKENS = 8;

const COLUMN_OF_FIELD: Readonly<Record<string, string>> = { title: 'title', documentNumber: 'number', responsible: 'responsible', keywords: 'keywords', note: 'note' };

/** Terms that must be found together, in all fields or in one. */
export function wordsQuery(terms: readonly SearchTerm[], field: SearchField | null): ReadQuery {
  const column = field === null ? undefined : COLUMN_OF_FIELD[field.name];
  const [first] = terms;
  return {
    terms, codePrefix: terms.length === 1 && field === null ? (first?.codePrefix ?? null) : null, pageExpression: tokenExpression(terms.map(fewTokens)),
    fieldExpression: column === undefined ? terms.map(fieldTerm).join(' AND ') : terms.map((term) => `${column} : ${phraseExpression([term])}`).join(' AND '),
  };
}

/** The same words, in items of one year: the index narrows without reading rows. */
export const inYear = (query: ReadQuery, year: number | null): ReadQuery => (year === null ? query : { ...query, fieldExpression: `${query.fieldExpression} AND days : "${yearToken(year)}"` });

/** Enough tokens to be rarely wrong. A beginning stands for many tokens and costs more than it narrows where there are others. */
function fewTokens(term: SearchTerm): SearchTerm {
  const whole = term.tokens.filter((each) => !each.prefix);
  return whole.length < 2 ? term : { ...term, tokens: whole.slice(0, MOST_TOKENS) };
}

/** The term as typed, or the days that it means: dates stand in the index as YYYYMMDD, so a year or month is the beginning of a token. */
function fieldTerm(term: SearchTerm): string {
  const typed = phraseExpression([term]);
  const dates = term.dateSpan === undefined ? [] : dateTokens(term.dateSpan).map((token) => `days : "${token}"*`);
  const others = dates.filter((expression) => expression !== `days : ${typed}`);
  return others.length === 0 ? typed : `(${[typed, ...others].join(' OR ')})`;
}

/** The beginnings that cover the span: whole years and months where it has them, days at its ends. None for a span of more than a lifetime. */
export function dateTokens({ from, to }: DateSpan): readonly string[] {
  const tokens: string[] = [];
  for (let day = from; day <= to && tokens.length <= MOST_DATE_TOKENS;) {
    const [year, month] = [day.slice(0, 4), day.slice(0, 6)];
    if (day.endsWith('0101') && `${year}1231` <= to) { tokens.push(year); day = addMonths(day, 12); }
    else if (day.endsWith('01') && lastDayOf(month) <= to) { tokens.push(month); day = addMonths(day, 1); }
    else { tokens.push(day); day = day === lastDayOf(month) ? addMonths(`${month}01`, 1) : String(Number(day) + 1); }
  }
  return tokens.length > MOST_DATE_TOKENS ? [] : tokens;
}

const lastDayOf = (month: string): string => `${month}${String(daysInMonth(Number(month.slice(0, 4)), Number(month.slice(4)))).padStart(2, '0')}`;
