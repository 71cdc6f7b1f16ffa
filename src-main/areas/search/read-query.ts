import { addMonths } from '#shared/domain/calendar-day.ts';
import type { DateSpan } from '#shared/domain/search-date.ts';
import { parseSearchQuery, phraseExpression, tokenExpression, type SearchTerm } from '#shared/domain/search-query.ts';
import { simplifyChinese } from '#main/search-index/simplify-chinese.ts';
import { yearToken } from '#main/search-index/search-index-store.ts';

/** A query as the indexes are asked. */
export interface ReadQuery {
  readonly terms: readonly SearchTerm[];
  /** For `item_index`. */
  readonly fieldExpression: string;
  /** For `page_index`: necessary, not sufficient; each hit is verified on its text. */
  readonly pageExpression: string;
  /** Set when the whole query reads as the beginning of a 档号. */
  readonly codePrefix: string | null;
  /** Other readings of what was typed: `code:…`, `date:from-to`. */
  readonly understoodAs: readonly string[];
}

/** More parts of a date than this are not spelled out. */
const MOST_DATE_TOKENS = 60;

/** More tokens of one term narrow no further; hits are verified in any case. */
const MOST_TOKENS = 8;

/** Reads what was typed; null when there is nothing to look for. */
export function readQuery(query: string, year: number | null): ReadQuery | null {
  const terms = parseSearchQuery(query, simplifyChinese);
  const [first] = terms;
  if (first === undefined) return null;
  const codePrefix = terms.length === 1 ? (first.codePrefix ?? null) : null;
  const fieldExpression = [...terms.map(fieldTerm), ...(year === null ? [] : [`fields : "${yearToken(year)}"`])].join(' AND ');
  return {
    terms, fieldExpression, codePrefix,
    pageExpression: tokenExpression(terms.map(fewTokens)),
    understoodAs: [
      ...terms.flatMap((term) => (term.codePrefix === undefined ? [] : [`code:${term.codePrefix}`])),
      ...terms.flatMap((term) => (term.dateSpan === undefined ? [] : [`date:${term.dateSpan.from}-${term.dateSpan.to}`])),
    ],
  };
}

/** Enough tokens to be rarely wrong. A beginning stands for many tokens and costs more than it narrows where there are others. */
function fewTokens(term: SearchTerm): SearchTerm {
  const whole = term.tokens.filter((each) => !each.prefix);
  return whole.length < 2 ? term : { ...term, tokens: whole.slice(0, MOST_TOKENS) };
}

/** The term as typed, or the days that it means: dates stand in the index as YYYYMMDD, so a year or month is the beginning of a token. */
function fieldTerm(term: SearchTerm): string {
  const typed = phraseExpression([term]);
  const dates = term.dateSpan === undefined ? [] : dateTokens(term.dateSpan).map((token) => `fields : "${token}"*`);
  const others = dates.filter((expression) => expression !== `fields : ${typed}`);
  return others.length === 0 ? typed : `(${[typed, ...others].join(' OR ')})`;
}

/** The beginnings that cover the span: years, months or one day. Other spans cannot be said in few tokens and are read as typed only. */
export function dateTokens({ from, to }: DateSpan): readonly string[] {
  if (from === to) return [from];
  const wholeYears = from.endsWith('0101') && to.endsWith('1231');
  const length = wholeYears ? 4 : 6;
  const wholeMonths = from.endsWith('01') && addMonths(`${to.slice(0, 6)}01`, 1) > to && isLastDay(to);
  if (!wholeYears && !wholeMonths) return [];
  const tokens: string[] = [];
  for (let day = from; day <= to && tokens.length <= MOST_DATE_TOKENS; day = addMonths(day, wholeYears ? 12 : 1)) tokens.push(day.slice(0, length));
  return tokens.length > MOST_DATE_TOKENS ? [] : tokens;
}

function isLastDay(day: string): boolean {
  const next = Number(day.slice(6)) + 1;
  return new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(4, 6)) - 1, next)).getUTCDate() === 1;
}
