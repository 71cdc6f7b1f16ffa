import { SMALL_ROOM_ROLES } from '#shared/domain/permission.ts';
import { MunimentError } from '#shared/errors.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import { writeRoomMeta } from '#main/areas/room-meta-store.ts';
import { hashPassword } from '#main/platform/passwords.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { addPerson } from './new-person.ts';
import { openSession } from './open-session.ts';
import { countPeople } from './people-store.ts';

/** First run: names the room and makes its first account, which may do all the daily work of a small room. Throws PEOPLE_ALREADY_SET_UP. */
export async function createAdministrator(context: AreaContext, input: CallInput<'people', 'createAdministrator'>): Promise<CallAnswer<'people', 'createAdministrator'>> {
  if (countPeople(context.db) > 0) throw new MunimentError('PEOPLE_ALREADY_SET_UP');
  const passwordHash = await hashPassword(input.password);
  const person = context.write((tx) => {
    // Again inside the transaction: two screens may have asked at once while the password was being hashed.
    if (countPeople(context.db) > 0) throw new MunimentError('PEOPLE_ALREADY_SET_UP');
    writeRoomMeta(context.db, 'roomName', input.roomName);
    tx.record({ class: 'R', kind: 'room.name', entity: 'room', eid: 'room', body: { roomName: input.roomName } });
    return addPerson(context, tx, { ...input, roles: SMALL_ROOM_ROLES, clearance: 'topSecret', passwordHash });
  });
  return openSession(context, person);
}
