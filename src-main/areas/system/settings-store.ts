import { z } from 'zod';
import { settings } from '#shared/contract/system.ts';
import type { Database } from '#main/db/database.ts';

export type Settings = z.infer<typeof settings>;

const DEFAULTS: Omit<Settings, 'roomName'> = {
  lockAfterMinutes: 15, backupFolder: '', readPagesAutomatically: true, climateRounds: { morning: '09:00', afternoon: '15:00' },
};

/** The room's settings; what nobody has set has its default. `roomName` lives with the room's identity. */
export function readSettings(db: Database, roomName: string): Settings {
  const rows = db.statement<[], { key: string; value: string }>('SELECT key, value FROM settings').all();
  const stored = Object.fromEntries(rows.filter(({ key }) => key in DEFAULTS).map(({ key, value }) => [key, JSON.parse(value) as unknown]));
  const parsed = settings.safeParse({ ...DEFAULTS, ...stored, roomName: roomName === '' ? '—' : roomName });
  return parsed.success ? parsed.data : { ...DEFAULTS, roomName };
}

export function writeSettings(db: Database, values: Settings): void {
  const write = db.statement('INSERT INTO settings VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value');
  for (const key of Object.keys(DEFAULTS)) write.run(key, JSON.stringify(values[key as keyof Settings]));
}
