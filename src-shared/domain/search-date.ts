import { earliestDay, latestDay, readDescriptionDate, tidyDescriptionDate } from './description-date.ts';

/** First and last day meant, both inclusive (YYYYMMDD). */
export interface DateSpan {
  readonly from: string;
  readonly to: string;
}

/** Years outside are taken for numbers, not dates: nobody asks an archive room for the year 3127. */
const EARLIEST_YEAR = 1600;
const LATEST_YEAR = 2199;

/** The span of a term that reads as a date as a whole: 2019, 201905, 20190501, 2019-05-01, 2019年5月, 2019-2021; undefined otherwise. */
export function detectDateSpan(text: string): DateSpan | undefined {
  const canonical = tidyDescriptionDate(text);
  const date = canonical === undefined ? undefined : readDescriptionDate(canonical);
  if (date === undefined || date.start.year < EARLIEST_YEAR || (date.end ?? date.start).year > LATEST_YEAR) return undefined;
  const span = { from: earliestDay(date), to: latestDay(date) };
  return span.from <= span.to ? span : undefined;
}
