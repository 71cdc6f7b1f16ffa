import { MunimentError } from '#shared/errors.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import { listRoomLimits, type RoomLimits } from '#main/areas/room-reading-store.ts';

/** A room with its limits. Throws STACKS_ROOM_NOT_FOUND. */
export function requireRoomLimits(context: AreaContext, roomId: string): RoomLimits {
  const room = listRoomLimits(context.db).find((each) => each.roomId === roomId);
  if (!room) throw new MunimentError('STACKS_ROOM_NOT_FOUND');
  return room;
}
