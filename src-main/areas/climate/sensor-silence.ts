import type { AreaContext, WriteTx } from '#main/areas/area-context.ts';
import { raiseTask } from '#main/areas/tasks/raise-task.ts';
import { findSensor, type SensorBinding } from './climate-rooms-store.ts';
import { lastSensorReadingAt } from './readings-store.ts';

/** A sensor that says nothing for so long is a case for somebody; never less than three of its intervals. */
const SILENT_MS = 30 * 60_000;

export const silentKey = (deviceId: string): string => `sensorSilent:${deviceId}`;

/** The task for a sensor whose probe is absent (0 minutes) or that says nothing. */
export function raiseSilent(context: AreaContext, tx: WriteTx, { deviceId, room, minutes }: { readonly deviceId: string; readonly room: string; readonly minutes: number }): void {
  raiseTask(context, tx, {
    kind: 'sensorSilent', uniqueKey: silentKey(deviceId), data: { room, device: findSensor(context.db, deviceId)?.name ?? deviceId, minutes }, target: { screen: 'climate', id: null }, dueAt: context.clock.nowIso(),
  });
}

/** Minutes of silence when they are too many, else null. A sensor is not silent before the program has listened for that long. */
export function silentMinutes(context: AreaContext, sensor: SensorBinding): number | null {
  if (!sensor.enabled || sensor.roomId === null) return null;
  const since = lastSensorReadingAt(context.db, sensor.roomId, sensor.deviceId) ?? '';
  const sinceMs = Math.max(Date.parse(context.services.startedAt), Date.parse(since) || 0);
  const silentMs = context.clock.nowMs() - sinceMs;
  return silentMs > Math.max(SILENT_MS, 3 * sensor.pollIntervalMs) ? Math.floor(silentMs / 60_000) : null;
}
