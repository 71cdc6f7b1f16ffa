import type { AreaContext } from '#main/areas/area-context.ts';
import { listRoomLimits } from '#main/areas/room-reading-store.ts';
import type { CallAnswer } from '#main/rpc/verbs.ts';
import { viewRoomClimate } from './view-room-climate.ts';

export function listRoomClimates(context: AreaContext): CallAnswer<'climate', 'listRoomClimates'> {
  return listRoomLimits(context.db).map((room) => viewRoomClimate(context, room));
}
