import { checkLimits } from '#shared/domain/climate-limits.ts';
import { MunimentError } from '#shared/errors.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallInput } from '#main/rpc/verbs.ts';
import { assessRoom } from './climate-alarms.ts';
import { changeLimits, changeMedium } from './climate-rooms-store.ts';
import { requireRoomLimits } from './room-limits.ts';
import { viewRoomClimate, type RoomClimate } from './view-room-climate.ts';

/** The medium of a room, and limits of its own where those of the medium do not fit (null: they do). Throws STACKS_ROOM_NOT_FOUND, CLIMATE_LIMITS_EMPTY. */
export function saveLimits(context: AreaContext, input: CallInput<'climate', 'saveLimits'>): RoomClimate {
  const { roomId, medium, limits } = input;
  const problems = limits === null ? [] : checkLimits(limits);
  if (problems.length > 0) throw new MunimentError('CLIMATE_LIMITS_EMPTY', { problems });
  context.write((tx) => {
    const before = requireRoomLimits(context, roomId);
    if (before.medium !== medium) changeMedium(context.db, roomId, medium);
    changeLimits(context.db, roomId, limits);
    tx.record({ class: 'R', kind: 'climate.saveLimits', entity: 'stackRoom', eid: roomId, body: { before: { medium: before.medium, limits: { ...before.limits } }, after: { medium, limits: limits && { ...limits } } } });
    tx.publish({ name: 'climate.limitsChanged', payload: { roomIds: [roomId] } });
    if (before.medium !== medium) tx.publish({ name: 'stacks.roomChanged', payload: { roomIds: [roomId] } });
    assessRoom(context, tx, requireRoomLimits(context, roomId));
  });
  return viewRoomClimate(context, requireRoomLimits(context, roomId));
}
