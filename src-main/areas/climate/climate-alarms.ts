import { judgeReading, type ClimateValues } from '#shared/domain/climate-limits.ts';
import type { AreaContext, WriteTx } from '#main/areas/area-context.ts';
import { findLatestReadingNumber, findReadingValues, readDayRange, type RoomLimits } from '#main/areas/room-reading-store.ts';
import { raiseTask } from '#main/areas/tasks/raise-task.ts';
import { settleTask } from '#main/areas/tasks/settle-task.ts';
import { hasReadingOutside } from './readings-store.ts';

/** So long must a room have been back within its limits before its alarm closes by itself. */
const BACK_FOR_MS = 30 * 60_000;
const BACK_NOTE = '读数已连续 30 分钟回到范围内，自动办结。 Back within the limits for 30 minutes; closed by the program.';
const CALM_NOTE = '24 小时变化已回到范围内，自动办结。 The change within 24 hours is back within the limits; closed by the program.';

/**
 * Raises and settles the alarms of a room after new readings, inside their transaction. One room and one cause make one task:
 * `climateOut` beyond the band, `climateDrift` beyond the change of a day and night. Both close by themselves, with a note, once the
 * measured cause is gone: nobody shall be asked about what has passed, and the history keeps it.
 */
export function assessRoom(context: AreaContext, tx: WriteTx, room: RoomLimits): void {
  const { db } = context;
  const nowMs = context.clock.nowMs();
  const n = findLatestReadingNumber(db, room.roomId, nowMs);
  if (n === null) return;
  const latest = findReadingValues(db, n);
  if (judgeReading(latest, room.limits).verdict === 'out') raiseOut(context, tx, room, latest);
  else if (isBack(context, room, latest)) settleTask(context, tx, outKey(room.roomId), BACK_NOTE);

  const range = readDayRange(db, room.roomId, nowMs);
  const { dailyTemperatureC, dailyHumidityPct } = room.limits;
  const swings = judgeReading(latest, room.limits, range).reasons.some(({ reason }) => reason === 'temperatureSwing' || reason === 'humiditySwing');
  if (swings) raiseTask(context, tx, { kind: 'climateDrift', uniqueKey: driftKey(room.roomId), data: numbersOf(room, range.temperatureC, range.humidityPct), target: targetOf(room), dueAt: context.clock.nowIso() });
  else if ((range.temperatureC ?? 0) <= dailyTemperatureC && (range.humidityPct ?? 0) <= dailyHumidityPct) settleTask(context, tx, driftKey(room.roomId), CALM_NOTE);
}

/** The task that an out-of-band reading makes. */
export function raiseOut(context: AreaContext, tx: WriteTx, room: RoomLimits, values: ClimateValues): void {
  raiseTask(context, tx, {
    kind: 'climateOut', uniqueKey: outKey(room.roomId), data: numbersOf(room, values.temperatureC, values.relativeHumidityPct), target: targetOf(room), dueAt: context.clock.nowIso(),
  });
}

function isBack({ db }: AreaContext, { roomId, limits }: RoomLimits, latest: ClimateValues & { readonly sampledAt: string }): boolean {
  if (latest.temperatureC === null && latest.relativeHumidityPct === null) return false;
  const { temperatureMinC, temperatureMaxC, humidityMinPct, humidityMaxPct } = limits;
  return !hasReadingOutside(db, roomId, new Date(Date.parse(latest.sampledAt) - BACK_FOR_MS).toISOString(), latest.sampledAt, [temperatureMinC, temperatureMaxC, humidityMinPct, humidityMaxPct]);
}

const outKey = (roomId: string): string => `climateOut:${roomId}`;
const driftKey = (roomId: string): string => `climateDrift:${roomId}`;
const targetOf = (room: RoomLimits) => ({ screen: 'climate', id: room.roomId }) as const;

const tenths = (value: number): number => Math.round(value * 10) / 10;

function numbersOf(room: RoomLimits, temperatureC: number | null, humidityPct: number | null): Record<string, string | number> {
  return { room: room.name, temperatureC: temperatureC === null ? '—' : tenths(temperatureC), humidityPct: humidityPct === null ? '—' : tenths(humidityPct) };
}
