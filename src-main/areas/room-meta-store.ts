import { eq } from 'drizzle-orm';
import type { Database } from '#main/db/database.ts';
import { roomMeta } from '#main/db/schema/bones.ts';

/** Facts about the room itself: its name, when it was made, whether it is a sample. */
export type RoomMetaKey = 'createdAt' | 'roomName' | 'practiceAccounts' | 'sampleSeed';

export function readRoomMeta(db: Database, key: RoomMetaKey): string | null {
  return db.orm.select({ value: roomMeta.value }).from(roomMeta).where(eq(roomMeta.key, key)).get()?.value ?? null;
}

export function writeRoomMeta(db: Database, key: RoomMetaKey, value: string): void {
  db.orm.insert(roomMeta).values({ key, value }).onConflictDoUpdate({ target: roomMeta.key, set: { value } }).run();
}
