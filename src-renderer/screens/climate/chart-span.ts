export const CHART_PERIODS = ['day', 'week', 'month', 'year'] as const;
export type ChartPeriod = (typeof CHART_PERIODS)[number];

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const LENGTH_MS: Record<ChartPeriod, number> = { day: DAY_MS, week: 7 * DAY_MS, month: 30 * DAY_MS, year: 365 * DAY_MS };

export interface ChartSpan { readonly fromMs: number; readonly toMs: number }

/** The period that ends with the hour that is running (`back` 0), or as many periods earlier. The full hour keeps the question the same for as long as it lasts. */
export function spanOf(period: ChartPeriod, back: number, nowMs: number): ChartSpan {
  const toMs = Math.ceil(nowMs / HOUR_MS) * HOUR_MS - back * LENGTH_MS[period];
  return { fromMs: toMs - LENGTH_MS[period], toMs };
}
