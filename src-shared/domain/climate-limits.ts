/** What a room is kept for; decides its limits. 档案库房 by medium. */
export const CLIMATE_MEDIA = ['paper', 'special', 'magnetic', 'filmCopy', 'filmMaster', 'disc', 'readingRoom', 'other'] as const;

export type ClimateMedium = (typeof CLIMATE_MEDIA)[number];

/** 温湿度 The band of a room. A humidity of 0 to 100 is no limit. */
export interface ClimateLimits {
  readonly temperatureMinC: number;
  readonly temperatureMaxC: number;
  readonly humidityMinPct: number;
  readonly humidityMaxPct: number;
  /** Largest change within one day and night; `±2 ℃` is 2. */
  readonly dailyTemperatureC: number;
  readonly dailyHumidityPct: number;
  /** Where the numbers come from, for example `JGJ 25-2010`. */
  readonly source: string;
}

export interface ClimateValues {
  readonly temperatureC: number | null;
  readonly relativeHumidityPct: number | null;
}

/** Highest minus lowest value of the last 24 hours; null while there are fewer than two readings. */
export interface ClimateDayRange {
  readonly temperatureC: number | null;
  readonly humidityPct: number | null;
}

export type ClimateVerdict = 'normal' | 'warning' | 'out' | 'absent';

export type ClimateReasonCode =
  | 'temperatureLow' | 'temperatureHigh' | 'humidityLow' | 'humidityHigh' | 'temperatureSwing' | 'humiditySwing' | 'temperatureAbsent' | 'humidityAbsent';

export interface ClimateReason {
  readonly reason: ClimateReasonCode;
  /** What was measured (or the day's range), null when absent. */
  readonly value: number | null;
  /** The limit that it passed, null when absent. */
  readonly limit: number | null;
}

export interface ClimateJudgement {
  readonly verdict: ClimateVerdict;
  readonly reasons: readonly ClimateReason[];
}

const RANK: Readonly<Record<ClimateVerdict, number>> = { normal: 0, warning: 1, out: 2, absent: 3 };

/**
 * Judges one reading against the room's limits. Values on a limit are within it.
 * `out`: beyond the band, or a day's range that no reading of `±` allows (more than twice the limit);
 * `warning`: a day's range beyond the limit, or one of the two values missing; `absent`: both missing.
 */
export function judgeReading(values: ClimateValues, limits: ClimateLimits, dayRange?: ClimateDayRange): ClimateJudgement {
  const { temperatureC, relativeHumidityPct } = values;
  if (temperatureC === null && relativeHumidityPct === null) {
    return { verdict: 'absent', reasons: [{ reason: 'temperatureAbsent', value: null, limit: null }, { reason: 'humidityAbsent', value: null, limit: null }] };
  }
  const found = [
    judgeBand(temperatureC, limits.temperatureMinC, limits.temperatureMaxC, 'temperatureLow', 'temperatureHigh', 'temperatureAbsent'),
    judgeBand(relativeHumidityPct, limits.humidityMinPct, limits.humidityMaxPct, 'humidityLow', 'humidityHigh', 'humidityAbsent'),
    judgeSwing(dayRange?.temperatureC ?? null, limits.dailyTemperatureC, 'temperatureSwing'),
    judgeSwing(dayRange?.humidityPct ?? null, limits.dailyHumidityPct, 'humiditySwing'),
  ].filter((each) => each !== undefined);
  return { verdict: worstVerdict(found.map((each) => each.verdict)), reasons: found.map((each) => each.reason) };
}

/** The worst of several verdicts; `normal` for none. */
export function worstVerdict(verdicts: readonly ClimateVerdict[]): ClimateVerdict {
  return verdicts.reduce<ClimateVerdict>((worst, verdict) => (RANK[verdict] > RANK[worst] ? verdict : worst), 'normal');
}

interface Finding {
  readonly verdict: ClimateVerdict;
  readonly reason: ClimateReason;
}

function judgeBand(value: number | null, min: number, max: number, low: ClimateReasonCode, high: ClimateReasonCode, absent: ClimateReasonCode): Finding | undefined {
  if (value === null) return { verdict: 'warning', reason: { reason: absent, value, limit: null } };
  if (value < min) return { verdict: 'out', reason: { reason: low, value, limit: min } };
  if (value > max) return { verdict: 'out', reason: { reason: high, value, limit: max } };
  return undefined;
}

function judgeSwing(range: number | null, limit: number, reason: ClimateReasonCode): Finding | undefined {
  // Tenths of a degree leave rounding dust in a difference: 22.1 - 20.1 is a hair more than 2.
  const rounded = range === null ? 0 : Math.round(range * 100) / 100;
  if (rounded <= limit) return undefined;
  return { verdict: rounded > 2 * limit ? 'out' : 'warning', reason: { reason, value: rounded, limit } };
}

/** Highest minus lowest of the readings, each value on its own; null where fewer than two readings have it. */
export function dayRangeOf(readings: readonly ClimateValues[]): ClimateDayRange {
  return { temperatureC: rangeOf(readings.map((each) => each.temperatureC)), humidityPct: rangeOf(readings.map((each) => each.relativeHumidityPct)) };
}

function rangeOf(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length < 2 ? null : known.reduce((a, b) => Math.max(a, b)) - known.reduce((a, b) => Math.min(a, b));
}

export type LimitsProblem = 'temperatureBandEmpty' | 'humidityBandEmpty';

/** Limits that no reading could meet. */
export function checkLimits(limits: ClimateLimits): readonly LimitsProblem[] {
  const problems: LimitsProblem[] = [];
  if (limits.temperatureMinC > limits.temperatureMaxC) problems.push('temperatureBandEmpty');
  if (limits.humidityMinPct > limits.humidityMaxPct) problems.push('humidityBandEmpty');
  return problems;
}
