import { missingRounds, type ClimateRound } from '#shared/domain/climate-rounds.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import { listRoomLimits, type RoomLimits } from '#main/areas/room-reading-store.ts';
import { raiseTask } from '#main/areas/tasks/raise-task.ts';
import { lastTaskByKey } from '#main/areas/tasks/tasks-store.ts';
import { localDay, localDayStartMs, offsetMinutesAt } from '#main/platform/local-time.ts';
import { listSensors, readRoundTimes } from './climate-rooms-store.ts';
import { findValueWithin, hasReadings } from './readings-store.ts';
import { raiseSilent, silentMinutes } from './sensor-silence.ts';

const LOOK_EVERY_MS = 5 * 60_000;
/** A round may be this late before it counts as missed. */
const GRACE_MINUTES = 90;
const HALF_DAY_MS = 12 * 3_600_000;

/** Looks at once and every few minutes for rounds that nobody made and for sensors that say nothing. Answers with what ends it. */
export function startClimateWatch(context: AreaContext): () => void {
  const look = (): void => {
    try {
      noticeMissing(context);
    } catch (error) {
      context.logger.error('missing rounds could not be noted', { error });
    }
  };
  look();
  const timer = setInterval(look, LOOK_EVERY_MS);
  return () => clearInterval(timer);
}

/** Raises a task for each round of today that is overdue, and for each silent sensor. */
export function noticeMissing(context: AreaContext): void {
  const rooms = listRoomLimits(context.db);
  const missing = rooms.flatMap((room) => missingOfToday(context, room).map((round) => ({ room, ...round })));
  const silent = listSensors(context.db).map((sensor) => ({ sensor, minutes: silentMinutes(context, sensor) })).filter((each) => each.minutes !== null);
  if (missing.length + silent.length === 0) return;
  context.write((tx) => {
    for (const { room, round, day } of missing) {
      raiseTask(context, tx, {
        kind: 'roundMissing', uniqueKey: missingKey(room.roomId, day, round), data: { room: room.name, round, day }, target: { screen: 'climate', id: room.roomId }, dueAt: context.clock.nowIso(),
      });
    }
    for (const { sensor, minutes } of silent) {
      raiseSilent(context, tx, { deviceId: sensor.deviceId, room: rooms.find(({ roomId }) => roomId === sensor.roomId)?.name ?? '', minutes: minutes ?? 0 });
    }
  });
}

export const missingKey = (roomId: string, day: string, round: ClimateRound): string => `roundMissing:${roomId}:${day}:${round}`;

/**
 * The rounds of today that are due and have no value, neither by hand nor by a sensor (记录可由仪表自动完成). A room that has never
 * had a reading is not in use yet. Yesterday cannot be made up for and is not asked about.
 */
function missingOfToday(context: AreaContext, { roomId }: RoomLimits): readonly { readonly day: string; readonly round: ClimateRound }[] {
  const { db, clock } = context;
  if (!hasReadings(db, roomId)) return [];
  const nowMs = clock.nowMs();
  const dayStart = localDayStartMs(nowMs);
  const made = [dayStart, dayStart + HALF_DAY_MS].map((fromMs) => findValueWithin(db, roomId, iso(fromMs), iso(fromMs + HALF_DAY_MS))).filter((at) => at !== null);
  const times = readRoundTimes(db);
  return missingRounds(made, {
    fromDay: localDay(nowMs), now: clock.nowIso(), offsetMinutes: offsetMinutesAt(nowMs),
    dueMinutes: { morning: minuteOf(times.morning) + GRACE_MINUTES, afternoon: minuteOf(times.afternoon) + GRACE_MINUTES },
  }).filter(({ day, round }) => !wasDealtWith(context, missingKey(roomId, day, round)));
}

const iso = (ms: number): string => new Date(ms).toISOString();
const minuteOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/** Whoever closed the task by hand has decided; it is not raised again. */
const wasDealtWith = (context: AreaContext, key: string): boolean => lastTaskByKey(context.db, key) !== null;
