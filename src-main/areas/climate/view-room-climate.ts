import { dewPointC, equilibriumMoisturePct, mouldRiskFactor, preservationIndexYears } from '#shared/domain/climate-derived.ts';
import type { ClimateValues } from '#shared/domain/climate-limits.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import { judgeRoom } from '#main/areas/room-judgement.ts';
import type { RoomLimits } from '#main/areas/room-reading-store.ts';
import { localDayStartMs } from '#main/platform/local-time.ts';
import type { CallAnswer } from '#main/rpc/verbs.ts';
import { listSensors } from './climate-rooms-store.ts';
import { listReadingsOfOrigin, readReading } from './readings-store.ts';
import { readSpan } from './series-store.ts';
import { viewReading } from './view-reading.ts';

export type RoomClimate = CallAnswer<'climate', 'saveLimits'>;

const HALF_DAY_MS = 12 * 3_600_000;
const QUARTER_MS = HALF_DAY_MS / 2;
const MOULD_DAYS = 30;

/** How a room is now, and whether somebody went round today. `reasons` are codes of ClimateReasonCode. */
export function viewRoomClimate(context: AreaContext, room: RoomLimits): RoomClimate {
  const { roomId, code, name, medium, limits } = room;
  const { latestN, dayRange, verdict, reasons } = judgeRoom(context.db, room, context.clock.nowMs());
  const latest = latestN === null ? null : readReading(context.db, latestN);
  return {
    roomId, roomCode: code, roomName: name, medium, limits: { ...limits }, latest: latest && viewReading(latest, limits), dayRange: { ...dayRange },
    derived: { ...derive(latest), mouldRiskFactor: mouldOfLastDays(context.db, roomId, context.clock.nowMs()) }, roundsToday: roundsOfToday(context, room), verdict, reasons: reasons.map(({ reason }) => reason),
    sensors: listSensors(context.db).filter((sensor) => sensor.roomId === roomId).map(({ deviceId }) => deviceId),
  };
}

function derive(values: ClimateValues | null): Omit<RoomClimate['derived'], 'mouldRiskFactor'> {
  const { temperatureC, relativeHumidityPct } = values ?? { temperatureC: null, relativeHumidityPct: null };
  if (temperatureC === null || relativeHumidityPct === null) return { dewPointC: null, equilibriumMoisturePct: null, preservationIndexYears: null };
  return {
    dewPointC: dewPointC(temperatureC, relativeHumidityPct), equilibriumMoisturePct: equilibriumMoisturePct(temperatureC, relativeHumidityPct),
    preservationIndexYears: preservationIndexYears(temperatureC, relativeHumidityPct),
  };
}

/** Quarters of a day by their means; a quarter without readings counts for nothing, and a room without any has no factor. */
function mouldOfLastDays(db: AreaContext['db'], roomId: string, nowMs: number): number | null {
  const quarters = Array.from({ length: MOULD_DAYS * 4 }, (_, index) => nowMs - (index + 1) * QUARTER_MS)
    .map((fromMs) => readSpan(db, roomId, new Date(fromMs).toISOString(), new Date(fromMs + QUARTER_MS).toISOString()))
    .flatMap(({ temperatureC, humidityPct }) => (temperatureC === null || humidityPct === null ? [] : [{ days: 0.25, temperatureC, relativeHumidityPct: humidityPct }]));
  return quarters.length === 0 ? null : mouldRiskFactor(quarters);
}

function roundsOfToday(context: AreaContext, { roomId, limits }: RoomLimits): RoomClimate['roundsToday'] {
  const dayStart = localDayStartMs(context.clock.nowMs());
  const last = (fromMs: number) => {
    const [reading] = listReadingsOfOrigin(context.db, roomId, 'manual', new Date(fromMs).toISOString(), new Date(fromMs + HALF_DAY_MS - 1).toISOString(), 1);
    return reading ? viewReading(reading, limits) : null;
  };
  return { morning: last(dayStart), afternoon: last(dayStart + HALF_DAY_MS) };
}
