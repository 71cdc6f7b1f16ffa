import type { DecodedReading } from '../contract/climate-sample.ts';

const HOUR_MS = 3_600_000;
/** Emulated rooms stand in China; the day has its warmest hour in the afternoon there. */
const UTC_OFFSET_H = 8;

export interface RoomClimate {
  readonly temperatureC: number;
  readonly relativeHumidityPct: number;
}

/** What tells one emulated room from another. */
export interface RoomHabit extends RoomClimate {
  readonly seed: number;
}

export const USUAL_HABIT: RoomHabit = { seed: 0, temperatureC: 20, relativeHumidityPct: 52.5 };

/** The usual habit with what was given instead. */
export const habitOf = ({ seed, temperatureC, relativeHumidityPct }: Partial<RoomHabit>): RoomHabit => ({
  seed: seed ?? USUAL_HABIT.seed, temperatureC: temperatureC ?? USUAL_HABIT.temperatureC, relativeHumidityPct: relativeHumidityPct ?? USUAL_HABIT.relativeHumidityPct,
});

/**
 * The climate of a stack room with thick walls and working machines: the season, a slow day, slower weather.
 * A pure function of the time, so that a restarted emulator continues the same curve. A day swings by less than ±2 ℃ and ±5 %.
 */
export function climateAt(nowMs: number, { seed, temperatureC, relativeHumidityPct }: RoomHabit): RoomClimate {
  const hours = nowMs / HOUR_MS + UTC_OFFSET_H;
  const wave = (periodH: number, phase: number): number => Math.sin((hours / periodH + phase + seed * 0.137) * 2 * Math.PI);
  // Coldest in the middle of January, warmest in July; warmest hour 15:30.
  const season = -Math.cos((hours / 24 - 15) / 365.25 * 2 * Math.PI);
  const day = Math.cos((hours - 15.5) / 24 * 2 * Math.PI);
  return {
    temperatureC: round(temperatureC + 1.6 * season + 0.45 * day + 0.15 * wave(71, 0.2) + 0.04 * wave(0.9, 0.6)),
    relativeHumidityPct: round(relativeHumidityPct + 2.1 * season - 1.1 * day + 0.5 * wave(97, 0.45) + 0.15 * wave(1.3, 0.1)),
  };
}

const round = (value: number): number => Math.round(value * 100) / 100;

/** Knobs that every emulated sensor has. */
export interface SensorKnobs {
  temperatureAbsent: boolean;
  humidityAbsent: boolean;
  /** Added to the curve, to drive a room out of its limits. */
  temperatureOffsetC: number;
  humidityOffsetPct: number;
  /** Answers nothing at all. */
  silent: boolean;
}

export const quietSensor = (): SensorKnobs => ({ temperatureAbsent: false, humidityAbsent: false, temperatureOffsetC: 0, humidityOffsetPct: 0, silent: false });

/** What the sensor measures now, with its knobs. */
export function measure(nowMs: number, habit: RoomHabit, knobs: SensorKnobs): DecodedReading {
  const { temperatureC, relativeHumidityPct } = climateAt(nowMs, habit);
  return {
    temperatureC: knobs.temperatureAbsent ? null : temperatureC + knobs.temperatureOffsetC,
    relativeHumidityPct: knobs.humidityAbsent ? null : relativeHumidityPct + knobs.humidityOffsetPct,
  };
}
