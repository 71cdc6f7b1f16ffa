import { judgeReading, type ClimateDayRange, type ClimateJudgement } from '#shared/domain/climate-limits.ts';
import type { Database } from '#main/db/database.ts';
import { findLatestReadingNumber, findReadingValues, readDayRange, type RoomLimits } from './room-reading-store.ts';

/** A reading older than this says nothing about now. */
const STALE_MS = 24 * 3_600_000;

export interface RoomJudgement extends ClimateJudgement {
  /** Row number of the newest reading, however old; null when there is none. */
  readonly latestN: number | null;
  readonly dayRange: ClimateDayRange;
}

/** How a room is at `nowMs`, by its newest reading and the range of a day and night. */
export function judgeRoom(db: Database, room: RoomLimits, nowMs: number): RoomJudgement {
  const latestN = findLatestReadingNumber(db, room.roomId, nowMs);
  const latest = latestN === null ? null : findReadingValues(db, latestN);
  const dayRange = readDayRange(db, room.roomId, nowMs);
  const known = latest !== null && nowMs - Date.parse(latest.sampledAt) <= STALE_MS;
  return { ...judgeReading(known ? latest : { temperatureC: null, relativeHumidityPct: null }, room.limits, dayRange), latestN, dayRange };
}
