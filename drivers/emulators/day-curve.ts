import type { DecodedReading } from '../climate/climate-sample.ts';

const HOUR_MS = 3_600_000;
/** Emulated rooms stand in China; the day has its warmest hour in the afternoon there. */
const UTC_OFFSET_H = 8;

export interface RoomClimate {
  readonly temperatureC: number;
  readonly relativeHumidityPct: number;
}

/**
 * The climate of a stack room with thick walls: a slow day, slower weather, a little of the air conditioner.
 * A pure function of the time, so that a restarted emulator continues the same curve; `seed` tells rooms apart.
 */
export function climateAt(nowMs: number, seed: number): RoomClimate {
  const hours = nowMs / HOUR_MS + UTC_OFFSET_H;
  const wave = (periodH: number, phase: number): number => Math.sin((hours / periodH + phase + seed * 0.137) * 2 * Math.PI);
  const day = Math.sin((hours - 9) / 24 * 2 * Math.PI);
  return {
    temperatureC: round(20.4 + 1.1 * day + 0.5 * wave(71, 0.2) + 0.12 * wave(0.9, 0.6)),
    relativeHumidityPct: round(52.5 - 2.1 * day + 1.8 * wave(97, 0.45) + 0.4 * wave(1.3, 0.1)),
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
export function measure(nowMs: number, seed: number, knobs: SensorKnobs): DecodedReading {
  const { temperatureC, relativeHumidityPct } = climateAt(nowMs, seed);
  return {
    temperatureC: knobs.temperatureAbsent ? null : temperatureC + knobs.temperatureOffsetC,
    relativeHumidityPct: knobs.humidityAbsent ? null : relativeHumidityPct + knobs.humidityOffsetPct,
  };
}
