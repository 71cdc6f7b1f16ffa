import type { DeviceAddress, DeviceConfig, DeviceFamily } from '#shared/domain/device-status.ts';
import type { Database } from '#main/db/database.ts';

/** A device as somebody set it up. */
export interface DeviceRecord extends DeviceConfig {
  readonly name: string;
  readonly version: number;
}

interface DeviceRow { device_id: string; name: string; family: DeviceFamily; driver: string; address: string; options: string; poll_interval_ms: number; enabled: number; version: number }

const COLUMNS = 'SELECT device_id, name, family, driver, address, options, poll_interval_ms, enabled, version FROM devices';

const toRecord = (row: DeviceRow): DeviceRecord => ({
  deviceId: row.device_id, name: row.name, family: row.family, driver: row.driver, address: JSON.parse(row.address) as DeviceAddress, options: JSON.parse(row.options) as DeviceConfig['options'],
  pollIntervalMs: row.poll_interval_ms, enabled: row.enabled === 1, version: row.version,
});

export const listDeviceRecords = (db: Database): DeviceRecord[] => db.statement<[], DeviceRow>(`${COLUMNS} ORDER BY family DESC, name, device_id`).all().map(toRecord);

export function findDevice(db: Database, deviceId: string): DeviceRecord | null {
  const row = db.statement<[string], DeviceRow>(`${COLUMNS} WHERE device_id = ?`).get(deviceId);
  return row ? toRecord(row) : null;
}

/** New or changed; the room that a sensor is bound to stays. */
export function saveDeviceRecord(db: Database, device: DeviceRecord): void {
  db.statement(`INSERT INTO devices (device_id, name, family, driver, address, options, poll_interval_ms, enabled, version) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (device_id) DO UPDATE SET name = excluded.name, driver = excluded.driver, address = excluded.address, options = excluded.options,
    poll_interval_ms = excluded.poll_interval_ms, enabled = excluded.enabled, version = excluded.version`)
    .run(device.deviceId, device.name, device.family, device.driver, JSON.stringify(device.address), JSON.stringify(device.options), device.pollIntervalMs, device.enabled ? 1 : 0, device.version);
}
