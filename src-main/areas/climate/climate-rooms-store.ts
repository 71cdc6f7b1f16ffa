import type { ClimateLimits, ClimateMedium } from '#shared/domain/climate-limits.ts';
import type { Database } from '#main/db/database.ts';

/** A sensor and the room whose climate it tells. */
export interface SensorBinding { readonly deviceId: string; readonly name: string; readonly roomId: string | null; readonly enabled: boolean; readonly pollIntervalMs: number; readonly version: number }

interface SensorRow { deviceId: string; name: string; roomId: string | null; enabled: number; pollIntervalMs: number; version: number }

const SENSOR = "SELECT device_id AS deviceId, name, room_id AS roomId, enabled, poll_interval_ms AS pollIntervalMs, version FROM devices WHERE family = 'climate'";
const toBinding = (row: SensorRow): SensorBinding => ({ ...row, enabled: row.enabled === 1 });

export function findSensor(db: Database, deviceId: string): SensorBinding | null {
  const row = db.statement<[string], SensorRow>(`${SENSOR} AND device_id = ?`).get(deviceId);
  return row ? toBinding(row) : null;
}

export const listSensors = (db: Database): SensorBinding[] => db.statement<[], SensorRow>(`${SENSOR} ORDER BY device_id`).all().map(toBinding);

export function changeBinding(db: Database, deviceId: string, roomId: string, name: string, version: number): void {
  db.statement('UPDATE devices SET room_id = ?, name = ?, version = ? WHERE device_id = ?').run(roomId, name, version, deviceId);
}

export function changeMedium(db: Database, roomId: string, medium: ClimateMedium): void {
  db.statement('UPDATE rooms SET medium = ?, version = version + 1 WHERE room_id = ?').run(medium, roomId);
}

/** The room's own limits; null takes them away, and those of its medium hold again. */
export function changeLimits(db: Database, roomId: string, limits: ClimateLimits | null): void {
  if (limits === null) db.statement('DELETE FROM climate_limits WHERE room_id = ?').run(roomId);
  else db.statement('INSERT INTO climate_limits VALUES (?, ?, 1) ON CONFLICT DO UPDATE SET limits = excluded.limits, version = climate_limits.version + 1').run(roomId, JSON.stringify(limits));
}

export interface RoundTimes { readonly morning: string; readonly afternoon: string }

/** `HH:MM` of the local day at which the rounds are made. */
export function readRoundTimes(db: Database): RoundTimes {
  const row = db.statement<[], { value: string }>("SELECT value FROM settings WHERE key = 'climateRounds'").get();
  return row ? (JSON.parse(row.value) as RoundTimes) : { morning: '09:00', afternoon: '15:00' };
}
