import type { z } from 'zod';
import { settings } from '#shared/contract/system.ts';
import { sql } from 'drizzle-orm';
import type { Database } from '#main/db/database.ts';
import { settings as settingsTable } from '#main/db/schema/bones.ts';

export type Settings = z.infer<typeof settings>;

const DEFAULTS: Omit<Settings, 'roomName'> = {
  lockAfterMinutes: 15, backupFolder: '', readPagesAutomatically: true, climateRounds: { morning: '09:00', afternoon: '15:00' },
};

/** The room's settings; what nobody has set has its default. `roomName` lives with the room's identity. */
export function readSettings(db: Database, roomName: string): Settings {
  const rows = db.orm.select().from(settingsTable).all();
  const stored = Object.fromEntries(rows.filter(({ key }) => key in DEFAULTS).map(({ key, value }) => [key, JSON.parse(value) as unknown]));
  const parsed = settings.safeParse({ ...DEFAULTS, ...stored, roomName: roomName === '' ? '—' : roomName });
  return parsed.success ? parsed.data : { ...DEFAULTS, roomName };
}

export function writeSettings(db: Database, values: Settings): void {
  const rows = Object.keys(DEFAULTS).map((key) => ({ key, value: JSON.stringify(values[key as keyof Settings]) }));
  db.orm.insert(settingsTable).values(rows).onConflictDoUpdate({ target: settingsTable.key, set: { value: sql`excluded.value` } }).run();
}
