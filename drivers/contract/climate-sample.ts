import type { ClimateSample } from '#shared/domain/device-status.ts';

/** What the sensors on the market can measure; anything else is a damaged value, never weather. */
const TEMPERATURE_RANGE_C = [-40, 85] as const;
const HUMIDITY_RANGE_PCT = [0, 100] as const;

export interface DecodedReading {
  /** Null when the sensor says that it is absent. */
  readonly temperatureC: number | null;
  readonly relativeHumidityPct: number | null;
}

const within = (value: number | null, [low, high]: readonly [number, number]): boolean => value === null || (value >= low && value <= high);

/** Judges a decoded reading. A value out of range takes the other with it: the same bytes produced both. */
export function toClimateSample(deviceId: string, nowMs: number, reading: DecodedReading, raw: Uint8Array): ClimateSample {
  const { temperatureC, relativeHumidityPct } = reading;
  const stamp = { deviceId, sampledAt: new Date(nowMs).toISOString(), rawHex: Array.from(raw, (byte) => byte.toString(16).padStart(2, '0')).join('') };
  if (!within(temperatureC, TEMPERATURE_RANGE_C) || !within(relativeHumidityPct, HUMIDITY_RANGE_PCT)) {
    return { ...stamp, temperatureC: null, relativeHumidityPct: null, quality: 'outOfRange' };
  }
  const absent = Number(temperatureC === null) + Number(relativeHumidityPct === null);
  return { ...stamp, temperatureC, relativeHumidityPct, quality: absent === 0 ? 'good' : absent === 1 ? 'partial' : 'absent' };
}
