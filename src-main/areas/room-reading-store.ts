import type { ClimateLimits, ClimateMedium, ClimateValues } from '#shared/domain/climate-limits.ts';
import { presetLimits } from '#shared/presets/climate-limits.ts';
import type { Database } from '#main/db/database.ts';

/** Reading newer than the clock by more than this is from a time when the clock was wrong, and not the latest. */
const FUTURE_MS = 60_000;
const DAY_MS = 86_400_000;

/** Instants are kept as text that sorts: UTC ISO with milliseconds, nothing else. */
const isoOf = (ms: number): string => new Date(ms).toISOString();

/** A room with the limits that hold for it: its own, or those of its medium. */
export interface RoomLimits {
  readonly roomId: string; readonly code: string; readonly name: string; readonly medium: ClimateMedium; readonly limits: ClimateLimits;
}

interface RoomLimitsRow { room_id: string; code: string; name: string; medium: ClimateMedium; limits: string | null }

/** Every room, in the order of its code. What Today and Climate both judge by. */
export const listRoomLimits = (db: Database): RoomLimits[] =>
  db.statement<[], RoomLimitsRow>('SELECT room_id, code, name, medium, limits FROM rooms LEFT JOIN climate_limits USING (room_id) ORDER BY length(code), code').all()
    .map(({ room_id: roomId, code, name, medium, limits }) => ({ roomId, code, name, medium, limits: limits === null ? presetLimits(medium) : (JSON.parse(limits) as ClimateLimits) }));

/** The number of the newest reading of a room as of `nowMs`; null when there is none. */
export const findLatestReadingNumber = (db: Database, roomId: string, nowMs: number): number | null =>
  db.statement<[string, string], { n: number }>('SELECT n FROM climate_readings WHERE room_id = ? AND sampled_at <= ? ORDER BY sampled_at DESC, n DESC LIMIT 1').get(roomId, isoOf(nowMs + FUTURE_MS))?.n ?? null;

export function findReadingValues(db: Database, n: number): ClimateValues & { readonly sampledAt: string } {
  return db.statement<[number], { temperatureC: number | null; relativeHumidityPct: number | null; sampledAt: string }>(
    'SELECT temperature_c AS temperatureC, relative_humidity_pct AS relativeHumidityPct, sampled_at AS sampledAt FROM climate_readings WHERE n = ?').get(n)!;
}

/** Highest minus lowest of each value in the 24 hours up to `untilMs`; null with fewer than two readings. */
export function readDayRange(db: Database, roomId: string, untilMs: number): { readonly temperatureC: number | null; readonly humidityPct: number | null } {
  const row = db.statement<[string, string, string], { t: number | null; tn: number; h: number | null; hn: number }>(
    `SELECT max(temperature_c) - min(temperature_c) AS t, count(temperature_c) AS tn, max(relative_humidity_pct) - min(relative_humidity_pct) AS h, count(relative_humidity_pct) AS hn
     FROM climate_readings WHERE room_id = ? AND sampled_at > ? AND sampled_at <= ?`).get(roomId, isoOf(untilMs - DAY_MS), isoOf(untilMs))!;
  return { temperatureC: row.tn < 2 ? null : row.t, humidityPct: row.hn < 2 ? null : row.h };
}
