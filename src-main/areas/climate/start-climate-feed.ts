import type { ClimateSample } from '#shared/domain/device-status.ts';
import type { AreaContext, WriteTx } from '#main/areas/area-context.ts';
import { listRoomLimits } from '#main/areas/room-reading-store.ts';
import { findBankOfDevice } from '#main/areas/stacks/rooms-store.ts';
import { settleTask } from '#main/areas/tasks/settle-task.ts';
import { assessRoom } from './climate-alarms.ts';
import { findSensor } from './climate-rooms-store.ts';
import { recordReadings, type ReadingDraft } from './record-readings.ts';
import { raiseSilent, silentKey } from './sensor-silence.ts';

/** Readings are written together once a minute: a transaction each would wear the disk for nothing. */
const FLUSH_EVERY_MS = 60_000;
/** While the disk is full readings wait in memory, the newest of so many. */
const MOST_WAITING = 20_000;

const HEARD_NOTE = '传感器已恢复读数，自动办结。 The sensor reads again; closed by the program.';

/** What a sensor delivered, as a reading of its room. */
export const draftOf = (sample: ClimateSample): ReadingDraft => ({
  sampledAt: sample.sampledAt, temperatureC: sample.temperatureC, relativeHumidityPct: sample.relativeHumidityPct, origin: 'sensor', deviceId: sample.deviceId, recordedBy: null,
  quality: sample.quality, note: '', rawHex: sample.rawHex,
});

/**
 * Turns what the sensors deliver into readings of the rooms they are bound to, for as long as the room is open. The first reading of
 * a sensor is written at once, and so is the first of another quality: nobody waits a minute to see that it works, or looks for a
 * minute at a temperature that nobody measures any more. Answers with what ends it; the rest is written then.
 */
export function startClimateFeed(context: AreaContext): () => void {
  let waiting: ClimateSample[] = [];
  const heard = new Map<string, ClimateSample['quality']>();

  const flush = (): void => {
    if (waiting.length === 0) return;
    try {
      writeSamples(context, waiting);
      waiting = [];
    } catch (error) {
      waiting = waiting.slice(-MOST_WAITING);
      context.logger.error('readings could not be written yet', { waiting: waiting.length, error });
    }
  };
  const off = context.devices.on((event) => {
    // Where a sensor without a room stands nobody knows, so what it says says nothing.
    if (event.kind !== 'climate' || roomOfSensor(context, event.sample.deviceId) === null) return;
    waiting.push(event.sample);
    const { deviceId, quality } = event.sample;
    const isNews = heard.get(deviceId) !== quality;
    heard.set(deviceId, quality);
    if (isNews) flush();
  });
  const timer = setInterval(flush, FLUSH_EVERY_MS);
  return () => {
    off();
    clearInterval(timer);
    flush();
  };
}

/** A sensor's room is the one that somebody bound it to; a shelf controller's sensor is in the room of its bank. */
const roomOfSensor = ({ db }: AreaContext, deviceId: string): string | null => findSensor(db, deviceId)?.roomId ?? findBankOfDevice(db, deviceId)?.roomId ?? null;

/** One transaction for all rooms, one op a room. */
function writeSamples(context: AreaContext, samples: readonly ClimateSample[]): void {
  context.write((tx) => {
    for (const room of listRoomLimits(context.db)) {
      const own = samples.filter(({ deviceId }) => roomOfSensor(context, deviceId) === room.roomId);
      if (recordReadings(context, tx, room.roomId, own.map(draftOf)).length === 0) continue;
      assessRoom(context, tx, room);
      for (const [deviceId, last] of new Map(own.map((sample) => [sample.deviceId, sample]))) noteSilence(context, tx, deviceId, last.quality, room.name);
    }
  });
}

function noteSilence(context: AreaContext, tx: WriteTx, deviceId: string, quality: ClimateSample['quality'], room: string): void {
  if (quality === 'absent') raiseSilent(context, tx, { deviceId, room, minutes: 0 });
  else settleTask(context, tx, silentKey(deviceId), HEARD_NOTE);
}
