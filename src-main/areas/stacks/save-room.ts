import { MunimentError } from '#shared/errors.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { tidyPlaceCode } from './place-code.ts';
import { changeRoom, findRoom, findRoomByCode, insertRoom, listBankRecords, type RoomRecord } from './rooms-store.ts';

/** Throws STACKS_CODE_INVALID, _ROOM_CODE_TAKEN, _ROOM_NOT_FOUND, _CHANGED_MEANWHILE, _ROOM_CODE_IN_USE (its shelves carry it on their labels). */
export function saveRoom(context: AreaContext, input: CallInput<'stacks', 'saveRoom'>): CallAnswer<'stacks', 'saveRoom'> {
  const code = tidyPlaceCode(input.code);
  return context.write((tx) => {
    const before = input.roomId == null ? null : requireRoom(context, input.roomId);
    if (before && before.version !== input.version) throw new MunimentError('STACKS_CHANGED_MEANWHILE', { version: before.version });
    const other = findRoomByCode(context.db, code);
    if (other && other.roomId !== before?.roomId) throw new MunimentError('STACKS_ROOM_CODE_TAKEN', { code });
    if (before && before.code !== code && listBankRecords(context.db, before.roomId).length > 0) throw new MunimentError('STACKS_ROOM_CODE_IN_USE', { code: before.code });
    const after: RoomRecord = { roomId: before?.roomId ?? context.ids.uuid(), code, name: input.name, medium: input.medium, version: (before?.version ?? 0) + 1 };
    if (before) changeRoom(context.db, after);
    else insertRoom(context.db, after);
    const fields = { code, name: after.name, medium: after.medium };
    tx.record(before
      ? { class: 'R', kind: 'stackRoom.change', entity: 'stackRoom', eid: after.roomId, body: { before: { code: before.code, name: before.name, medium: before.medium }, after: fields } }
      : { class: 'R', kind: 'stackRoom.create', entity: 'stackRoom', eid: after.roomId, body: fields });
    tx.publish({ name: 'stacks.roomChanged', payload: { roomIds: [after.roomId] } });
    if (before && before.medium !== after.medium) tx.publish({ name: 'climate.limitsChanged', payload: { roomIds: [after.roomId] } });
    return after;
  });
}

/** Throws STACKS_ROOM_NOT_FOUND. */
export function requireRoom(context: AreaContext, roomId: string): RoomRecord {
  const room = findRoom(context.db, roomId);
  if (!room) throw new MunimentError('STACKS_ROOM_NOT_FOUND');
  return room;
}
