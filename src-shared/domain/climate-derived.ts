/** What temperature and relative humidity mean for records: formulas only, each with its source and its known error. */

const ZERO_C_IN_K = 273.15;
const GAS_CONSTANT = 8.314;

/**
 * 露点 Dew point in ℃. Source: Magnus formula with a = 17.625, b = 243.04 ℃ (Alduchov and Eskridge); good to 0.4 ℃ from −40 to 50 ℃.
 * Null at 0 % humidity, where there is none.
 */
export function dewPointC(temperatureC: number, relativeHumidityPct: number): number | null {
  if (relativeHumidityPct <= 0) return null;
  const gamma = Math.log(relativeHumidityPct / 100) + (17.625 * temperatureC) / (243.04 + temperatureC);
  return (243.04 * gamma) / (17.625 - gamma);
}

/**
 * 平衡含水率 Equilibrium moisture content of wood, in % of dry weight; paper follows it closely enough to compare days.
 * Source: Simpson's sorption equation (Wood Handbook, FPL). 5 to 12.5 is called good for paper.
 */
export function equilibriumMoisturePct(temperatureC: number, relativeHumidityPct: number): number {
  const t = temperatureC;
  const h = Math.min(100, Math.max(0, relativeHumidityPct)) / 100;
  const w = 349 + 1.29 * t + 0.0135 * t ** 2;
  const k = 0.805 + 7.36e-4 * t - 2.73e-6 * t ** 2;
  const k1 = 6.27 - 9.38e-3 * t - 3.03e-4 * t ** 2;
  const k2 = 1.91 + 4.07e-2 * t - 2.93e-4 * t ** 2;
  const kh = k * h;
  return (1800 / w) * (kh / (1 - kh) + (k1 * kh + 2 * k1 * k2 * kh ** 2) / (1 + k1 * kh + k1 * k2 * kh ** 2));
}

/**
 * 保存指数（估算） Preservation index in years: how long unstable organic material would last if the reading stayed. An **estimate**:
 * the rate formula lies 7 to 12 % below the published table between 14 and 24 ℃, and up to 30 % off in extremes.
 * Null at 0 % humidity, where the formula has no answer.
 */
export function preservationIndexYears(temperatureC: number, relativeHumidityPct: number): number | null {
  if (relativeHumidityPct <= 0) return null;
  const rate = relativeHumidityPct * 5.9e12 * Math.exp(-90_300 / (GAS_CONSTANT * (temperatureC + ZERO_C_IN_K)));
  return 1 / rate;
}

export type PreservationRating = 'risk' | 'fair' | 'good';

/** Below 45 years a risk, from 75 good; in between fair. */
export function ratePreservationIndex(years: number): PreservationRating {
  if (years < 45) return 'risk';
  return years < 75 ? 'fair' : 'good';
}

/**
 * 时间加权保存指数（估算） Time-weighted preservation index over a series: bad hours count for more than good ones.
 * Null without a single usable sample.
 * @param samples how long each reading stands for, in any one unit, and the reading
 */
export function timeWeightedPreservationIndexYears(
  samples: Iterable<{ readonly duration: number; readonly temperatureC: number; readonly relativeHumidityPct: number }>,
): number | null {
  let [total, decay] = [0, 0];
  for (const { duration, temperatureC, relativeHumidityPct } of samples) {
    const years = preservationIndexYears(temperatureC, relativeHumidityPct);
    if (years === null || duration <= 0) continue;
    total += duration;
    decay += duration / years;
  }
  return decay === 0 ? null : total / decay;
}

const MOULD_FROM_PCT = 65;

/**
 * 霉菌萌发天数（估算） Days until mould may begin to grow if the reading stayed; Infinity below 65 %, where none is expected, null outside 2 to 45 ℃,
 * for which nothing is known. An **estimate**: a power of the humidity above 65 % and an exponential of the temperature, fitted to six published
 * points of the Image Permanence Institute's calculator (20/75 38, 25/80 13, 30/85 6, 24/70 157, 20/90 4, 10/80 19 days) and within 16 % of each.
 */
export function daysToMould(temperatureC: number, relativeHumidityPct: number): number | null {
  if (temperatureC < 2 || temperatureC > 45) return null;
  if (relativeHumidityPct <= MOULD_FROM_PCT) return Number.POSITIVE_INFINITY;
  const above = Math.min(relativeHumidityPct, 100) - MOULD_FROM_PCT;
  return 7580 * above ** -2.3 * Math.exp(-0.0253 * (temperatureC - 20));
}

/**
 * 霉变风险因子（估算） Mould risk factor of a series: the part of the way to mould that was gone, summed. To 0.5 good, to 1 some risk, from 1 mould is likely.
 * It falls to nothing never by itself: drying stops growth and does not undo it.
 * @param samples how long each reading stands for, in days, and the reading
 */
export function mouldRiskFactor(samples: Iterable<{ readonly days: number; readonly temperatureC: number; readonly relativeHumidityPct: number }>): number {
  let factor = 0;
  for (const { days, temperatureC, relativeHumidityPct } of samples) {
    const needed = daysToMould(temperatureC, relativeHumidityPct);
    if (needed !== null && days > 0) factor += days / needed;
  }
  return factor;
}

export type MouldRating = 'good' | 'fair' | 'risk';

export function rateMouldRisk(factor: number): MouldRating {
  if (factor >= 1) return 'risk';
  return factor > 0.5 ? 'fair' : 'good';
}
