import { findSeriesGaps } from '#shared/domain/climate-gaps.ts';
import type { LoggerReading } from '#shared/domain/logger-table.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import type { Database } from '#main/db/database.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { lastRoomOf } from './imports-store.ts';
import { bySensor, instantOf, loggerDeviceId, readLoggerFile } from './read-logger-file.ts';
import { findSensorReading } from './readings-store.ts';

type Preview = CallAnswer<'climate', 'previewLoggerFile'>;

/** Refused rows that are shown; their number is always whole. */
export const MOST_REFUSED = 200;

/** Throws CLIMATE_LOGGER_UNREADABLE. */
export function previewLoggerFile(context: AreaContext, input: CallInput<'climate', 'previewLoggerFile'>): Preview {
  const { readings, refused, ...table } = readLoggerFile(input);
  return {
    ...table, refused: refused.slice(0, MOST_REFUSED), refusedCount: refused.length,
    sensors: [...bySensor(readings)].map(([sensor, own]) => describe(context.db, sensor, own)),
  };
}

function describe(db: Database, sensor: string, readings: readonly LoggerReading[]): Preview['sensors'][number] {
  const deviceId = loggerDeviceId(sensor);
  const instants = readings.map(instantOf);
  let [known, differing] = [0, 0];
  for (const [index, reading] of readings.entries()) {
    const earlier = findSensorReading(db, deviceId, instants[index]!);
    if (earlier === null) continue;
    known++;
    if (differs(earlier, reading)) differing++;
  }
  return {
    sensor, readings: readings.length, absent: readings.filter(({ temperatureC, relativeHumidityPct }) => temperatureC === null && relativeHumidityPct === null).length,
    from: instants[0]!, to: instants.at(-1)!, gaps: countGaps(instants), known, differing, lastRoomId: lastRoomOf(db, deviceId) as Preview['sensors'][number]['lastRoomId'],
  };
}

export const differs = (a: Pick<LoggerReading, 'temperatureC' | 'relativeHumidityPct'>, b: Pick<LoggerReading, 'temperatureC' | 'relativeHumidityPct'>): boolean =>
  a.temperatureC !== b.temperatureC || a.relativeHumidityPct !== b.relativeHumidityPct;

/** Intervals of more than three of the usual one, which is the one in the middle. */
function countGaps(instants: readonly string[]): number {
  const times = instants.map((instant) => Date.parse(instant));
  const steps = times.slice(1).map((ms, index) => ms - times[index]!).filter((step) => step > 0).sort((a, b) => a - b);
  const usualMs = steps[Math.floor(steps.length / 2)];
  return usualMs === undefined ? 0 : findSeriesGaps(instants.map((sampledAt) => ({ sampledAt })), usualMs, { from: instants[0]!, to: instants.at(-1)! }).length;
}
