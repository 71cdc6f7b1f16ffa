import { MunimentError } from '#shared/errors.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { assessRoom } from './climate-alarms.ts';
import { findSensor, type SensorBinding } from './climate-rooms-store.ts';
import { findSensorReading } from './readings-store.ts';
import { recordReadings } from './record-readings.ts';
import { requireRoomLimits } from './room-limits.ts';
import { draftOf } from './start-climate-feed.ts';
import { viewReading } from './view-reading.ts';

/**
 * One reading, now, recorded like all others. An absent probe is recorded as absent and answered with CLIMATE_SENSOR_ABSENT.
 * Throws CLIMATE_SENSOR_NOT_FOUND, CLIMATE_SENSOR_UNBOUND, DEVICES_*.
 */
export async function readSensorNow(context: AreaContext, input: CallInput<'climate', 'readSensorNow'>): Promise<CallAnswer<'climate', 'readSensorNow'>> {
  const { deviceId } = input;
  const { roomId } = requireSensor(context, deviceId);
  if (roomId === null) throw new MunimentError('CLIMATE_SENSOR_UNBOUND', { deviceId });
  const sample = await context.devices.readClimateNow(deviceId);
  const room = requireRoomLimits(context, roomId);
  const reading = context.write((tx) => {
    const [written] = recordReadings(context, tx, roomId, [draftOf(sample)]);
    if (written) assessRoom(context, tx, room);
    // The feed, which hears the same sample, may have been first.
    return written ?? findSensorReading(context.db, deviceId, sample.sampledAt)!;
  });
  if (reading.quality === 'absent') throw new MunimentError('CLIMATE_SENSOR_ABSENT', { deviceId });
  return viewReading(reading, room.limits);
}

/** Throws CLIMATE_SENSOR_NOT_FOUND. */
export function requireSensor(context: AreaContext, deviceId: string): SensorBinding {
  const sensor = findSensor(context.db, deviceId);
  if (!sensor) throw new MunimentError('CLIMATE_SENSOR_NOT_FOUND', { deviceId });
  return sensor;
}
