/** Where a series of readings has holes. A chart never draws a line across one. */

export interface SeriesGap {
  /** The last reading before and the first after the hole (UTC ISO), or the ends of the asked span. */
  readonly from: string;
  readonly to: string;
}

/** An interval longer than so many expected ones is a gap, not a late reading. */
export const GAP_FACTOR = 3;

interface Sampled {
  readonly sampledAt: string;
}

/**
 * Splits readings (ascending in time) wherever the interval is longer than `factor` times the expected one.
 * No reading is lost or repeated; an empty series gives no parts.
 */
export function splitAtGaps<Sample extends Sampled>(samples: readonly Sample[], expectedIntervalMs: number, factor = GAP_FACTOR): readonly (readonly Sample[])[] {
  const parts: Sample[][] = [];
  let previousMs = Number.NEGATIVE_INFINITY;
  for (const sample of samples) {
    const sampledMs = Date.parse(sample.sampledAt);
    const part = parts.at(-1);
    if (part === undefined || sampledMs - previousMs > expectedIntervalMs * factor) parts.push([sample]);
    else part.push(sample);
    previousMs = sampledMs;
  }
  return parts;
}

/** The holes of a series within `from`..`to`, before the first and after the last reading included. */
export function findSeriesGaps(samples: readonly Sampled[], expectedIntervalMs: number, span: SeriesGap, factor = GAP_FACTOR): readonly SeriesGap[] {
  const points = [span.from, ...samples.map((sample) => sample.sampledAt).filter((at) => at >= span.from && at <= span.to), span.to];
  const gaps: SeriesGap[] = [];
  for (const [index, to] of points.entries()) {
    const from = points[index - 1];
    if (from !== undefined && Date.parse(to) - Date.parse(from) > expectedIntervalMs * factor) gaps.push({ from, to });
  }
  return gaps;
}
