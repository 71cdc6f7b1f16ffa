import type { AreaContext } from '#main/areas/area-context.ts';
import { localDay } from '#main/platform/local-time.ts';
import type { MyReach } from './my-tasks-store.ts';
import { selectActedFor, selectAway } from './roster-store.ts';
import { teamsOfPerson } from './teams-store.ts';

/** Whose tasks the actor has to do today, with the names of those for whom they stand in. */
export function myReach({ db, actor, clock }: AreaContext): { readonly reach: MyReach; readonly names: readonly string[] } {
  const today = localDay(clock.nowMs());
  const actedFor = selectActedFor(db, actor.personId, today);
  return { reach: { personId: actor.personId, insteadOf: actedFor.map(({ personId }) => personId), away: selectAway(db, today), teams: teamsOfPerson(db, actor.personId) }, names: actedFor.map(({ displayName }) => displayName) };
}
