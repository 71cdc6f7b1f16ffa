import type { AreaContext } from '#main/areas/area-context.ts';
import { readRoomMeta } from '#main/areas/room-meta-store.ts';
import type { CallAnswer } from '#main/rpc/verbs.ts';
import { readSettings } from './settings-store.ts';

export function getSettings(context: AreaContext): CallAnswer<'system', 'getSettings'> {
  return readSettings(context.db, readRoomMeta(context.db, 'roomName') ?? '');
}
