import { addMonths, isCalendarDay } from './calendar-day.ts';

export type Series =
  | { readonly kind: 'number'; readonly prefix: string; readonly start: number; readonly step: number; /** Digits, filled with zeros; 0: as many as there are. */ readonly width: number; readonly suffix: string }
  | { readonly kind: 'date'; /** YYYYMMDD */ readonly start: string; readonly step: number; readonly unit: 'day' | 'month' | 'year' };

const DAY_MS = 86_400_000;

/** The value at a place of the series, 0 for the first; undefined where there is none (no such day, a number below zero). */
export function seriesValue(series: Series, index: number): string | undefined {
  if (series.kind === 'number') {
    const number = series.start + series.step * index;
    return number < 0 ? undefined : `${series.prefix}${String(number).padStart(series.width, '0')}${series.suffix}`;
  }
  if (!isCalendarDay(series.start)) return undefined;
  const day = series.unit === 'day' ? addDays(series.start, series.step * index) : addMonths(series.start, series.step * index * (series.unit === 'year' ? 12 : 1));
  return isCalendarDay(day) ? day : undefined;
}

function addDays(day: string, days: number): string {
  const instant = new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(4, 6)) - 1, Number(day.slice(6, 8))) + days * DAY_MS);
  return instant.toISOString().slice(0, 10).replaceAll('-', '');
}
