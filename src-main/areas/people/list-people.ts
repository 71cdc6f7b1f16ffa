import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer } from '#main/rpc/verbs.ts';
import { listPersonRecords, toPerson } from './people-store.ts';

/** Everybody with an account, those who left too, working accounts first. */
export function listPeople(context: AreaContext): CallAnswer<'people', 'listPeople'> {
  return listPersonRecords(context.db).map(toPerson);
}
