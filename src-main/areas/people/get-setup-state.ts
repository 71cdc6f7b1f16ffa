import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer } from '#main/rpc/verbs.ts';
import { readRoomMeta } from '#main/areas/room-meta-store.ts';
import { countPeople } from './people-store.ts';

type SetupState = CallAnswer<'people', 'getSetupState'>;

/** What a screen must know before anybody has signed in; nothing that tells a stranger who works here, except in the sample room. */
export function getSetupState(context: AreaContext): SetupState {
  const practice = readRoomMeta(context.db, 'practiceAccounts');
  return {
    needsAdministrator: countPeople(context.db) === 0,
    roomName: readRoomMeta(context.db, 'roomName') ?? '',
    repairMode: context.services.repairMode,
    sampleRoom: practice !== null,
    practiceAccounts: practice === null ? [] : (JSON.parse(practice) as SetupState['practiceAccounts']),
  };
}
