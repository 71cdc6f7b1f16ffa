import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { daysToMould, dewPointC, equilibriumMoisturePct, mouldRiskFactor, preservationIndexYears, rateMouldRisk, ratePreservationIndex, timeWeightedPreservationIndexYears } from '#shared/domain/climate-derived.ts';
import { findSeriesGaps, splitAtGaps } from '#shared/domain/climate-gaps.ts';
import { checkLimits, CLIMATE_MEDIA, dayRangeOf, judgeReading, worstVerdict } from '#shared/domain/climate-limits.ts';
import { missingRounds, roundOf } from '#shared/domain/climate-rounds.ts';
import { compareByUrgency, taskUrgency } from '#shared/domain/task-urgency.ts';
import { CLIMATE_LIMIT_PRESETS, presetLimits } from '#shared/presets/climate-limits.ts';

const paper = presetLimits('paper');

function judged(temperatureC: number | null, relativeHumidityPct: number | null, range?: { temperatureC: number | null; humidityPct: number | null }): string {
  const { verdict, reasons } = judgeReading({ temperatureC, relativeHumidityPct }, paper, range);
  return [verdict, ...reasons.map(({ reason, value, limit }) => `${reason} ${value}/${limit}`)].join(', ');
}

describe('climate limits', () => {
  it('has sound limits with a source for every medium', () => {
    expect(CLIMATE_LIMIT_PRESETS.map((preset) => preset.medium)).toEqual(CLIMATE_MEDIA);
    for (const preset of CLIMATE_LIMIT_PRESETS) expect([checkLimits(preset.limits), preset.limits.source === '']).toEqual([[], false]);
    expect(presetLimits('filmMaster')).toMatchObject({ temperatureMinC: 13, temperatureMaxC: 15, humidityMinPct: 35, humidityMaxPct: 45, dailyTemperatureC: 2, dailyHumidityPct: 5 });
    expect(checkLimits({ ...paper, temperatureMinC: 30, humidityMinPct: 61 })).toEqual(['temperatureBandEmpty', 'humidityBandEmpty']);
  });

  it('takes a value on the limit as within it', () => {
    expect(judged(14, 45)).toBe('normal');
    expect(judged(24, 60)).toBe('normal');
  });

  it('says what is out and by which limit', () => {
    expect(judged(24.1, 44.9)).toBe('out, temperatureHigh 24.1/24, humidityLow 44.9/45');
    expect(judged(13, 61)).toBe('out, temperatureLow 13/14, humidityHigh 61/60');
  });

  it('warns of a change beyond the daily limit and calls twice the limit out', () => {
    expect(judged(20, 50, { temperatureC: 22.1 - 20.1, humidityPct: 5 })).toBe('normal');
    expect(judged(20, 50, { temperatureC: 2.1, humidityPct: 9 })).toBe('warning, temperatureSwing 2.1/2, humiditySwing 9/5');
    expect(judged(20, 50, { temperatureC: 4.1, humidityPct: null })).toBe('out, temperatureSwing 4.1/2');
  });

  it('never takes an absent value for zero', () => {
    expect(judged(null, null)).toBe('absent, temperatureAbsent null/null, humidityAbsent null/null');
    expect(judged(null, 50)).toBe('warning, temperatureAbsent null/null');
    expect(dayRangeOf([{ temperatureC: 20, relativeHumidityPct: null }, { temperatureC: 23.5, relativeHumidityPct: 50 }])).toEqual({ temperatureC: 3.5, humidityPct: null });
    expect(worstVerdict([])).toBe('normal');
  });

  it('calls normal exactly what lies within the band', () => {
    fc.assert(fc.property(fc.integer({ min: -100, max: 400 }), fc.integer({ min: 0, max: 1000 }), (t, h) => {
      const inside = t >= 140 && t <= 240 && h >= 450 && h <= 600;
      expect(judgeReading({ temperatureC: t / 10, relativeHumidityPct: h / 10 }, paper).verdict).toBe(inside ? 'normal' : 'out');
    }));
  });
});

