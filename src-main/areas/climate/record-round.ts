import { judgeReading } from '#shared/domain/climate-limits.ts';
import { roundOf } from '#shared/domain/climate-rounds.ts';
import { MunimentError } from '#shared/errors.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import { settleTask } from '#main/areas/tasks/settle-task.ts';
import { offsetMinutesAt } from '#main/platform/local-time.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { assessRoom, raiseOut } from './climate-alarms.ts';
import { recordReadings } from './record-readings.ts';
import { requireRoomLimits } from './room-limits.ts';
import { missingKey } from './start-climate-watch.ts';
import { viewReading } from './view-reading.ts';

/** Two watches never quite agree. */
const FUTURE_MS = 5 * 60_000;

/**
 * All rows or none. An out-of-band value needs a note and makes a task; a row settles the task of the round it makes up for.
 * Throws STACKS_ROOM_NOT_FOUND, CLIMATE_IN_FUTURE, CLIMATE_NOTE_NEEDED.
 */
export function recordRound(context: AreaContext, input: CallInput<'climate', 'recordRound'>): CallAnswer<'climate', 'recordRound'> {
  const { clock, actor } = context;
  return context.write((tx) => {
    const rows = input.rows.map((row) => {
      const room = requireRoomLimits(context, row.roomId);
      return { ...row, room, sampledAt: new Date(row.sampledAt ?? clock.nowIso()).toISOString(), isOut: judgeReading(row, room.limits).verdict === 'out' };
    });
    const early = rows.find(({ sampledAt }) => Date.parse(sampledAt) > clock.nowMs() + FUTURE_MS);
    if (early) throw new MunimentError('CLIMATE_IN_FUTURE', { room: early.room.name });
    const silent = rows.filter(({ isOut, note }) => isOut && note === '');
    if (silent.length > 0) throw new MunimentError('CLIMATE_NOTE_NEEDED', { rooms: silent.map(({ room }) => room.name) });
    return rows.flatMap(({ room, sampledAt, temperatureC, relativeHumidityPct, note, isOut }) => {
      const draft = { sampledAt, temperatureC, relativeHumidityPct, origin: 'manual', deviceId: null, recordedBy: actor.name, quality: 'good', note, rawHex: null } as const;
      const written = recordReadings(context, tx, room.roomId, [draft]);
      const { day, round } = roundOf(sampledAt, offsetMinutesAt(Date.parse(sampledAt)));
      settleTask(context, tx, missingKey(room.roomId, day, round), note);
      // A value of this morning is an alarm even when a newer one is not.
      if (isOut) raiseOut(context, tx, room, draft);
      else assessRoom(context, tx, room);
      return written.map((reading) => viewReading(reading, room.limits));
    });
  });
}
