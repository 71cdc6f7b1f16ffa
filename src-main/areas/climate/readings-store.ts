import type { Database } from '#main/db/database.ts';

export interface ReadingRecord {
  readonly n: number; readonly readingId: string; readonly roomId: string; readonly sampledAt: string; readonly receivedAt: string; readonly temperatureC: number | null; readonly relativeHumidityPct: number | null;
  readonly origin: 'sensor' | 'manual' | 'import'; readonly deviceId: string | null; readonly recordedBy: string | null; readonly quality: 'good' | 'absent' | 'outOfRange' | 'partial';
  readonly clockQuality: 'good' | 'doubtful'; readonly note: string; readonly rawHex: string | null;
}

const READING = `SELECT n, reading_id AS readingId, room_id AS roomId, sampled_at AS sampledAt, received_at AS receivedAt, temperature_c AS temperatureC, relative_humidity_pct AS relativeHumidityPct,
  origin, device_id AS deviceId, recorded_by AS recordedBy, quality, clock_quality AS clockQuality, note, raw_hex AS rawHex FROM climate_readings`;

/** The row number, or null when this sensor's reading of this instant is there already. */
export function insertReading(db: Database, reading: Omit<ReadingRecord, 'n'>, importId: string | null = null): number | null {
  const { changes, lastInsertRowid } = db.statement(`INSERT INTO climate_readings (reading_id, room_id, sampled_at, received_at, temperature_c, relative_humidity_pct, origin, device_id, recorded_by, quality, clock_quality, note, raw_hex, import_id)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`)
    .run(reading.readingId, reading.roomId, reading.sampledAt, reading.receivedAt, reading.temperatureC, reading.relativeHumidityPct, reading.origin, reading.deviceId, reading.recordedBy, reading.quality, reading.clockQuality, reading.note, reading.rawHex, importId);
  return changes === 1 ? Number(lastInsertRowid) : null;
}

export const readReading = (db: Database, n: number): ReadingRecord => db.statement<[number], ReadingRecord>(`${READING} WHERE n = ?`).get(n)!;

export const findSensorReading = (db: Database, deviceId: string, sampledAt: string): ReadingRecord | null =>
  db.statement<[string, string], ReadingRecord>(`${READING} WHERE device_id = ? AND sampled_at = ?`).get(deviceId, sampledAt) ?? null;

/** Newest first; the instants UTC ISO with milliseconds, both included. */
export const listReadingsOfRoom = (db: Database, roomId: string, from: string, to: string, limit: number): ReadingRecord[] =>
  db.statement<[string, string, string, number], ReadingRecord>(`${READING} WHERE room_id = ? AND sampled_at BETWEEN ? AND ? ORDER BY sampled_at DESC, n DESC LIMIT ?`).all(roomId, from, to, limit);

export const listReadingsOfOrigin = (db: Database, roomId: string, origin: ReadingRecord['origin'], from: string, to: string, limit: number): ReadingRecord[] =>
  db.statement<[string, string, string, string, number], ReadingRecord>(`${READING} WHERE room_id = ? AND origin = ? AND sampled_at BETWEEN ? AND ? ORDER BY sampled_at DESC, n DESC LIMIT ?`)
    .all(roomId, origin, from, to, limit);

/** When a sensor last delivered a value; null when it never did. */
export const lastSensorReadingAt = (db: Database, roomId: string, deviceId: string): string | null =>
  db.statement<[string, string], { sampledAt: string }>(`SELECT sampled_at AS sampledAt FROM climate_readings WHERE room_id = ? AND origin = 'sensor' AND device_id = ? AND quality <> 'absent' ORDER BY sampled_at DESC LIMIT 1`)
    .get(roomId, deviceId)?.sampledAt ?? null;

/** An instant of the span at which the room has a value, by hand or by sensor; null when there is none. */
export const findValueWithin = (db: Database, roomId: string, from: string, to: string): string | null =>
  db.statement<[string, string, string], { sampledAt: string }>('SELECT sampled_at AS sampledAt FROM climate_readings WHERE room_id = ? AND sampled_at >= ? AND sampled_at < ? AND temperature_c IS NOT NULL LIMIT 1')
    .get(roomId, from, to)?.sampledAt ?? null;

export const hasReadings = (db: Database, roomId: string): boolean =>
  db.statement<[string], { found: number }>('SELECT 1 AS found FROM climate_readings WHERE room_id = ? LIMIT 1').get(roomId) !== undefined;

/** Whether any reading of the span lies outside a band; bounds in the order temperature min, max, humidity min, max. */
export const hasReadingOutside = (db: Database, roomId: string, from: string, to: string, band: readonly [number, number, number, number]): boolean =>
  db.statement<unknown[], { found: number }>(`SELECT 1 AS found FROM climate_readings WHERE room_id = ? AND sampled_at > ? AND sampled_at <= ?
    AND (temperature_c < ? OR temperature_c > ? OR relative_humidity_pct < ? OR relative_humidity_pct > ?) LIMIT 1`).get(roomId, from, to, ...band) !== undefined;