describe('derived climate values', () => {
  it.each([[20, 50, 9.26], [24, 60, 15.76], [14, 45, 2.25]])('puts the dew point of %d ℃ and %d %% at %d ℃', (t, h, dew) => {
    expect(dewPointC(t, h)).toBeCloseTo(dew, 1);
  });

  it.each([[20, 45, 8.49], [20, 50, 9.27], [14, 45, 8.6], [24, 60, 10.87]])('puts the moisture of wood at %d ℃ and %d %% at %d %%', (t, h, moisture) => {
    expect(equilibriumMoisturePct(t, h)).toBeCloseTo(moisture, 1);
  });

  it.each([[20, 45, 46.4], [20, 50, 41.8], [14, 45, 100.6], [24, 60, 21.1], [21, 40, 46], [2, 30, 785.7], [30, 80, 7.7], [15, 35, 113.5]])(
    'estimates the preservation index at %d ℃ and %d %% at %d years', (t, h, years) => {
      expect(preservationIndexYears(t, h)).toBeCloseTo(years, 0);
    });

  it('has no dew point and no index for air without water', () => {
    expect([dewPointC(20, 0), preservationIndexYears(20, 0), timeWeightedPreservationIndexYears([])]).toEqual([null, null, null]);
    expect([ratePreservationIndex(44.9), ratePreservationIndex(45), ratePreservationIndex(75)]).toEqual(['risk', 'fair', 'good']);
  });

  it.each([[20, 75, 38], [25, 80, 13], [30, 85, 6], [24, 70, 157], [20, 90, 4], [10, 80, 19]])('expects mould at %d ℃ and %d %% after about %d days', (t, h, days) => {
    expect(Math.abs(daysToMould(t, h)! / days - 1)).toBeLessThan(0.16);
  });

  it('expects no mould in dry air, knows nothing of frost, and adds up what was gone of the way', () => {
    expect([daysToMould(20, 65), daysToMould(1, 90), daysToMould(46, 90)]).toEqual([Number.POSITIVE_INFINITY, null, null]);
    const damp = { temperatureC: 20, relativeHumidityPct: 75, days: daysToMould(20, 75)! / 4 };
    expect(mouldRiskFactor([damp, { ...damp, relativeHumidityPct: 50 }, damp])).toBeCloseTo(0.5, 10);
    expect([rateMouldRisk(0.5), rateMouldRisk(0.51), rateMouldRisk(1)]).toEqual(['good', 'fair', 'risk']);
  });

  it('lets bad hours weigh more than good ones', () => {
    const good = { duration: 1, temperatureC: 14, relativeHumidityPct: 45 };
    const bad = { duration: 1, temperatureC: 24, relativeHumidityPct: 60 };
    expect(timeWeightedPreservationIndexYears([good])).toBeCloseTo(100.6, 0);
    expect(timeWeightedPreservationIndexYears([good, bad])).toBeCloseTo(2 / (1 / 100.6 + 1 / 21.1), 0);
  });
});

describe('gaps in a series', () => {
  const at = (minute: number): { sampledAt: string } => ({ sampledAt: new Date(Date.UTC(2026, 10, 1, 0, minute)).toISOString() });

  it('splits where more than three readings are missing and nowhere else', () => {
    const series = [at(0), at(10), at(40), at(71), at(80)];
    expect(splitAtGaps(series, 10 * 60_000).map((part) => part.length)).toEqual([3, 2]);
    expect(splitAtGaps([], 1)).toEqual([]);
  });

  it('names the holes, those at the ends of the span too', () => {
    const span = { from: at(0).sampledAt, to: at(200).sampledAt };
    expect(findSeriesGaps([at(60), at(70), at(150), at(190)], 10 * 60_000, span)).toEqual([
      { from: at(0).sampledAt, to: at(60).sampledAt }, { from: at(70).sampledAt, to: at(150).sampledAt }, { from: at(150).sampledAt, to: at(190).sampledAt },
    ]);
    expect(findSeriesGaps([], 10 * 60_000, span)).toEqual([span]);
  });

  it('keeps every reading once and in order', () => {
    fc.assert(fc.property(fc.array(fc.nat(500)), (minutes) => {
      const series = minutes.toSorted((a, b) => a - b).map(at);
      expect(splitAtGaps(series, 5 * 60_000).flat()).toEqual(series);
    }));
  });
});

describe('twice-daily rounds', () => {
  const china = 480;

  it('counts morning and afternoon by the local clock', () => {
    expect(roundOf('2026-11-22T16:30:00.000Z', china)).toEqual({ day: '20261123', round: 'morning' });
    expect(roundOf('2026-11-23T04:00:00.000Z', china)).toEqual({ day: '20261123', round: 'afternoon' });
  });

  it('names the rounds that were not made once they are due', () => {
    const made = ['2026-11-20T01:00:00.000Z', '2026-11-20T08:00:00.000Z', '2026-11-22T08:00:00.000Z'];
    const query = { fromDay: '20261120', now: '2026-11-23T02:29:00.000Z', offsetMinutes: china };
    expect(missingRounds(made, query)).toEqual([{ day: '20261121', round: 'morning' }, { day: '20261121', round: 'afternoon' }, { day: '20261122', round: 'morning' }]);
    expect(missingRounds(made, { ...query, now: '2026-11-23T02:30:00.000Z' }).at(-1)).toEqual({ day: '20261123', round: 'morning' });
    expect(missingRounds(made, { ...query, isWorkingDay: (day) => day === '20261120' })).toEqual([]);
    expect(() => missingRounds([], { ...query, fromDay: '2026' })).toThrow(RangeError);
  });
});

describe('task urgency', () => {
  const now = '2026-11-23T08:00:00.000Z';

  it.each([[null, 'normal'], ['2026-11-25T08:00:00.000Z', 'normal'], ['2026-11-24T08:00:00.001Z', 'normal'], ['2026-11-24T08:00:00.000Z', 'warning'], ['2026-11-23T08:00:00.001Z', 'warning'], [now, 'overdue'], ['2026-11-22T08:00:00.000Z', 'overdue']] as const)(
    'calls a task due at %s %s', (dueAt, urgency) => {
      expect(taskUrgency(dueAt, now)).toBe(urgency);
    });

  it('puts the earliest due first and those without a date last', () => {
    const tasks = [{ dueAt: null }, { dueAt: '2026-11-25T08:00:00.000Z' }, { dueAt: now }];
    expect(tasks.toSorted(compareByUrgency).map((task) => task.dueAt)).toEqual([now, '2026-11-25T08:00:00.000Z', null]);
  });
});
