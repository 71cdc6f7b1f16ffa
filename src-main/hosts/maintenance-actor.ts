import { userInfo } from 'node:os';
import { SMALL_ROOM_ROLES, type Actor } from '#shared/domain/permission.ts';

/**
 * The account of whoever may already read and write the room's files on this machine. It has no password because the
 * file system has decided; its deeds stand in the audit chain under the name of the system's user.
 */
export function maintenanceActor(): Actor {
  const { username } = userInfo();
  return { personId: `program:cli:${username}`, name: `CLI (${username})`, roles: SMALL_ROOM_ROLES, clearance: 'topSecret' };
}
