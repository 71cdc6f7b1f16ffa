import { describe, expect, it } from 'vitest';
import { presetLimits } from '#shared/presets/climate-limits.ts';
import { readRoundRow, readRoundTime } from '../../src-renderer/screens/climate/round-values.ts';

const paper = presetLimits('paper');
const row = (temperature: string, humidity: string) => readRoundRow({ temperature, humidity, note: '' }, paper);

describe('a row of the climate round', () => {
  it('takes full-width digits, a comma and a Chinese full stop as they are meant', () => {
    expect(row('２１．５', '51。5')).toMatchObject({ temperatureC: 21.5, relativeHumidityPct: 51.5, verdict: 'normal', temperatureProblem: null, humidityProblem: null });
    expect(row('−2,5', '50')).toMatchObject({ temperatureC: -2.5, verdict: 'out' });
  });

  it('leaves a room that was not visited alone, and never reads it as zero', () => {
    expect(row('', ' ')).toEqual({ blank: true, temperatureC: null, relativeHumidityPct: null, temperatureProblem: null, humidityProblem: null, verdict: null });
  });

  it('asks for the other value, and judges a half row only when it is out already', () => {
    expect(row('20', '')).toMatchObject({ humidityProblem: 'bothNeeded', verdict: null });
    expect(row('29', '')).toMatchObject({ humidityProblem: 'bothNeeded', verdict: 'out' });
  });

  it('refuses words and what no instrument shows', () => {
    expect(row('2o', '101')).toMatchObject({ temperatureProblem: 'badNumber', humidityProblem: 'tooFar', verdict: null });
  });
});

describe('the time of the round', () => {
  const now = new Date(2026, 10, 23, 15, 0);
  it('is a time of today, or now when left blank', () => {
    expect(readRoundTime('8：30', now)).toBe(new Date(2026, 10, 23, 8, 30).toISOString());
    expect(readRoundTime(' ', now)).toBeUndefined();
  });

  it('is refused when there is no such time', () => {
    expect(readRoundTime('25:00', now)).toBeNull();
    expect(readRoundTime('soon', now)).toBeNull();
  });
});
