import type { Database } from '#main/db/database.ts';

/** Facts about the room itself: its name, when it was made, whether it is a sample. */
export type RoomMetaKey = 'createdAt' | 'roomName' | 'practiceAccounts' | 'sampleSeed';

export function readRoomMeta(db: Database, key: RoomMetaKey): string | null {
  return db.statement<[string], { value: string }>('SELECT value FROM room_meta WHERE key = ?').get(key)?.value ?? null;
}

export function writeRoomMeta(db: Database, key: RoomMetaKey, value: string): void {
  db.statement('INSERT INTO room_meta VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value').run(key, value);
}
