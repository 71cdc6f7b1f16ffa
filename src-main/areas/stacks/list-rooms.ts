import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer } from '#main/rpc/verbs.ts';
import { listRoomRecords } from './rooms-store.ts';

export function listRooms(context: AreaContext): CallAnswer<'stacks', 'listRooms'> {
  return listRoomRecords(context.db);
}
